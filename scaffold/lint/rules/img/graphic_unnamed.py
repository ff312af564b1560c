"""IMG010 graphic-unnamed."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.accessibility.roles import role_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "IMG010",
    Severity.ERROR,
    clauses=["3.2.3"],
    source="SVG-AAM 1.0; HTML-AAM 1.0",
    wcag=["1.1.1"],
    act=["7d6734", "8fc3b6"],
)
def graphic_unnamed(page: HtmlPage) -> Iterator[Outcome]:
    """A drawing or an area of an image map has no name.

    Passes:
        <svg role="img"><title>Four of five stars</title></svg>

        <area href="/de/" alt="Germany">

    Fails:
        <svg role="img"><path d="M0 0"/></svg>

        <area href="/de/">
    """
    for element in page.all("svg", "object", "canvas", "area", "div", "span", "i"):
        if _is_graphic(element) and not is_silent(element):
            if name_of(element, page) or (element.tag == "object" and element.text):
                yield Passed(element)
            else:
                help = "name it with aria-label, a <title> or alt; hide decoration with aria-hidden"
                yield Problem(element, f"The <{element.tag}> has no name", help=help)


def _is_graphic(element: Element) -> bool:
    if element.tag == "area":
        return element.has("href")
    if element.tag == "object":
        return element.get("type").startswith("image/")
    return "role" in element.attributes and role_of(element) in ("img", "image", "graphics-document", "graphics-symbol")
