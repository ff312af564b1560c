"""SEO001 title-missing."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "SEO001",
    Severity.ERROR,
    clauses=["2.1.1", "3.2.3"],
    source="Google title-link documentation",
    wcag=["2.4.2"],
    act=["2779a5"],
)
def title_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A page has no title, or an empty one.

    The title is the line that search results, tabs, bookmarks and screen readers call the page by.

    Passes:
        <title>Trail Lamp 400 – Lumo</title>

    Fails:
        <title></title>

        <p>Trail Lamp 400</p>
    """
    if not page.titles:
        yield Problem(page, "The page has no title", help="give it a title that says what it offers")
    for title in page.titles[:1]:
        if page.title:
            yield Passed(title)
        else:
            yield Problem(title, "The title of the page is empty", help="write what the page offers")
