"""HTML003 id-duplicate."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "HTML003",
    Severity.ERROR,
    clauses=["2.3.1"],
    source="WHATWG HTML 3.2.6",
    wcag=["1.3.1"],
)
def id_duplicate(page: HtmlPage) -> Iterator[Outcome]:
    """Two elements of a page have the same id.

    Links, labels and scripts then reach the first one only. Letters count as they are: `Size` and `size` are two ids.

    Passes:
        <h2 id="size">Size</h2><h2 id="size-2">Size</h2>

    Fails:
        <h2 id="size">Size</h2><h2 id="size">Size</h2>
    """
    seen: set[str] = set()
    for element in page.having("id"):
        id = element.attributes["id"]
        if id and id in seen:
            yield Problem(element, f"The id “{id}” occurs before on this page", help="give one of them another id")
        elif id:
            yield Passed(element)
        seen.add(id)
