"""A11Y008 table-headers-missing."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.roles import role_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("A11Y008", Severity.WARNING, clauses=["2.3.2"], source="WCAG technique H51", wcag=["1.3.1"])
def table_headers_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A table of facts has no header cells.

    Passes:
        <table><tr><th scope="col">Size</th><th scope="col">cm</th></tr><tr><td>M</td><td>52</td></tr></table>

    Fails:
        <table><tr><td>Size</td><td>cm</td></tr><tr><td>M</td><td>52</td></tr></table>
    """
    for table in page.all("table"):
        if role_of(table) != "table" or is_silent(table):
            continue
        rows = [[cell for cell in row.elements if cell.tag in ("td", "th")] for row in _rows(table)]
        if len(rows) < 2 or max((len(row) for row in rows), default=0) < 2:
            continue
        if any(cell.tag == "th" or role_of(cell) in ("columnheader", "rowheader") for row in rows for cell in row):
            yield Passed(table)
        else:
            yield Problem(table, "The table has no header cells", help="make them <th scope=col> or <th scope=row>")


def _rows(table: Element) -> Iterator[Element]:
    for child in table.elements:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child.elements if row.tag == "tr")
