"""Prices by measure: how much a litre, a kilogram, a metre costs, as pages write it and as it follows from a price."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from scaffold.lint.shop.money import amounts_in, plain_text

_BASE = {
    "kg": ("kg", Decimal(1)),
    "g": ("kg", Decimal("0.001")),
    "mg": ("kg", Decimal("0.000001")),
    "l": ("l", Decimal(1)),
    "dl": ("l", Decimal("0.1")),
    "cl": ("l", Decimal("0.01")),
    "ml": ("l", Decimal("0.001")),
    "m": ("m", Decimal(1)),
    "cm": ("m", Decimal("0.01")),
    "m²": ("m²", Decimal(1)),
    "m2": ("m²", Decimal(1)),
}
_WORDS = {
    "liter": "l",
    "litre": "l",
    "litro": "l",
    "litros": "l",
    "kilo": "kg",
    "kilogram": "kg",
    "kilogramm": "kg",
    "meter": "m",
    "mètre": "m",
    "metro": "m",
    "リットル": "l",
    "キログラム": "kg",
    "升": "l",
    "公斤": "kg",
    "千克": "kg",
    "米": "m",
}
_UNITS = "|".join(re.escape(unit) for unit in sorted((*_BASE, *_WORDS), key=len, reverse=True))
_QUANTITY = re.compile(rf"(\d+(?:[.,]\d+)?)\s*({_UNITS})(?![\w²])", re.IGNORECASE)
_BY = re.compile(
    rf"\s*(?:[€$£¥]|eur|usd|gbp|kr|zł)?\s*(?:/|per|je|pro|le|la|por|al|à|a|el|o|あたり|每|毎)\s*(?P<number>\d{{1,4}})?\s*(?P<unit>{_UNITS})(?![\w²])",
    re.IGNORECASE,
)


class Quantity(NamedTuple):
    """How much is in it, in kg, l, m or m²."""

    number: Decimal
    unit: str


class UnitPrice(NamedTuple):
    """The values that a written price by measure can have, for one kg, l, m or m²."""

    values: frozenset[Decimal]
    unit: str
    step: Decimal
    """What it was rounded to, for the same measure."""


def quantity_of(text: str) -> Quantity | None:
    """The quantity in a text such as 250 ml or 6 x 0.33 l; None for anything else."""
    plain = plain_text(text).lower()
    found = _QUANTITY.search(plain)
    if not found:
        return None
    unit, factor = _base(found[2])
    number = Decimal(found[1].replace(",", ".")) * factor
    pieces = re.match(r"\s*(\d{1,4})\s*[x×*]\s*", plain)
    return Quantity(number * int(pieces[1]) if pieces else number, unit) if number else None


def unit_prices_in(text: str) -> Iterator[UnitPrice]:
    """The prices by measure in a text: 39.60 € / l, €3.96 per 100 ml."""
    plain = plain_text(text)
    for amount in amounts_in(plain):
        at = plain.find(amount.text)
        while at >= 0:
            if found := _BY.match(plain, at + len(amount.text)):
                unit, factor = _base(found["unit"].lower())
                measure = int(found["number"] or 1) * factor
                if measure:
                    step = Decimal("0.01") / measure
                    yield UnitPrice(frozenset(value / measure for value in amount.values), unit, step)
            at = plain.find(amount.text, at + 1)


def _base(unit: str) -> tuple[str, Decimal]:
    return _BASE[_WORDS.get(unit, unit)]
