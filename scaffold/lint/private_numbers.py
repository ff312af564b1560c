"""Numbers of persons in text: bank cards, IBANs, Chinese identity numbers, each with its check digits."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from scaffold.lint.read import HtmlPage


class Private(NamedTuple):
    """What was found: its kind, where it begins, and the number with its middle hidden."""

    kind: str
    at: int
    masked: str


_RUN = re.compile(r"(?<![\w.\-/=#%&?:+@])(?:\d[ -]?){11,18}[\dXx](?![\w\-./%@])")
_CARD = re.compile(
    r"4\d{12}(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6011\d{12}"
)
_GROUPED = re.compile(r"\d{4}([ -])\d{4}\1\d{4}\1\d{4}|3[47]\d\d([ -])\d{6}\2\d{5}")
_IBAN = re.compile(r"(?<![\w/=])([A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)(?![\w])")
_LENGTHS = {
    "AE": 23,
    "AT": 20,
    "BE": 16,
    "BG": 22,
    "CH": 21,
    "CY": 28,
    "CZ": 24,
    "DE": 22,
    "DK": 18,
    "EE": 20,
    "ES": 24,
    "FI": 18,
    "FR": 27,
    "GB": 22,
    "GR": 27,
    "HR": 21,
    "HU": 28,
    "IE": 22,
    "IL": 23,
    "IS": 26,
    "IT": 27,
    "LI": 21,
    "LT": 20,
    "LU": 20,
    "LV": 21,
    "MC": 27,
    "MT": 31,
    "NL": 18,
    "NO": 15,
    "PL": 28,
    "PT": 25,
    "RO": 24,
    "SA": 24,
    "SE": 24,
    "SI": 19,
    "SK": 24,
    "SM": 27,
    "TR": 26,
}
_WORTH = re.compile(r"\d[\d -]{10}|[A-Z]{2}\d\d ?[A-Z0-9]{4}")
_SHORTEST = 13
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def private_on(page: HtmlPage) -> Iterator[Private]:
    """The numbers in the texts of a page; `at` is the element."""
    for element, text in page.figures:
        if len(text) >= _SHORTEST and element.tag != "style" and _WORTH.search(text):
            yield from (found._replace(at=element.index) for found in private_in(text))


def private_in(text: str) -> Iterator[Private]:
    """The numbers in a text. Bank cards count where they stand in groups of four, as people write them."""
    for found in _RUN.finditer(text):
        number = re.sub(r"[ -]", "", found[0])
        if _GROUPED.fullmatch(found[0]) and _CARD.fullmatch(number) and _luhn(number):
            yield _private("a bank card's number", found.start(), number)
        elif len(found[0]) == len(number) == 18 and _is_resident(number):
            yield _private("a Chinese identity number", found.start(), number)
    for found in _IBAN.finditer(text):
        number = found[1].replace(" ", "")
        if len(number) == _LENGTHS.get(number[:2], 0) and _mod97(number):
            yield _private("an IBAN", found.start(), number)


def _private(kind: str, at: int, number: str) -> Private:
    return Private(kind, at, f"{number[:4]}…{number[-2:]}")


def _luhn(number: str) -> bool:
    digits = [int(sign) for sign in reversed(number)]
    return (sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])) % 10 == 0


def _mod97(number: str) -> bool:
    return int("".join(str(int(sign, 36)) for sign in number[4:] + number[:4])) % 97 == 1


def _is_resident(number: str) -> bool:
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    check = "10X98765432"[sum(int(sign) * weight for sign, weight in zip(number[:17], _WEIGHTS, strict=True)) % 11]
    return born.year >= 1900 and check == number[17].upper() and number[:2] <= "82"
