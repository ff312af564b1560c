"""A11Y025 decoration-exposed."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.roles import PRESENTATIONAL, role_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("A11Y025", Severity.WARNING, clauses=["2.3.1"], source="WAI-ARIA 1.2: 7", wcag=["1.3.1"], act=["46ca7f"])
def decoration_exposed(page: HtmlPage) -> Iterator[Outcome]:
    """Something is marked as decoration and yet named or focusable, so that browsers tell of it all the same.

    Passes:
        <img src="line.svg" alt="">

        <svg role="none"><circle r="4"/></svg>

    Fails:
        <nav role="presentation" aria-label="Main"><a href="/">Home</a></nav>

        <img src="line.svg" alt="" aria-label="A line">
    """
    for element in page.having("role"):
        tokens = element.tokens("role")
        if tokens and tokens[0] in PRESENTATIONAL and not is_silent(element):
            yield _verdict(element, is_told=role_of(element) not in PRESENTATIONAL)
    for picture in page.all("img"):
        if picture.attributes.get("alt") == "" and "role" not in picture.attributes and not is_silent(picture):
            yield _verdict(picture, is_told=bool(picture.get("aria-label").strip() or picture.has("aria-labelledby")))


def _verdict(element: Element, *, is_told: bool) -> Outcome:
    if not is_told:
        return Passed(element)
    help = "hide it with aria-hidden and take its name and focus away, or take the mark of decoration away"
    return Problem(element, f"This <{element.tag}> is marked as decoration, but is named or focusable", help=help)
