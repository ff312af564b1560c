"""A CSV file from a stranger as a table of text: encodings, delimiters, damage, and limits that keep memory in hand."""

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scaffold.importers import codes
from scaffold.importers.plain_text import shown
from scaffold.model.findings import Finding, Location, error, warning

MOST_BYTES = 200_000_000
MOST_ROWS = 1_000_000
MOST_COLUMNS = 5_000
MOST_CHARACTERS = 2_000_000
"""In one field; Shopify itself takes descriptions of up to 512 KB."""
DELIMITERS = ",;\t|"

_BOMS = (("utf-8-sig", b"\xef\xbb\xbf"), ("utf-16", b"\xff\xfe"), ("utf-16", b"\xfe\xff"))
_SEPARATOR_LINE = re.compile(r'\A"?sep=(.)"?\r?\n')


@dataclass(frozen=True, slots=True)
class Row:
    """One record: the line of the file at which it begins, and its cells by column."""

    line: int
    cells: tuple[str, ...]

    def cell(self, column: int | None) -> str:
        """The cell without white space around it; nothing where there is no such column."""
        return self.cells[column].strip() if column is not None and column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """A header and its rows, all as wide as the header; cells are text and nothing else, formulas too."""

    name: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]

    def filled(self, column: int) -> int:
        """How many rows have something in this column."""
        return sum(1 for row in self.rows if row.cell(column))


def read_table(path: Path) -> tuple[Table | None, tuple[Finding, ...]]:
    """The table, with what is wrong with it; no table when it cannot be read at all."""
    where = Location(path.name)
    try:
        if path.stat().st_size > MOST_BYTES:
            return None, (_too_large(where, f"{MOST_BYTES // 1_000_000} MB"),)
        content = path.read_bytes()
    except OSError as reason:
        message = f"the file cannot be opened: {reason.strerror or reason}"
        return None, (error(codes.UNREADABLE, where, message, "Check the name, and that the file may be read."),)
    text, findings = _decoded(content, where)
    return _parsed(text, where, findings)


def _too_large(where: Location, limit: str) -> Finding:
    return error(codes.UNREADABLE, where, f"the file has more than {limit}", "Export the products in several parts.")


def _decoded(content: bytes, where: Location) -> tuple[str, list[Finding]]:
    text, findings = _text_of(content, where)
    if "\0" in text:
        count = text.count("\0")
        findings.append(warning(codes.MALFORMED, where, f"{count} NUL characters were taken out of the file"))
    return text.replace("\0", ""), findings


def _text_of(content: bytes, where: Location) -> tuple[str, list[Finding]]:
    encoding = next((name for name, mark in _BOMS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding), []
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        message = "the file is not UTF-8; it was read as Windows-1252 (Western European)"
        help = "Look at letters with accents. If they are wrong, save the file as “CSV UTF-8” and import it again."
        return content.decode("cp1252", errors="replace"), [
            warning(codes.ENCODING, Location(where.path, line), message, help)
        ]


def _parsed(text: str, where: Location, findings: list[Finding]) -> tuple[Table | None, tuple[Finding, ...]]:
    text, delimiter = _delimited(text)
    try:
        records = _records(text, delimiter, where, findings)
    except csv.Error as wrong:
        message = f"the file cannot be read as a table: {wrong}"
        return None, (*findings, error(codes.UNREADABLE, where, message, "Is this a CSV file? Export it again."))
    if not records:
        return None, (*findings, error(codes.UNREADABLE, where, "the file is empty", "Export it again."))
    if len(records) > MOST_ROWS or len(records[0][1]) > MOST_COLUMNS:
        return None, (*findings, _too_large(where, f"{MOST_ROWS:,} rows or {MOST_COLUMNS:,} columns"))
    header = tuple(name.strip() for name in records[0][1])
    rows = tuple(_fitting(records[1:], len(header), where, findings))
    return Table(where.path, header, rows), tuple(findings)


def _delimited(text: str) -> tuple[str, str]:
    """The text and its delimiter: Excel's `sep=` line, or the sign that makes most columns of the header."""
    told = _SEPARATOR_LINE.match(text)
    if told and told[1] in DELIMITERS:
        # An empty line takes its place, so that line numbers stay true.
        return "\n" + text[told.end() :], told[1]
    head = text.lstrip("\r\n")[:MOST_CHARACTERS]
    return text, max(DELIMITERS, key=lambda sign: _width(head, sign))


def _width(head: str, delimiter: str) -> int:
    with _field_limit():
        try:
            return len(next(csv.reader(io.StringIO(head, newline=""), delimiter=delimiter), []))
        except csv.Error:
            return 0


@contextmanager
def _field_limit() -> Iterator[None]:
    """The csv module keeps its limit for the whole process; it is put back."""
    before = csv.field_size_limit(MOST_CHARACTERS)
    try:
        yield
    finally:
        csv.field_size_limit(before)


_Record = tuple[int, list[str]]


def _records(text: str, delimiter: str, where: Location, findings: list[Finding]) -> list[_Record]:
    """All records that are not empty; read strictly, and leniently where that fails."""
    try:
        return _read(text, delimiter, strict=True)
    except csv.Error as wrong:
        records = _read(text, delimiter, strict=False)
        message = f"a quotation mark is never closed, or stands in the middle of a value ({wrong})"
        help = "The rest of the file may have ended up in one value. Compare the numbers of products, and export again."
        findings.append(warning(codes.MALFORMED, where, message, help))
        return records


def _read(text: str, delimiter: str, *, strict: bool) -> list[_Record]:
    records: list[_Record] = []
    with _field_limit():
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
        before = 0
        for cells in reader:
            if any(cell.strip() for cell in cells):
                records.append((before + 1, cells))
            before = reader.line_num
            if len(records) > MOST_ROWS:
                break
    return records


def _fitting(records: list[_Record], width: int, where: Location, findings: list[Finding]) -> Iterator[Row]:
    """Rows as wide as the header; what stands beyond it is reported."""
    for line, cells in records:
        beyond = [cell for cell in cells[width:] if cell.strip()]
        place = Location(where.path, line)
        if beyond:
            lost = shown(", ".join(beyond))
            message = f"the row has {len(cells)} values where the header has {width}; lost: “{lost}”"
            findings.append(warning(codes.MALFORMED, place, message, "Is a comma or quotation mark missing in it?"))
        elif len(cells) < width:
            message = f"the row has {len(cells)} values where the header has {width}; the rest was taken as empty"
            findings.append(warning(codes.MALFORMED, place, message, "Is a comma or quotation mark missing in it?"))
        yield Row(line, tuple(cells[:width]) + ("",) * (width - len(cells)))
