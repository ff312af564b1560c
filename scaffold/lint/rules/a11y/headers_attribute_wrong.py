"""A11Y031 headers-attribute-wrong."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.roles import role_of
from scaffold.lint.accessibility.tables import CELL_ROLES, TABLE_ROLES
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("A11Y031", Severity.ERROR, clauses=["2.3.2"], source="WHATWG HTML 4.9.11", wcag=["1.3.1"], act=["a25f45"])
def headers_attribute_wrong(page: HtmlPage) -> Iterator[Outcome]:
    """A cell of a table names headers that are not there, or itself.

    Passes:
        <table><tr><th id="size">Size</th></tr><tr><td headers="size">M</td></tr></table>

    Fails:
        <table><tr><th id="size">Size</th></tr><tr><td headers="sizes">M</td></tr></table>
    """
    for cell in page.having("headers"):
        table = _table_of(cell)
        if cell.tag not in ("td", "th") or table is None or role_of(table) not in TABLE_ROLES or is_silent(table):
            continue
        wrong = [id for id in cell.get("headers").split() if not _is_header(page.by_id.get(id), cell, table)]
        for id in wrong[:1]:
            help = "name the ids of header cells of the same table"
            yield Problem(cell, f"The cell names “{id}” as its header, and no other cell of the table is", help=help)
        if not wrong:
            yield Passed(cell)


def _table_of(element: Element) -> Element | None:
    return next((above for above in element.ancestors if above.tag == "table"), None)


def _is_header(target: Element | None, cell: Element, table: Element) -> bool:
    if target is None or target is cell or role_of(target) not in CELL_ROLES:
        return False
    return target.tag in ("td", "th") and _table_of(target) is table
