"""Parts that show nothing of the single page are rendered once for a locale; pages cannot tell."""

from dataclasses import replace
from pathlib import Path

import pytest
from harbour_samples import frame, jobs

from scaffold.errors import RenderError
from scaffold.model.theme import Theme, ThemeFile
from scaffold.model.views import PageJob
from scaffold.render.environment import environment
from scaffold.render.page import render
from scaffold.render.themes import load_theme
from scaffold.resources import themes_dir

FRAME = frame("en")
NOT_FOUND = next(job.view for job in jobs("en") if job.template == "404.html")


def theme(digest: str = "d", **templates: str) -> Theme:
    files = {
        f"{name}.html": ThemeFile(f"{name}.html", f"t/{name}.html", text.encode()) for name, text in templates.items()
    }
    return Theme("t", files, (), (), (), {}, digest=digest)


def shared(**templates: str) -> set[str]:
    templates["all"] = "".join(f"{{% include '{name}.html' %}}" for name in templates)
    return {name.removesuffix(".html") for name in environment(theme(**templates).templates)._shared}


def page(made: Theme, title: str = "Here") -> str:
    return render(
        PageJob("404.html", FRAME.locale, "page.html", replace(NOT_FOUND, title=title), ""), FRAME, made
    ).decode()


@pytest.mark.parametrize(
    "part",
    [
        "{{ view.title }}",
        "{{ unknown }}",
        "{% include view.title %}",
        "{% include 'other.html' %}",
        "{% extends 'other.html' %}",
        "{% block a %}{% endblock %}",
        "{% include 'part.html' %}",
        "{% if frame.home %}{{ view.title }}{% endif %}",
    ],
)
def test_what_may_show_something_of_the_page_is_not_shared(part: str) -> None:
    assert shared(part=part, other="{{ view.title }}", plain="x") == {"plain"}


@pytest.mark.parametrize(
    "part",
    [
        "{{ frame.home }}",
        "{{ _('Home') }}",
        "{% for line in frame.menu %}{{ line.text }}{{ loop.index }}{% endfor %}",
        "{% set x = 1 %}{{ x }}",
        "{% from 'plain.html' import y %}{{ y }}",
        "{% macro m(view) %}{{ view }}{% endmacro %}{{ m(frame.home) }}",
    ],
)
def test_what_shows_the_frame_alone_is_shared(part: str) -> None:
    assert shared(part=part, plain="x") == {"part", "plain"}


@pytest.mark.parametrize(
    "page",
    [
        "{% set frame = view %}",
        "{% for _ in [1] %}{% endfor %}",
        "{% macro frame() %}{% endmacro %}",
        "{% import 'part.html' as frame %}",
    ],
)
def test_nothing_is_shared_where_a_template_gives_its_names_another_meaning(page: str) -> None:
    assert shared(part="{{ frame.home }}", page=page) == set()


def test_pages_are_the_same_with_and_without() -> None:
    part = "{{ frame.home }} & {{ '<' }}\n{{ frame.brand.name }}"
    made = theme(page="<p>{% include 'part.html' %}|{{ view.title }}|{% include 'part.html' %}", part=part)
    apart = theme("e", page=f"<p>{part}|{{{{ view.title }}}}|{part}")
    for title in ("One", "<Two>", "One"):
        assert page(made, title) == page(apart, title)


def test_frames_do_not_mix() -> None:
    made = theme("h", page="{% include 'part.html' %}", part="{{ frame.home }}")
    other = replace(FRAME, home="/other/")
    job = PageJob("404.html", FRAME.locale, "page.html", NOT_FOUND, "")
    assert render(job, FRAME, made).decode().strip() == FRAME.home
    assert render(job, other, made).decode().strip() == "/other/"


def test_a_mistake_in_a_shared_part_is_told_with_its_line() -> None:
    made = theme("f", page="{% include 'part.html' %}", part="a\n{{ frame.nothing }}")
    with pytest.raises(RenderError) as wrong:
        page(made)
    assert (wrong.value.template, wrong.value.line) == ("t/part.html", 2)


def test_each_use_of_a_shared_part_takes_its_steps() -> None:
    rows = "{% for a in range(900) %}{% for b in range(500) %}{% endfor %}{% endfor %}"
    made = theme("g", page="{% include 'part.html' %}" * 3, part=rows)
    for _ in range(2):
        with pytest.raises(RenderError, match="steps"):
            page(made)


def test_harbour_shares_most_of_its_footer() -> None:
    found, _ = load_theme("harbour", Path(), themes_dir())
    assert found is not None
    assert {"parts/footer_columns.html", "parts/footer_end.html"} <= environment(found.templates)._shared
