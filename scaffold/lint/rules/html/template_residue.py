"""HTML008 template-residue."""

import re
from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.lexicons.places import vocabulary
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_MARKERS = re.compile(
    r"\{\{[^{}]{1,200}\}\}|\{%[^%]{1,200}%\}|<%[=\-]?[^%]{1,200}%>|\$\{[a-zA-Z_][\w.]{0,80}\}|\[object Object\]"
)
_LOREM = re.compile(r"\blorem ipsum\b", re.IGNORECASE)
_NOTHING = re.compile(r"(undefined|null|NaN|None)", re.ASCII)
_TEXT_ATTRIBUTES = ("alt", "title", "aria-label", "placeholder", "content")
_HEADINGS = ("h1", "h2", "h3", "title")
_CODE = ("code", "pre", "kbd", "samp", "textarea", "script", "style")
_HELP = "fill the slot in the template, or take it out where there is nothing to say"


@rule("HTML008", Severity.ERROR, clauses=["2.3.2", "2.4.1"], source="project rule")
def template_residue(page: HtmlPage) -> Iterator[Outcome]:
    """A template's slot was not filled: `{{ product.title }}`, `undefined`, or lorem ipsum is shown.

    Passes:
        <h1>Trail Lamp 400</h1>

        <h1>How to write <code>{{ title }}</code> in a template</h1>

    Fails:
        <h1>{{ product.title }}</h1>

        <img src="lamp.jpg" alt="undefined">

        <p>Lorem ipsum dolor sit amet</p>
    """
    wrong: set[int] = set()
    for element, found in (*_in_attributes(page), *_in_texts(page)):
        if element.index not in wrong:
            wrong.add(element.index)
            yield Problem(element, f"“{found}” was left by a template", help=_HELP)
    yield from (Passed(element) for element in page.all("title", "h1") if element.index not in wrong)


def _in_attributes(page: HtmlPage) -> Iterator[tuple[Element, str]]:
    for name in _TEXT_ATTRIBUTES:
        for element in page.having(name):
            value = element.attributes[name]
            if found := _marker(value) or (_nothing(value) if name != "content" else ""):
                yield element, found


def _in_texts(page: HtmlPage) -> Iterator[tuple[Element, str]]:
    pieces = [piece for piece in page.texts if piece[0].tag not in _CODE]
    if "ipsum" not in vocabulary(page) and not _marked("\n".join(text for _, text in pieces)):
        pieces = [piece for piece in pieces if piece[0].tag in _HEADINGS]
    for element, text in pieces:
        found = _marker(text) or (_nothing(text) if element.tag in _HEADINGS else "")
        if found and not element.inside(*_CODE):
            yield element, found


def _marker(text: str) -> str:
    found = _MARKERS.search(text) if _marked(text) else None
    found = found or (_LOREM.search(text) if "ipsum" in text.lower() else None)
    return found[0] if found else ""


def _marked(text: str) -> bool:
    """A cheap look before a dear one."""
    return "{" in text or "<%" in text or "[object" in text


def _nothing(text: str) -> str:
    text = text.strip()
    return text if _NOTHING.fullmatch(text) else ""
