"""Columns that the site format has no place for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scaffold.importers import codes
from scaffold.importers.csv_table import Row, Table
from scaffold.importers.records import Note


@dataclass(frozen=True, slots=True)
class Lost:
    """Why a column is not carried; `usual` values say nothing new and need no word, `secret` ones are not repeated."""

    why: str
    usual: frozenset[str] = frozenset()
    secret: bool = False


def losses(table: Table, row: Row, lost: Mapping[int, Lost]) -> Iterator[Note]:
    """A note for each value of a row that is not carried."""
    for number, column in lost.items():
        text = row.cell(number)
        if text and text.casefold() not in column.usual:
            yield Note(codes.LOST, table.header[number], "" if column.secret else text, row.line, column.why)
