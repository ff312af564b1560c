"""A table (.csv) as a document: its rows stand in one list, each with its line."""

import csv
import io
from collections.abc import Collection
from typing import Any

from scaffold.decode.yaml import Document, Places, Problem
from scaffold.text import did_you_mean


def read(text: str, columns: Collection[str], section: str) -> Document | Problem:
    """Reads a table whose first line names its columns; empty cells are left out."""
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        head = [name.strip() for name in next(reader, [])]
        if problem := _wrong_head(head, columns):
            return problem
        return _rows(reader, head, section)
    except csv.Error as wrong:
        return Problem(f"this is no table: {wrong}", reader.line_num, 1, "Quotation marks come in pairs.")


def _wrong_head(head: list[str], columns: Collection[str]) -> Problem | None:
    for name in head:
        if name not in columns:
            return Problem(f"“{name}” is no column that is known here", 1, 1, did_you_mean(name, columns))
        if head.count(name) > 1:
            return Problem(f"the column “{name}” stands here twice", 1, 1, "Keep one of the two.")
    return None if head else Problem("the table has no first line", 1, 1, f"Write  {','.join(columns)}")


def _rows(reader: Any, head: list[str], section: str) -> Document | Problem:
    rows: list[dict[str, str]] = []
    positions: Places = {(): (1, 1)}
    before = reader.line_num
    for cells in reader:
        line, before = before + 1, reader.line_num
        if len(cells) > len(head):
            return Problem(f"this line has {len(cells)} cells, the table {len(head)} columns", line, 1)
        if any(cell.strip() for cell in cells):
            positions[section, len(rows)] = (line, 1)
            rows.append({name: cell.strip() for name, cell in zip(head, cells, strict=False) if cell.strip()})
    return Document({section: rows}, positions)
