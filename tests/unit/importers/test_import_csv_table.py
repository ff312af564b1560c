"""CSV files as strangers send them."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scaffold.importers import codes, csv_table
from scaffold.importers.csv_table import Table, read_table
from scaffold.model.findings import Finding, Severity


def table_of(tmp_path: Path, content: bytes) -> tuple[Table, tuple[Finding, ...]]:
    file = tmp_path / "products.csv"
    file.write_bytes(content)
    table, findings = read_table(file)
    assert table is not None
    return table, findings


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_order_mark_is_no_part_of_the_first_header(tmp_path: Path, mark: bytes) -> None:
    table, findings = table_of(tmp_path, mark + b"Handle,Title\na,B\n")
    assert table.header == ("Handle", "Title")
    assert findings == ()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_makes_columns(tmp_path: Path, delimiter: str) -> None:
    text = delimiter.join(['"Body (a,b;c)"', "Title", "Price"]) + "\n" + delimiter.join(["x", "y", '"1,5"'])
    table, _ = table_of(tmp_path, text.encode())
    assert table.rows[0].cells == ("x", "y", "1,5")


def test_the_line_that_tells_excel_the_delimiter_is_followed_and_lines_still_count(tmp_path: Path) -> None:
    table, _ = table_of(tmp_path, b"sep=;\r\na;b\r\n1;2\r\n")
    assert table.header == ("a", "b")
    assert table.rows[0].line == 3


def test_utf_16_from_excel_is_read(tmp_path: Path) -> None:
    table, _ = table_of(tmp_path, "Title\tPrice\nBecher für Zwölf\t9\n".encode("utf-16"))
    assert table.rows[0].cell(0) == "Becher für Zwölf"


def test_windows_1252_is_read_and_reported(tmp_path: Path) -> None:
    table, findings = table_of(tmp_path, "Title,Price\nx,1\nGröße,9 €\n".encode("cp1252"))
    assert table.rows[1].cells == ("Größe", "9 €")
    assert [(each.code, each.location.line) for each in findings] == [(codes.ENCODING, 3)]


def test_nul_bytes_are_taken_out_and_reported(tmp_path: Path) -> None:
    table, findings = table_of(tmp_path, b"Tit\0le,Price\nA\0,1\n")
    assert table.header == ("Title", "Price")
    assert "2 NUL" in findings[0].message


def test_a_row_tells_the_line_at_which_it_begins(tmp_path: Path) -> None:
    table, _ = table_of(tmp_path, b'a,b\n"one\ntwo\nthree",x\n\nlast,y\n')
    assert [row.line for row in table.rows] == [2, 6]


def test_rows_that_are_too_wide_or_too_narrow_are_reported_with_what_was_lost(tmp_path: Path) -> None:
    table, findings = table_of(tmp_path, b"a,b\n1,2,extra\n1\n1,2,,\n")
    assert [row.cells for row in table.rows] == [("1", "2"), ("1", ""), ("1", "2")]
    assert [each.location.line for each in findings] == [2, 3]
    assert "extra" in findings[0].message


def test_an_open_quotation_mark_is_reported_and_the_file_still_read(tmp_path: Path) -> None:
    table, findings = table_of(tmp_path, b'a,b\n"1,2\n3,4\n')
    assert len(table.rows) == 1
    assert "never closed" in findings[0].message


def test_formulas_are_text(tmp_path: Path) -> None:
    table, _ = table_of(tmp_path, b'Title,Price\n"=HYPERLINK(""http://x"",""y"")",+1\n')
    assert table.rows[0].cells == ('=HYPERLINK("http://x","y")', "+1")


@pytest.mark.parametrize(
    ("limit", "content"),
    [
        ("MOST_BYTES", b"a,b\n" + b"1,2\n" * 10),
        ("MOST_ROWS", b"a,b\n" + b"1,2\n" * 10),
        ("MOST_COLUMNS", b"a,b,c,d,e,f\n1,2\n"),
        ("MOST_CHARACTERS", b"a,b\n" + b"x" * 200 + b",2\n"),
    ],
)
def test_what_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, content: bytes
) -> None:
    monkeypatch.setattr(csv_table, limit, 5)
    file = tmp_path / "products.csv"
    file.write_bytes(content)
    table, findings = read_table(file)
    assert table is None
    assert findings[-1].severity is Severity.ERROR


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_an_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "products.csv").write_bytes(content)
    table, findings = read_table(tmp_path / "products.csv")
    assert table is None
    assert findings[0].code == codes.UNREADABLE


def test_a_missing_file_is_an_error_and_no_exception(tmp_path: Path) -> None:
    table, findings = read_table(tmp_path / "nothing.csv")
    assert table is None
    assert "cannot be opened" in findings[0].message


def test_the_limit_of_the_csv_module_is_left_as_it_was(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    table_of(tmp_path, b"a,b\n1,2\n")
    assert csv.field_size_limit() == before


@settings(deadline=None, derandomize=True)
@given(content=st.binary(max_size=300))
def test_any_bytes_give_a_table_or_an_error(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.mktemp("csv") / "any.csv"
    file.write_bytes(content)
    table, findings = read_table(file)
    if table is None:
        assert any(each.severity is Severity.ERROR for each in findings)
    else:
        assert all(len(row.cells) == len(table.header) for row in table.rows)


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)


@settings(deadline=None, derandomize=True)
@given(rows=st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=5))
def test_what_a_csv_writer_writes_is_read_back(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    file = tmp_path_factory.mktemp("csv") / "any.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows([["Title", "Body", "Price"], *rows])
    table, _ = read_table(file)
    assert table is not None
    assert [list(row.cells) for row in table.rows] == [row for row in rows if any(cell.strip() for cell in row)]
