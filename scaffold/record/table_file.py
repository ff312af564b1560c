"""Adds rows to a table (.csv) as text."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence


def with_rows(text: str, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """The table with more rows at its end; a table that is not there yet gets its first line."""
    if not text.strip():
        text = ",".join(columns) + "\n"
    head = [name.strip() for name in next(csv.reader(io.StringIO(text)))]
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerows([str(row.get(name, "")) for name in head] for row in rows)
    return f"{text}{'' if text.endswith(chr(10)) else chr(10)}{stream.getvalue()}"
