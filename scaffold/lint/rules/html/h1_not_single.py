"""HTML009 h1-not-single."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "HTML009",
    Severity.WARNING,
    clauses=["5.6", "2.3.1", "2.3.2", "3.2.3"],
    source="Google title-link documentation",
    wcag=["2.4.6"],
)
def h1_not_single(page: HtmlPage) -> Iterator[Outcome]:
    """A page has no first heading, an empty one, or several.

    The first heading tells what the page is about: to readers, to screen readers, and to the writers of search results.

    Passes:
        <main><h1>Trail Lamp 400</h1></main>

    Fails:
        <main><h2>Trail Lamp 400</h2></main>

        <main><h1>New</h1><h1>Lamps</h1><h1>Sale</h1></main>
    """
    if page.is_noindex or not (page.text or page.all("img", "svg")):
        return
    headings = [heading for heading in page.all("h1") if not is_hidden(heading)]
    if not headings:
        yield Problem(page, "The page has no h1 heading", help="make the heading that names the page an h1")
    for heading in headings[:1]:
        if name_of(heading, page):
            yield Passed(heading)
        else:
            yield Problem(heading, "The h1 heading of the page is empty", help="write what the page is about")
    for heading in headings[1:]:
        yield Problem(heading, f"The page has {len(headings)} h1 headings", help="make this one an h2")
