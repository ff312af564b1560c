"""IMG010 graphic-unnamed."""

from collections.abc import Iterator
from mimetypes import guess_type

from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.accessibility.roles import role_of
from scaffold.lint.alt import file_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_ROLES = ("img", "image", "graphics-document", "graphics-symbol")


@rule(
    "IMG010",
    Severity.ERROR,
    clauses=["3.2.3"],
    source="SVG-AAM 1.0; HTML-AAM 1.0",
    wcag=["1.1.1"],
    act=["23a2a8", "7d6734", "8fc3b6"],
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
    for element in _graphics(page):
        if is_silent(element):
            continue
        if name_of(element, page):
            yield Passed(element)
        else:
            help = "name it with aria-label, a <title> or alt; hide decoration with aria-hidden"
            yield Problem(element, f"The <{element.tag.rpartition(':')[2]}> has no name", help=help)


def _graphics(page: HtmlPage) -> Iterator[Element]:
    for element in page.having("role"):
        if element.tag not in ("img", "area", "input") and role_of(element) in _ROLES:
            yield element
    yield from (area for area in page.all("area") if area.has("href") and not area.has("role"))
    yield from (object for object in page.all("object") if not object.tokens("role") and _is_shown(object))


def _is_shown(object: Element) -> bool:
    """Whether it embeds a picture, a film or sound."""
    kind = object.get("type").strip().lower() or (guess_type(file_of(object.get("data")))[0] or "")
    return kind.startswith(("image/", "audio/", "video/"))
