"""Money, dates and measures as each locale of the demo store writes them (CLDR)."""

from datetime import date
from decimal import Decimal

import pytest

from scaffold.i18n.formats import (
    clock_text,
    date_text,
    days_text,
    list_text,
    measure_text,
    money,
    number_text,
    percent_text,
    weekdays_text,
)

NB, NN, RLM = "\u00a0", "\u202f", "\u200f"
DIRHAM = f"{NB}د.إ.{RLM}"


@pytest.mark.parametrize(
    ("tag", "currency", "whole", "cents", "thousands"),
    [
        ("en-US", "USD", "$64", "$64.50", "$1,234.56"),
        ("en-GB", "GBP", "£64", "£64.50", "£1,234.56"),
        ("de-DE", "EUR", f"64{NB}€", f"64,50{NB}€", f"1.234,56{NB}€"),
        ("fr-FR", "EUR", f"64{NB}€", f"64,50{NB}€", f"1{NN}234,56{NB}€"),
        ("es-ES", "EUR", f"64{NB}€", f"64,50{NB}€", f"1.234,56{NB}€"),
        ("ja-JP", "JPY", "￥64", "￥64", "￥1,235"),
        ("ar-AE", "AED", f"{RLM}64{DIRHAM}", f"{RLM}64.50{DIRHAM}", f"{RLM}1,234.56{DIRHAM}"),
        ("en-US", "AED", f"AED{NB}64", f"AED{NB}64.50", f"AED{NB}1,234.56"),
    ],
)
def test_money(tag: str, currency: str, whole: str, cents: str, thousands: str) -> None:
    amounts = [Decimal("64.00"), Decimal("64.5"), Decimal("1234.56")]
    assert [money(amount, currency, tag).text for amount in amounts] == [whole, cents, thousands]


def test_money_carries_the_amount_that_is_shown() -> None:
    assert money(Decimal(9800), "JPY", "ja-JP").amount == Decimal(9800)
    assert str(money(Decimal(64), "EUR", "de-DE").amount) == "64.00"


@pytest.mark.parametrize(
    ("tag", "day", "number", "share", "volume", "length", "together", "days"),
    [
        ("en-US", "March 1, 2026", "1,234.5", "20%", "600 mL", "7.6 cm", "a, b, and c", "30 days"),
        ("en-GB", "1 March 2026", "1,234.5", "20%", "600 ml", "7.6 cm", "a, b and c", "30 days"),
        ("de-DE", "1. März 2026", "1.234,5", f"20{NB}%", f"600{NB}ml", "7,6 cm", "a, b und c", "30 Tage"),
        ("fr-FR", "1 mars 2026", f"1{NN}234,5", f"20{NB}%", "600 ml", f"7,6{NN}cm", "a, b et c", f"30{NB}jours"),
        ("es-ES", "1 de marzo de 2026", "1.234,5", f"20{NB}%", "600 ml", "7,6 cm", "a, b y c", "30 días"),
        ("ja-JP", "2026年3月1日", "1,234.5", "20%", "600 ml", "7.6 cm", "a、b、c", "30 日"),
        ("ar-AE", "1 مارس 2026", "1,234.5", "20%", "600 ملتر", "7.6 سم", "a وb وc", "30 يومًا"),
    ],
)
def test_dates_numbers_and_measures(
    tag: str, day: str, number: str, share: str, volume: str, length: str, together: str, days: str
) -> None:
    found = (
        date_text(date(2026, 3, 1), tag), number_text(Decimal("1234.5"), tag), percent_text(Decimal("0.2"), tag),
        measure_text("600 ml", tag), measure_text("7.6 cm", tag), list_text(["a", "b", "c"], tag), days_text(30, tag),
    )  # fmt: skip
    assert spaces(found) == spaces((day, number, share, volume, length, together, days))


def spaces(texts: tuple[str, ...]) -> list[str]:
    """Kinds of space come and go between versions of CLDR."""
    return [text.replace(NB, " ").replace(NN, " ") for text in texts]


@pytest.mark.parametrize("text", ["one size", "21", "21 furlong", "NaN cm", "about 5 cm"])
def test_what_is_no_measure_stays_as_it_is(text: str) -> None:
    assert measure_text(text, "de-DE") == text


def test_opening_hours() -> None:
    assert weekdays_text("Mo-Fr,Su", "de-DE") == "Mo–Fr und So"
    assert spaces((clock_text("18:00", "en-US"), clock_text("24:00", "de-DE"))) == ["6:00 PM", "00:00"]
