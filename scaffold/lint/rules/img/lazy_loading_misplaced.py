"""IMG012 lazy-loading-misplaced."""

from collections.abc import Iterator

from scaffold.lint.alt import pictures
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Fix, Outcome, Passed, Problem


@rule("IMG012", Severity.WARNING, clauses=["2.3.1", "2.3.2"], source="web.dev: largest contentful paint", fixable=True)
def lazy_loading_misplaced(page: HtmlPage) -> Iterator[Outcome]:
    """The first picture of the content waits, or several ask to be first.

    Passes:
        <main><img src="a.jpg" alt="A" fetchpriority="high"><img src="b.jpg" alt="B" loading="lazy"></main>

    Fails:
        <main><img src="a.jpg" alt="A" loading="lazy"></main>

        <main><img src="a.jpg" alt="A" fetchpriority="high"><img src="b.jpg" alt="B" fetchpriority="high"></main>
    """
    content = [picture for picture in pictures(page) if picture.inside("main")]
    for picture in content[:1]:
        if picture.get("loading").strip().lower() == "lazy" and not _is_late(picture, page):
            message, help = "The first picture of the content is loaded lazily", "take loading=lazy away"
            yield Problem(picture, message, help=help, fix=Fix("loading"))
        else:
            yield Passed(picture)
    urgent = [picture for picture in content if picture.get("fetchpriority").strip().lower() == "high"]
    for picture in urgent[1:]:
        yield Problem(picture, "Another picture has fetchpriority=high before", help="keep it for the first one")


def _is_late(picture: Element, page: HtmlPage) -> bool:
    """Whether so much text comes before it that it is not on the first screen."""
    before = 0
    for element in page.main.walk() if page.main else ():
        if element is picture:
            break
        before += sum(len(child.strip()) for child in element.children if isinstance(child, str))
    return before > 1000
