"""Tables as grids: which cell lies where, and which cells a header is the header of (WHATWG HTML 4.9.12)."""

from collections.abc import Iterator
from typing import NamedTuple

from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.roles import role_of
from scaffold.lint.element import Element

CELL_ROLES = frozenset({"cell", "columnheader", "gridcell", "rowheader"})
HEADER_ROLES = frozenset({"columnheader", "rowheader"})
TABLE_ROLES = frozenset({"grid", "table", "treegrid"})
_WIDEST = 1000
_MOST_CELLS = 20_000
"""A larger table is looked at in part."""


class Cell(NamedTuple):
    """A cell, its row and column counted from 0, and over how many it reaches."""

    element: Element
    role: str
    row: int
    column: int
    height: int
    width: int

    def is_beside(self, other: "Cell") -> bool:
        """Whether the other cell stands in the same rows, after this one."""
        return (
            other.column >= self.column + self.width
            and self.row < other.row + other.height
            and (other.row < self.row + self.height)
        )

    def is_above(self, other: "Cell") -> bool:
        """Whether the other cell stands in the same columns, below this one."""
        return (
            other.row >= self.row + self.height
            and self.column < other.column + other.width
            and (other.column < self.column + self.width)
        )


def rows_of(table: Element) -> Iterator[Element]:
    """The rows: tr elements, or what has the role of one."""
    for child in table.elements:
        role = role_of(child)
        if role == "row":
            yield child
        elif role == "rowgroup" or (role not in TABLE_ROLES and role not in CELL_ROLES):
            yield from rows_of(child)


def cells_of(table: Element) -> list[Cell]:
    """The cells with their places."""
    found: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    for row, element in enumerate(rows_of(table)):
        column = 0
        for child in element.elements:
            role = role_of(child)
            if role not in CELL_ROLES:
                continue
            while (row, column) in taken:
                column += 1
            cell = Cell(child, role, row, column, _span(child, "rowspan"), _span(child, "colspan"))
            found.append(cell)
            if cell.height > 1:
                taken.update((row + down, column + over) for down in range(cell.height) for over in range(cell.width))
            column += cell.width
        if len(found) > _MOST_CELLS:
            break
    return found


def _span(cell: Element, name: str) -> int:
    written = (cell.get(name) or cell.get(f"aria-{name}")).strip()
    limit = 100 if name == "rowspan" else _WIDEST
    return min(max(int(written), 1), limit) if written.isascii() and written.isdigit() and len(written) < 5 else 1


def has_cells(header: Cell, cells: list[Cell]) -> bool:
    """Whether some cell is told this header."""
    id = header.element.get("id")
    if id and any(id in cell.element.get("headers").split() for cell in cells):
        return True
    below, beside = _directions(header, cells)
    told = (cell for cell in cells if (below and header.is_above(cell)) or (beside and header.is_beside(cell)))
    return any(not cell.element.get("headers").strip() and not is_silent(cell.element) for cell in told)


def _directions(header: Cell, cells: list[Cell]) -> tuple[bool, bool]:
    """Whether it is a header of what is below, and of what is beside it."""
    scope = header.element.get("scope").strip().lower()
    if scope in ("row", "rowgroup") or (header.role == "rowheader" and header.element.has("role")):
        return False, True
    if scope in ("col", "colgroup") or (header.role == "columnheader" and header.element.has("role")):
        return True, False
    alone = not any(
        cell.role not in HEADER_ROLES and cell.row < header.row + header.height and header.row < cell.row + cell.height
        for cell in cells
    )
    return True, not alone
