"""Amounts in text: any digits, any separators, and no guess where a text can be read in two ways."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scaffold.i18n.formats import money
from scaffold.lint.shop.money import amounts_in, plain_text, readings


def read(text: str) -> list[tuple[set[str], bool]]:
    return [
        ({str(value) for value in found.values}, "EUR" in found.currencies) for found in amounts_in(plain_text(text))
    ]


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("49,90 €", "49.90", "EUR"),
        ("1.234,50 EUR", "1234.50", "EUR"),
        ("1\u202f249,50\u00a0€", "1249.50", "EUR"),
        ("CHF 1'234.50", "1234.50", "CHF"),
        ("٤٩٫٩٠ د.إ", "49.90", "AED"),
        ("￥４，８００", "4800", "JPY"),
        ("599:- kr", "599", "SEK"),
        ("Rs. 1,23,456.00", "123456.00", "INR"),
        ("R$ 1.299,00", "1299.00", "BRL"),
    ],
)
def test_an_amount_is_read_as_it_is_meant(text: str, value: str, currency: str) -> None:
    (found,) = amounts_in(plain_text(text))
    assert Decimal(value) in found.values
    assert currency in found.currencies


@pytest.mark.parametrize("text", ["from 5 to 7 days", "Try 30 days", "3 frames", "120 g", "in 1999", "2 x 4 cm"])
def test_other_numbers_are_no_amounts(text: str) -> None:
    assert read(text) == []


def test_what_can_be_read_in_two_ways_has_both() -> None:
    assert readings("1.234") == {Decimal(1234), Decimal("1.234")}
    assert readings("1.234,5") == {Decimal("1234.5")}


@given(
    cents=st.integers(1, 99_999_999),
    currency=st.sampled_from(["EUR", "USD", "GBP", "AED", "SEK", "BRL", "CHF", "PLN", "DKK", "CAD", "CNY", "TRY"]),
    tag=st.sampled_from(["en-US", "en-GB", "de-DE", "de-AT", "fr-FR", "es-ES", "ja-JP", "ar-AE", "sv-SE", "pt-BR"]),
)
def test_what_the_shop_writes_is_read_back(cents: int, currency: str, tag: str) -> None:
    amount = Decimal(cents) / 100
    text = plain_text(money(amount, currency, tag).text)
    assert any(found.may_be(amount, currency) for found in amounts_in(text)), text
