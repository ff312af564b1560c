# ruff: noqa: E501, ISC004 (texts and templates stand in one line)
"""Themes and texts that attack: nothing but the given data can be read, nothing runs without end, all is escaped."""

from dataclasses import replace
from pathlib import Path

import pytest

from scaffold.errors import RenderError
from scaffold.model.html import SafeHtml
from scaffold.model.theme import Theme, ThemeFile
from scaffold.model.views import BrandView, Frame, Head, Link, MarketView, PageJob, TextView
from scaffold.render.page import render
from scaffold.render.themes import load_theme

EVIL = """"'><script>alert(1)</script>{{ 7*7 }}"""


def frame() -> Frame:
    return Frame(
        "en-US", "en", "ltr", BrandView("B", "B", "", (), "", "", "", (), ""),
        MarketView("us", "USD", "", (), (), 0, "", "", ""), "/", "/search/", "", "", "/products/", (), (), (), (), "", "", "",
        (), "", strings={"Hello {name}": "Hello {name}"}, plurals={"{count} x": ("{count} x", "{count} xs")},
    )  # fmt: skip


def view(title: str = "T") -> TextView:
    return TextView(Head(title, title, "https://x.example/", "https://x.example/", ""), title, (Link("H", "/"),), ())


def made(template: str, title: str = "T", **more: str) -> str:
    files = {"t.html": template, **{f"{name}.html": text for name, text in more.items()}}
    theme = Theme(
        "evil", {name: ThemeFile(name, f"themes/evil/templates/{name}", text.encode()) for name, text in files.items()}
    )
    return render(PageJob("x/index.html", "en-US", "t.html", view(title), "x.md"), frame(), theme).decode().strip()


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ ''['__class__'] }}",
        "{{ view.__class__ }}",
        "{{ view['__class__'] }}",
        "{{ view.__dataclass_fields__ }}",
        "{{ view.head.__init__.__globals__ }}",
        "{{ frame.strings.__class__ }}",
        "{{ frame.strings.clear() }}",
        "{{ frame.strings.update({}) }}",
        "{{ frame.strings.pop('Hello {name}') }}",
        "{{ _.__globals__ }}",
        "{{ _.__closure__ }}",
        "{{ ngettext.__code__ }}",
        "{{ self.__init__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ range.__self__ }}",
        "{{ namespace.__init__ }}",
        "{{ '{0.__class__}'.format(view) }}",
        "{{ '{0.__class__}'|format(view) }}",
        "{{ '{:>1000000000}'.format(1) }}",
        "{{ '%s'.format_map({}) }}",
        "{{ 'a'.encode() }}",
        "{{ 'a'.join(['b']) }}",
        "{{ 'a'.translate({}) }}",
        "{{ view|attr('__class__') }}",
        "{{ [view]|map(attribute='__class__')|list }}",
        "{{ ([view]|selectattr('__class__')|list)|length }}",
        "{{ ([view]|selectattr('title.__class__')|list)|length }}",
        "{{ cycler }}",
        "{{ lipsum() }}",
        "{{ joiner }}",
        "{{ dict() }}",
        "{{ view.title|safe }}",
        "{{ view.title|tojson }}",
        "{{ [1,2]|random }}",
        "{{ import('os') }}",
        "{% import 'os' as os %}",
        "{% include '/etc/passwd' %}",
        "{% include '../../../../etc/passwd' %}",
        "{% include 'missing.html' %}",
        "{% extends 'missing.html' %}",
        "{% autoescape false %}{{ view.title }}{% endautoescape %}",
        "{% for x in [1] %}{{ loop.__class__ }}{% endfor %}",
        "{% for x in [1] %}{{ loop._iterator }}{% endfor %}",
        "{% macro m() %}{% endmacro %}{{ m.__init__ }}",
        "{% macro m() %}{% endmacro %}{{ m._func }}",
        "{{ view }}",
        "{{ [view] }}",
        "{{ frame.strings }}",
    ],
)
def test_a_template_reads_nothing_but_its_data(template: str) -> None:
    with pytest.raises(RenderError) as stopped:
        made(template)
    assert stopped.value.template.startswith("themes/evil/templates/")


@pytest.mark.parametrize(
    "template",
    [
        "{% for x in range(10**9) %}{% endfor %}",
        "{% for x in range(1000000000) %}{% endfor %}",
        "{% for a in range(1000) %}{% for b in range(1000) %}{% for c in range(1000) %}{% endfor %}{% endfor %}{% endfor %}",
        "{{ 'a' * 10**9 }}",
        "{{ [1] * 1000000000 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ 9**9**9 }}",
        "{{ 'a'|center(1000000000) }}",
        "{{ 'a'|indent(1000000000) }}",
        "{{ 'a'|replace('a', 'b') }}",
        "{% set n = namespace(s='xxxxxxxxxx') %}{% for i in range(60) %}{% set n.s = n.s ~ n.s %}{% endfor %}",
        "{% set n = namespace(s='xxxxxxxxxx') %}{% for i in range(60) %}{% set n.s = n.s + n.s %}{% endfor %}",
        "{% set n = namespace(s='x') %}{% for i in range(60) %}{% set n.s = [n.s, n.s]|join %}{% endfor %}",
        "{% set n = namespace(s='x') %}{% for i in range(60) %}{% set t %}{{ n.s }}{{ n.s }}{% endset %}{% set n.s = t %}{% endfor %}",
        "{% macro m(s) %}{{ s }}{{ s }}{% endmacro %}{% set n = namespace(s='x') %}{% for i in range(60) %}"
        "{% set n.s = m(n.s) %}{% endfor %}",
        "{% set n = namespace(s=2) %}{% for i in range(60) %}{% set n.s = n.s * n.s %}{% endfor %}",
        "{% set n = namespace(s=2) %}{% for i in range(60) %}{% set n.s = [n.s, n.s] %}{% endfor %}{{ n.s ~ '' }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m(d) %}{% if d %}{{ m(d - 1) }}{{ m(d - 1) }}{% endif %}{% endmacro %}{{ m(40) }}",
        "{% include 't.html' %}",
        "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "{% set d = (d|default(40)) - 1 %}{% if d > 0 %}{% include 't.html' %}{% include 't.html' %}{% endif %}",
        "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
        "{{ " + "9" * 5000 + " }}",
    ],
)  # fmt: skip
def test_a_template_that_takes_too_much_is_stopped(template: str) -> None:
    with pytest.raises(RenderError):
        made(template)


@pytest.mark.parametrize(
    "template",
    [
        "<p>{{ view.title }}</p>",
        '<p title="{{ view.title }}">',
        "<p title='{{ view.title }}'>",
        "<p>{{ view.title ~ '' }}</p>",
        "<p>{{ [view.title, view.title]|join(view.title) }}</p>",
        "<p>{{ _('Hello {name}', name=view.title) }}</p>",
        "<p>{{ ngettext('{count} x', '{count} xs', 2, count=view.title) }}</p>",
        "{% macro m(t) %}<p>{{ t }}</p>{% endmacro %}{{ m(view.title) }}",
        "{% set t = view.title %}{% set u %}{{ t }}{% endset %}<p>{{ u }}</p>",
        "<p>{{ view.title|upper }}{{ view.title|first }}{{ view.title|trim }}{{ view.title.split('x')|join }}</p>",
        "{% for c in [view.title] %}{{ c }}{% endfor %}",
        "{{ view.nothing|default(view.title) }}",
    ],
)
def test_texts_are_always_escaped(template: str) -> None:
    text = made(template, title=EVIL)
    assert "<script" not in text.lower()
    assert 'title=""' not in text
    assert "49" not in text


def test_a_text_of_the_site_is_never_a_template() -> None:
    assert (
        made("{{ view.title }}", title="{{ frame.lang }}{% include 'x' %}")
        == "{{ frame.lang }}{% include &#39;x&#39; %}"
    )


def test_only_safe_html_prints_as_it_stands() -> None:
    theme = Theme("t", {"t.html": ThemeFile("t.html", "t.html", b"{{ view.html }}")})
    job = PageJob("x", "en-US", "t.html", replace(view(), html=SafeHtml("<b>x</b>")), "x.md")
    assert render(job, frame(), theme) == b"<b>x</b>\n"


def test_a_placeholder_cannot_reach_into_its_value() -> None:
    safe = replace(frame(), strings={"x": "{name.__class__} {name[0]} {name!r} {name}"})
    theme = Theme("t", {"t.html": ThemeFile("t.html", "t.html", b"{{ _('x', name='v') }}")})
    text = render(PageJob("x", "en-US", "t.html", view(), "x.md"), safe, theme).decode()
    assert text.strip() == "{name.__class__} {name[0]} {name!r} v"


def test_what_one_page_does_is_not_seen_by_the_next() -> None:
    files = {
        "t.html": ThemeFile(
            "t.html", "t.html", b"{% set n = namespace(x=1) %}{{ n.x }}{{ seen is defined }}{% set seen = 1 %}"
        )
    }
    theme = Theme("t", files, digest="one")
    job = PageJob("x", "en-US", "t.html", view(), "x.md")
    assert render(job, frame(), theme) == render(job, frame(), theme) == b"1False\n"


def test_the_compiled_templates_of_one_theme_are_not_used_for_another() -> None:
    job = PageJob("x", "en-US", "t.html", view(), "x.md")
    for number in range(20):
        files = {"t.html": ThemeFile("t.html", "t.html", str(number).encode())}
        assert render(job, frame(), Theme("t", files, digest=str(number))) == f"{number}\n".encode()


def test_a_link_out_of_the_theme_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.html"
    secret.write_text("secret", encoding="utf-8")
    templates = tmp_path / "site" / "themes" / "t" / "templates"
    templates.mkdir(parents=True)
    (templates / "page.html").symlink_to(secret)
    theme, findings = load_theme("t", tmp_path / "site", tmp_path / "none")
    assert theme is None
    assert [(str(finding.location), finding.message) for finding in findings] == [
        ("themes/t/templates/page.html", "this link leads out of the theme's folder")
    ]


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    templates = tmp_path / "site" / "themes" / "t" / "templates"
    templates.mkdir(parents=True)
    (templates / "page.html").write_bytes(b"\xff\xfe\x00")
    _, findings = load_theme("t", tmp_path / "site", tmp_path / "none")
    assert [finding.message for finding in findings] == ["this is not UTF-8 text"]


def test_an_error_travels_between_processes() -> None:
    import pickle

    stopped = RenderError("t.html", 3, "m", "h", "p", "s")
    assert str(pickle.loads(pickle.dumps(stopped))) == str(stopped)
