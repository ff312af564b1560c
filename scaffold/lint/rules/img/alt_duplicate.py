"""IMG007 alt-duplicate."""

from collections.abc import Iterator

from scaffold.lint.alt import described, stem_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("IMG007", Severity.WARNING, clauses=["2.2.3", "3.2.3"], source="Google image documentation", wcag=["1.1.1"])
def alt_duplicate(page: HtmlPage) -> Iterator[Outcome]:
    """Two different pictures of a page have the same alt text.

    Sizes of one picture count once, and so do pictures of things that are listed twice (the same link). A text that
    only repeats the caption of its figure is noted, too.

    Passes:
        <img src="front.jpg" alt="Trail Lamp 400, front"><img src="back.jpg" alt="Trail Lamp 400, rear with clip">

    Fails:
        <img src="front.jpg" alt="Trail Lamp 400"><img src="back.jpg" alt="Trail Lamp 400">
    """
    first: dict[str, Element] = {}
    for picture, text in described(page):
        other = first.setdefault(folded(text), picture)
        if folded(text) == _caption(picture):
            help = 'say in alt what is seen, and leave to the caption what it means; or write alt=""'
            message = f"The alt text “{text}” is that of the caption"
            yield Problem(picture, message, help=help, severity=Severity.INFO)
        elif other is picture or stem_of(other.get("src")) == stem_of(picture.get("src")) or _same_link(other, picture):
            yield Passed(picture)
        else:
            help = "say what each one shows, such as the view or the colour"
            yield Problem(picture, f"Another picture of this page has the alt text “{text}”, too", help=help)


def _caption(picture: Element) -> str:
    figure = next((above for above in picture.ancestors if above.tag == "figure"), None)
    caption = next((child for child in figure.elements if child.tag == "figcaption"), None) if figure else None
    return folded(caption.text) if caption else ""


def _same_link(one: Element, other: Element) -> bool:
    hrefs = [next((above.get("href") for above in of.ancestors if above.tag == "a"), "") for of in (one, other)]
    return bool(hrefs[0]) and hrefs[0] == hrefs[1]
