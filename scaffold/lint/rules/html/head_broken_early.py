"""HTML004 head-broken-early."""

from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_ENDS_HEAD = frozenset(
    {"img", "div", "iframe", "p", "a", "span", "h1", "h2", "ul", "ol", "table", "form", "input", "button", "section"}
    | {"article", "header", "footer", "nav", "main", "video", "audio", "svg", "picture", "object", "embed", "center"}
)
_BODY = "body"


@rule("HTML004", Severity.ERROR, clauses=["3.2.3"], source="Google Search documentation: valid page metadata")
def head_broken_early(page: HtmlPage) -> Iterator[Outcome]:
    """Metadata stands behind an element that ends the head.

    At the first element that may not stand in head, a browser or crawler begins the body, and ignores title, canonical,
    robots and hreflang below it.

    Passes:
        <head><title>Lamp</title><link rel="canonical" href="https://shop.example/lamp/"></head><body><p>A</p></body>

    Fails:
        <head><img src="pixel.gif"><title>Lamp</title></head>
    """
    broken = None
    for element in page.elements:
        if element.tag in _ENDS_HEAD and broken is None:
            broken = element
        elif _is_metadata(element):
            if broken is None:
                yield Passed(element)
            else:
                yield Problem(
                    element,
                    f"<{element.tag}> stands behind <{broken.tag}>, which ends the head; crawlers ignore it",
                    help=f"move <{broken.tag}> into body, or this element above it",
                )


def _is_metadata(element: Element) -> bool:
    if element.tag == "link":
        rels = element.tokens("rel")
        return "canonical" in rels or ("alternate" in rels and element.has("hreflang"))
    if element.tag == "meta":
        return element.get("name").strip().lower() in ("robots", "googlebot")
    return element.tag == "title"
