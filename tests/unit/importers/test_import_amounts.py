"""Numbers in cells, and barcodes."""

from decimal import Decimal

import pytest

from scaffold.importers.amounts import amount, decimal_mark, plain, whole
from scaffold.importers.gtin import gtin, refusal
from scaffold.importers.prices import payable


@pytest.mark.parametrize(
    ("text", "mark", "number"),
    [
        ("9.99", ".", "9.99"),
        ("500", ".", "500"),
        ("1,234.50", ".", "1234.50"),
        ("1,234", ".", "1234"),
        (".5", ".", "0.5"),
        ("12,50", ",", "12.50"),
        ("1.234,50", ",", "1234.50"),
        ("1 234,50", ",", "1234.50"),
        ("1\u00a0234,5", ",", "1234.5"),
        ("1'234.50", ".", "1234.50"),
    ],
)
def test_a_number_is_read_with_its_marks(text: str, mark: str, number: str) -> None:
    assert str(amount(text, mark)) == number


@pytest.mark.parametrize(
    "text", ["", "-1", "1e5", "NaN", "Infinity", "€ 5", "5 EUR", "1,2,3.4", "1.2.3", "١٢", "9" * 40, "1_000", "0x10"]
)
def test_what_is_no_plain_number_is_refused(text: str) -> None:
    assert amount(text) is None


@pytest.mark.parametrize(
    ("cells", "exported", "mark"),
    [
        (["9.99", "10", ""], ".", "."),
        (["9,99", "10"], ".", ","),
        (["1,234"], ".", "."),
        (["1,234"], None, ","),
        (["1.234,50"], ".", ","),
        (["1,234.50"], None, "."),
        ([], None, "."),
    ],
)
def test_the_decimal_mark_follows_from_the_column(cells: list[str], exported: str | None, mark: str) -> None:
    assert decimal_mark(cells, exported_mark=exported) == (mark, False)


def test_a_column_with_both_marks_is_told() -> None:
    assert decimal_mark(["9.99", "9,99", "8,50"], exported_mark=".") == (",", True)


def test_small_helpers() -> None:
    assert [whole(text) for text in ("3", " -2 ", "4.0", "x", "1.5", "")] == [3, -2, 4, None, None, None]
    assert [plain(Decimal(text)) for text in ("1.50", "100", "0.820")] == ["1.5", "100", "0.82"]


@pytest.mark.parametrize("text", ["4006381333931", "40170725", "036000291452", "00012345600012", "978-0-306-40615-7"])
def test_right_barcodes_are_gtins_and_keep_their_zeros(text: str) -> None:
    assert gtin(text) == text.replace("-", "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("4006381333932", "check digit"),
        ("4.00638E+12", "rounded"),
        ("36000291452", "zeros"),
        ("X-99", "not a number"),
        ("00000000", "check digit"),
        ("٤٠١٧٠٧٢٥", "not a number"),
    ],
)
def test_wrong_barcodes_are_refused_with_a_reason(text: str, why: str) -> None:
    assert gtin(text) is None
    assert why in refusal(text)


@pytest.mark.parametrize(
    ("price", "currency", "paid"),
    [
        ("9.99", "EUR", "9.99"),
        ("12.3966", "EUR", "12.40"),
        ("1200.00", "JPY", "1200.00"),
        ("1200.50", "JPY", "1201"),
        ("1.234", "KWD", "1.234"),
        ("0", "EUR", None),
        ("0.001", "EUR", None),
        ("1000000000", "EUR", None),
    ],
)
def test_a_price_is_one_that_can_be_paid(price: str, currency: str, paid: str | None) -> None:
    carried, told = payable(Decimal(price), currency)
    assert (None if carried is None else str(carried)) == paid
    assert bool(told) == (paid != price)
