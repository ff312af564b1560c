"""Repairs: what is edited, where, and what is left alone."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sites.small_site import lay, made

from scaffold.cli import lint_command
from scaffold.lint.element import Element
from scaffold.lint.fixing import tag_edit
from scaffold.lint.origin.templates import Templates
from scaffold.lint.tags import start_tags
from scaffold.model.rules import Fix
from scaffold.model.theme import ThemeFile
from scaffold.resources import themes_dir

FOOTER = (themes_dir() / "harbour" / "templates" / "parts" / "footer.html").read_text("utf-8")
LINK = '<a class="partner" href="https://partner.example/" target="_blank">Partner</a>\n'


def edited(text: str, fix: Fix) -> str:
    edit = tag_edit(fix, "a.html", text, next(start_tags(text)))
    return text[: edit.start] + edit.text + text[edit.end :] if edit else text


@pytest.mark.parametrize(
    ("text", "fix", "result"),
    [
        ("<a href=x>", Fix("rel", "noopener"), '<a href=x rel="noopener">'),
        ("<br/>", Fix("class", "a"), '<br class="a"/>'),
        ("<a\n  rel='x' href=y\n>", Fix("rel", "x noopener"), "<a\n  rel=\"x noopener\" href=y\n>"),
        ("<input checked>", Fix("checked"), "<input>"),
        ("<input checked name=a>", Fix("checked"), "<input name=a>"),
        ("<img loading = lazy alt=''>", Fix("loading"), "<img alt=''>"),
        ("<head>", Fix(put="\n<meta>"), "<head>\n<meta>"),
        ("<p>", Fix("title", '"<&'), '<p title="&quot;<&amp;">'),
        ('<a rel="{{ rel }}">', Fix("rel", "noopener"), '<a rel="{{ rel }}">'),
        ("<p>", Fix("title"), "<p>"),
    ],
)  # fmt: skip
def test_an_attribute_is_set_or_taken_away_and_all_else_stays(text: str, fix: Fix, result: str) -> None:
    assert edited(text, fix) == result


def lint(*arguments: object) -> Result:
    return CliRunner().invoke(lint_command.command, [str(argument) for argument in arguments])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_page_keeps_its_encoding_and_line_ends(tmp_path: Path, encoding: str) -> None:
    page = tmp_path / "a.html"
    page.write_bytes('<meta charset="X">\r\n<a target=_blank href=//x.example>Käse</a>\r\n'.encode(encoding))
    lint(tmp_path, "--select", "SEC007", "--fix")
    assert page.read_bytes().decode(encoding).endswith('<a target=_blank href=//x.example rel="noopener">Käse</a>\r\n')


def test_a_diff_changes_nothing(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("<p>x</p>\n")
    result = lint(tmp_path, "--select", "HTML001", "--diff")
    assert "+<!doctype html>\n" in result.stdout
    assert page.read_text() == "<p>x</p>\n"


def test_a_second_run_has_nothing_to_repair(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("<html><head></head><body><a target=_blank href=//x.example>x</a></body></html>")
    lint(tmp_path, "--fix")
    once = page.read_text()
    assert "0 repairs" in lint(tmp_path, "--fix").stderr
    assert page.read_text() == once


def test_of_a_site_the_template_is_repaired_and_the_output_left_to_the_build(tmp_path: Path) -> None:
    site = lay(tmp_path, {"themes/harbour/templates/parts/footer.html": FOOTER + LINK})
    page = made(site) / "index.html"
    before = page.read_bytes()
    result = lint(site, "--select", "SEC007", "--fix")
    footer = (site / "themes/harbour/templates/parts/footer.html").read_text()
    assert footer == FOOTER + LINK.replace('_blank"', '_blank" rel="noopener"')
    assert page.read_bytes() == before
    assert "1 repairs in 1 files; build the site again." in result.stderr


def test_two_tags_that_could_have_written_an_element_are_both_left() -> None:
    text = b'<a class="x" href="{{ one }}">a</a>\n<a class="x" href="{{ two }}">b</a>'
    link = Element("a", {"class": "x", "href": "/"}, None, 0)
    assert Templates([ThemeFile("a.html", "themes/own/templates/a.html", text)]).place_of(link) is None
