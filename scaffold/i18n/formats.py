"""Money, dates, numbers, units and lists as CLDR writes them. `tag` is always a BCP 47 tag."""

import re
from datetime import date, time
from decimal import Decimal
from functools import lru_cache

from babel.core import get_global
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent, get_currency_precision
from babel.units import format_unit

from scaffold.i18n.tags import cldr
from scaffold.model.views import Money

_NUMBERS = "latn"
_LETTER_BEFORE_DIGIT = re.compile(r"([^\W\d_])(\d)")
_UNITS = {
    "mm": "length-millimeter",
    "cm": "length-centimeter",
    "m": "length-meter",
    "in": "length-inch",
    "g": "mass-gram",
    "kg": "mass-kilogram",
    "oz": "mass-ounce",
    "lb": "mass-pound",
    "ml": "volume-milliliter",
    "l": "volume-liter",
}


def is_currency(code: str) -> bool:
    """Whether ISO 4217 has the code."""
    return code in get_global("all_currencies")


def smallest(currency: str) -> Decimal:
    """The smallest amount of a currency: 0.01 of EUR, 1 of JPY."""
    return Decimal(1).scaleb(-get_currency_precision(currency))


@lru_cache(maxsize=100_000)
def money(amount: Decimal, currency: str, tag: str) -> Money:
    """An amount as the locale writes it, in Western digits, whole amounts without cents where they are round."""
    digits = get_currency_precision(currency)
    value = amount.quantize(smallest(currency))
    whole = digits and value == value.to_integral_value()
    text = format_currency(
        value.to_integral_value() if whole else value,
        currency,
        locale=cldr(tag),
        currency_digits=not whole,
        format=None if not whole else _whole_pattern(tag),
        numbering_system=_NUMBERS,
    )
    return Money(value, currency, _spaced(text))


def _spaced(text: str) -> str:
    """A no-break space between a symbol of letters and the number (UTS 35, currencySpacing): AED 250."""
    return _LETTER_BEFORE_DIGIT.sub("\\1\u00a0\\2", text)


@lru_cache(maxsize=512)
def _whole_pattern(tag: str) -> str:
    pattern = cldr(tag).currency_formats["standard"].pattern
    return str(pattern.replace(".00", ""))


def date_text(day: date, tag: str) -> str:
    """A date in words: 1. März 2026."""
    return str(format_date(day, "long", locale=cldr(tag)))


def number_text(value: Decimal | int, tag: str) -> str:
    """A number with the locale's marks."""
    return str(format_decimal(value, locale=cldr(tag), numbering_system=_NUMBERS))


def percent_text(value: Decimal, tag: str) -> str:
    """A share (0.2) as 20 %."""
    return str(format_percent(value, locale=cldr(tag), numbering_system=_NUMBERS))


def days_text(count: int, tag: str) -> str:
    """30 days."""
    return unit_text(Decimal(count), "duration-day", tag)


def hours_text(count: int, tag: str) -> str:
    """24 hours."""
    return unit_text(Decimal(count), "duration-hour", tag)


def unit_text(value: Decimal, unit: str, tag: str) -> str:
    """A number with a CLDR unit such as duration-day or mass-gram."""
    for length in ("long", "short") if unit.startswith("duration") else ("short",):
        text = str(format_unit(value, unit, length=length, locale=cldr(tag), numbering_system=_NUMBERS))
        if unit not in text:  # a language may lack the long form; the library then prints the unit's name
            return text
    return f"{number_text(value, tag)} {unit.rpartition('-')[2]}"


def measure_text(text: str, tag: str) -> str:
    """A measure of a product file ("600 ml", "21 cm") as the locale writes it; other texts stay as they are."""
    number, _, unit = text.strip().partition(" ")
    try:
        value = Decimal(number)
    except ArithmeticError:
        return text
    if not value.is_finite() or unit not in _UNITS:
        return text
    return unit_text(value, _UNITS[unit], tag)


def list_text(items: tuple[str, ...] | list[str], tag: str) -> str:
    """One, two and three."""
    return str(format_list(list(items), locale=cldr(tag)))


def weekdays_text(days: str, tag: str, width: str = "abbreviated") -> str:
    """Days in schema.org's form ("Mo-Su", "Mo,We") as the locale names them: Mon–Sun, or `wide` Monday–Sunday."""
    order = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
    names = cldr(tag).days["stand-alone"][width]
    spans = [[names[order.index(day)] for day in span.split("-")] for span in days.split(",")]
    return list_text(["–".join(span) for span in spans], tag)


def clock_text(hhmm: str, tag: str) -> str:
    """A time of day: 08:00, 8:00 am."""
    hours, minutes = hhmm.split(":")
    return str(format_time(time(int(hours) % 24, int(minutes)), "short", locale=cldr(tag)))


def zone_city(zone: str, tag: str) -> str:
    """The city that names an IANA time zone, in the locale's words: Berlin."""
    meta = cldr(tag).time_zones.get(zone, {})
    return str(meta.get("city") or zone.rpartition("/")[2].replace("_", " "))
