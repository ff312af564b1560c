"""A11Y032 header-cell-alone."""

from collections.abc import Iterator

from scaffold.lint.accessibility.exposed import with_role
from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.tables import HEADER_ROLES, cells_of, has_cells
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_MOST = 2000


@rule("A11Y032", Severity.WARNING, clauses=["2.3.2"], source="WHATWG HTML 4.9.12.2", wcag=["1.3.1"], act=["d0f69e"])
def header_cell_alone(page: HtmlPage) -> Iterator[Outcome]:
    """A header cell of a table has no cells that it is the header of.

    Passes:
        <table><tr><th>Size</th><th>cm</th></tr><tr><td>M</td><td>52</td></tr></table>

    Fails:
        <table><tr><th>Size</th><th>cm</th></tr><tr><td>M</td></tr></table>
    """
    for table in with_role(page, "table", "grid"):
        cells = cells_of(table)
        headers = [cell for cell in cells if cell.role in HEADER_ROLES and not is_silent(cell.element)]
        if headers and len(cells) == len(headers) and len({cell.row for cell in cells}) == 1:
            yield Undetermined(table, "a script may fill it")
            continue
        for header in headers[:_MOST]:
            if has_cells(header, cells):
                yield Passed(header.element)
            else:
                help = "give it its cells, or make it a td; an empty corner is a td"
                yield Problem(header.element, "No cell of the table has this header", help=help)
