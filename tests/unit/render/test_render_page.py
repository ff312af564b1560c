"""Pages of Harbour: pure, complete, escaped."""

import re
from dataclasses import fields, replace

import harbour_samples as samples
import pytest
from lxml import html

from scaffold.errors import RenderError
from scaffold.model.theme import Theme, ThemeFile
from scaffold.model.views import Frame, NotFoundView, PageJob
from scaffold.render.page import render

EVERY_JOB = [pytest.param(language, job, id=f"{language}-{job.path}") for language in samples.LANGUAGES
             for job in samples.jobs(language)]  # fmt: skip


def page(template: str, frame: Frame | None = None, **more: str) -> str:
    """A template of its own, rendered with the 404 View."""
    files = {"page.html": template, **{name.replace("__", "."): text for name, text in more.items()}}
    theme = Theme(
        "own", {name: ThemeFile(name, f"themes/own/templates/{name}", text.encode()) for name, text in files.items()}
    )
    job = next(job for job in samples.jobs("en") if isinstance(job.view, NotFoundView))
    return render(replace(job, template="page.html"), frame or samples.frame(), theme).decode()


@pytest.mark.parametrize(("language", "job"), EVERY_JOB)
def test_every_kind_of_page_renders_the_same_bytes_each_time(language: str, job: PageJob) -> None:
    first = render(job, samples.frame(language), samples.theme())
    again = render(job, samples.frame(language), replace(samples.theme(), digest=""))
    assert first == again


@pytest.mark.parametrize(("language", "job"), EVERY_JOB)
def test_every_page_has_one_h1_and_no_style_or_script_within(language: str, job: PageJob) -> None:
    document = html.document_fromstring(render(job, samples.frame(language), samples.theme()).decode())
    assert len(document.findall(".//h1")) == 1
    assert not document.xpath("//style|//@style|//@*[starts-with(name(), 'on')]")
    assert not [
        script for script in document.iter("script") if not script.get("src") and "json" not in script.get("type", "")
    ]
    assert document.get("lang") == samples.frame(language).locale
    assert document.get("dir") == ("rtl" if language == "ar" else "ltr")


@pytest.mark.parametrize(("language", "job"), EVERY_JOB)
def test_ids_are_unique_and_labels_lead_somewhere(language: str, job: PageJob) -> None:
    document = html.document_fromstring(render(job, samples.frame(language), samples.theme()).decode())
    ids = document.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {name for names in document.xpath("//@aria-labelledby") for name in names.split()} <= set(ids)


def test_the_head_says_everything_that_the_view_says() -> None:
    job = samples.jobs("en")[0]
    head = replace(
        job.view.head, prev="https://x.example/p", next="https://x.example/n", properties=(("product:a", "b"),)
    )
    text = render(replace(job, view=replace(job.view, head=head)), samples.frame(), samples.theme()).decode()
    said = html.document_fromstring(text).find("head")
    assert text.index("<meta charset") < text.index("<title>")
    for wanted in ("canonical", "prev", "next", "manifest", "icon", "preload", "stylesheet"):
        assert said.xpath("link[@rel=$rel]", rel=wanted), wanted
    assert [link.get("hreflang") for link in said.xpath("link[@hreflang]")] == ["en-US", "de-DE", "x-default"]
    for name in ("og:title", "og:image", "og:url", "og:locale", "og:locale:alternate", "product:a"):
        assert said.xpath("meta[@property=$name]", name=name), name
    assert said.xpath("script[@type='application/ld+json']")[0].text == head.json_ld


def test_a_page_without_breadcrumbs_logo_channels_or_script_renders() -> None:
    frame = replace(
        samples.frame(), channels=(), hours=(), script="", feed="", manifest="", contact="", icons=(), fonts=()
    )
    for job in samples.jobs("en"):
        bare = {
            field.name: ()
            for field in fields(job.view)
            if field.name in ("breadcrumbs", "languages", "blocks", "gallery")
        }
        assert b"<h1>" in render(replace(job, view=replace(job.view, **bare)), frame, samples.theme())


def test_a_sold_out_variant_is_struck_and_cannot_be_ordered() -> None:
    job = next(job for job in samples.jobs("en") if job.path == "product/index.html")
    document = html.document_fromstring(render(job, samples.frame(), samples.theme()).decode())
    rows = document.find_class("offer")
    assert len(rows) == 4
    assert [bool(row.find_class("offer-order")) for row in rows] == [True, True, False, True]
    assert [row.find(".//s") is not None and "Cobalt" in row.find(".//s").text_content() for row in rows].index(
        True
    ) == 2
    assert not document.xpath("//input[@checked]")


def test_a_retired_product_says_so_and_sells_nothing() -> None:
    job = next(job for job in samples.jobs("en") if job.path == "retired/index.html")
    text = render(job, samples.frame(), samples.theme()).decode()
    assert "We no longer make this piece." in text
    assert "offer-order" not in text


def test_a_missing_text_is_an_error_with_file_line_and_the_nearest_text() -> None:
    with pytest.raises(RenderError) as stopped:
        page('\n\n{{ _("Serch") }}')
    assert (stopped.value.template, stopped.value.line) == ("themes/own/templates/page.html", 3)
    assert "'Serch'" in str(stopped.value)
    assert "'Search'" in str(stopped.value)


def test_a_missing_value_in_a_text_is_an_error() -> None:
    with pytest.raises(RenderError, match=r"needs a value for \{price\}"):
        page('{{ _("from {price}") }}')


def test_an_unknown_field_is_an_error_that_names_the_nearest_one() -> None:
    with pytest.raises(RenderError, match=r"NotFoundView has no field 'titel'\. Did you mean “title”"):
        page("{{ view.titel }}")


def test_a_broken_template_is_an_error_with_its_line() -> None:
    with pytest.raises(RenderError) as stopped:
        page("a\n{% if view.title %}\nb")
    assert stopped.value.template == "themes/own/templates/page.html"
    assert stopped.value.line > 1


def test_an_error_in_a_part_names_the_part() -> None:
    with pytest.raises(RenderError) as stopped:
        page('x\n{% include "part.html" %}', part__html="\n\n\n{{ view.nothing }}")
    assert (stopped.value.template, stopped.value.line) == ("themes/own/templates/part.html", 4)
    assert stopped.value.page == "404/index.html"


@pytest.mark.parametrize(
    ("language", "counts"),
    [("en", {1: "1 product", 2: "2 products"}), ("ja", {1: "1点の商品"}), ("fr", {}),
     ("ar", {0: "لا منتجات", 1: "منتج واحد", 2: "منتجان", 5: "5 منتجات", 11: "11 منتجًا", 100: "100 منتج"})],
)  # fmt: skip
def test_plurals_follow_the_language(language: str, counts: dict[int, str]) -> None:
    if language not in samples.LANGUAGES:
        strings, plurals, rule = samples.catalogue(language)
        frame = replace(samples.frame(), strings=strings, plurals=plurals, plural_rule=rule)
        counts = {0: "0 produit", 2: "2 produits", 1000000: "1000000 de produits"}
    else:
        frame = samples.frame(language)
    for number, text in counts.items():
        assert page('{{ ngettext("{count} product", "{count} products", ' + str(number) + ") }}", frame).strip() == text


def test_pre_keeps_its_spaces() -> None:
    assert "<pre>\n  two\n</pre>" in page("<pre>\n  two\n</pre>")
    assert page("<p>\n   a\n\n</p>") == "<p>\na\n</p>\n"


def test_macros_of_another_file_see_frame_and_texts() -> None:
    text = page(
        '{% from "m.html" import m %}{{ m() }}', m__html='{% macro m() %}{{ _("Menu") }} {{ frame.lang }}{% endmacro %}'
    )
    assert text == "Menu en\n"


def test_no_text_of_a_page_stays_english_in_another_language() -> None:
    for job in samples.jobs("de"):
        text = render(job, samples.frame("de"), samples.theme()).decode()
        assert not re.search(r"\b(Search|Products|Show picture|Price before|Skip to)\b", re.sub(r"<[^>]*>", " ", text))


def test_a_borrowed_text_says_its_language_and_is_marked() -> None:
    job = next(job for job in samples.jobs("de") if job.path.endswith("fallback/index.html"))
    document = html.document_fromstring(render(job, samples.frame("de"), samples.theme()).decode())
    assert document.find_class("note")[0].text == "Dieser Text liegt nur in dieser Sprache vor: Französisch."
    assert document.find(".//article").get("lang") == "fr"
    assert document.find(".//article//h1") is not None
