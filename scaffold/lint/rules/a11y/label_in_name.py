"""A11Y016 label-in-name."""

import re
from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import words_of
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_LEAST = 2


@rule("A11Y016", Severity.WARNING, clauses=["2.3.1"], source="Understanding WCAG 2.5.3", wcag=["2.5.3"], act=["2ee8b8"])
def label_in_name(page: HtmlPage) -> Iterator[Outcome]:
    """A control is called otherwise than it is labelled, and voice control does not find it.

    Passes:
        <button aria-label="Buy Trail Lamp">Buy</button>

    Fails:
        <button aria-label="Purchase">Buy</button>
    """
    for element in page.having("aria-label"):
        if element.tag not in ("a", "button", "summary") or not element.get("aria-label").strip() or is_silent(element):
            continue
        seen = _seen(element)
        if len(seen) < _LEAST or not re.search(r"[^\W\d_]", seen):
            continue
        if " ".join(words_of(seen)) in " ".join(words_of(element.get("aria-label"))):
            yield Passed(element)
        else:
            message = f"“{seen}” is written on it, and its name is “{element.get('aria-label')}”"
            yield Problem(element, message, help="begin the name with the words that are shown")


def _seen(element: Element) -> str:
    """The text that is shown, without what hides itself from screen readers only by its class."""
    parts = [of for of in element.walk() if of is not element and (is_silent(of) or of.tag.startswith("svg"))]
    hidden = {id(text) for of in parts for text in of.walk()}
    texts = []
    for of in element.walk():
        if id(of) not in hidden and of.tag not in ("script", "style"):
            texts += [child for child in of.children if isinstance(child, str)]
    return " ".join(" ".join(texts).split())
