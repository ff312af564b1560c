"""Amounts of money in text: any digits, any separators, any sign. What can be read in two ways has two values."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

_SIGNS = {
    "€": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "£": "GBP",
    "us$": "USD",
    "$": "USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP",
    "ca$": "CAD",
    "c$": "CAD",
    "a$": "AUD",
    "au$": "AUD",
    "nz$": "NZD",
    "hk$": "HKD",
    "nt$": "TWD",
    "s$": "SGD",
    "r$": "BRL",
    "br$": "BRL",
    "gb£": "GBP",
    "£gb": "GBP",
    "$us": "USD",
    "$ca": "CAD",
    "$au": "AUD",
    "$nz": "NZD",
    "$hk": "HKD",
    "uk£": "GBP",
    "skr": "SEK",
    "dkr": "DKK",
    "nkr": "NOK",
    "jp¥": "JPY",
    "cn¥": "CNY",
    "mx$": "MXN",
    "¥": "JPY CNY",
    "円": "JPY",
    "元": "CNY TWD",
    "rmb": "CNY",
    "₩": "KRW",
    "원": "KRW",
    "₹": "INR",
    "rs": "INR PKR LKR NPR MUR",
    "₽": "RUB",
    "руб": "RUB",
    "zł": "PLN",
    "kč": "CZK",
    "kr": "SEK NOK DKK ISK",
    "ft": "HUF",
    "lei": "RON MDL",
    "лв": "BGN",
    "₺": "TRY",
    "tl": "TRY",
    "₴": "UAH",
    "грн": "UAH",
    "₪": "ILS",
    "฿": "THB",
    "บาท": "THB",
    "₫": "VND",
    "đ": "VND",
    "₱": "PHP",
    "rm": "MYR",
    "rp": "IDR",
    "fr": "CHF",
    "sfr": "CHF",
    "د.إ": "AED",
    "درهم": "AED MAD",
    "ر.س": "SAR",
    "ريال": "SAR QAR OMR YER",
    "ر.ق": "QAR",
    "د.ك": "KWD",
    "ج.م": "EGP",
    "د.م": "MAD",
    "₦": "NGN",
    "₸": "KZT",
}
_CODES = frozenset(
    {"AED", "ARS", "AUD", "BGN", "BHD", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR", "GBP"}
    | {"HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JOD", "JPY", "KRW", "KWD", "KZT", "MAD", "MXN", "MYR", "NGN", "NOK"}
    | {"NZD", "OMR", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SEK", "SGD", "THB", "TND", "TRY"}
    | {"TWD", "UAH", "USD", "VND", "ZAR"}
)
"""Codes that a text in capitals does not have for other reasons, as it may have ALL and TOP."""
_MEANS = {sign: frozenset(codes.split()) for sign, codes in _SIGNS.items()} | {
    code.lower(): frozenset({code}) for code in _CODES
}
_SIGN = f"(?i:{'|'.join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))})|{'|'.join(sorted(_CODES))}"
_BEFORE = re.compile(rf"(?<![^\W\d_])({_SIGN})\.?[ ]?$")
_AFTER = re.compile(rf"(?:[.,:][-–—]+)?[ ]?({_SIGN})(?![^\W\d_])")
_NUMBER = re.compile(r"(?<![\d.,])\d+(?:[.,٬]\d{2,3}|['’ ]\d{3})*(?:[.,٫]\d{1,3})?(?!\d)")
_INVISIBLE = re.compile("[\u200b-\u200f\u061c\u2066-\u2069\ufeff]")
_LONGEST_SIGN = 8


_SIGNS_AND_CODES = (*_SIGNS, *map(str.upper, _SIGNS), *_CODES)
_ENDS = frozenset(sign[-1] for sign in _SIGNS_AND_CODES)
_BEGINS = frozenset({".", ",", ":", " ", *(sign[0] for sign in _SIGNS_AND_CODES)})
"""Letters without which there is no sign before or after a number."""


class Amount(NamedTuple):
    """An amount as it stands in a text: all values it can be read as, all currencies its sign can mean (or none)."""

    text: str
    start: int
    values: frozenset[Decimal]
    currencies: frozenset[str]

    def may_be(self, value: Decimal, currency: str = "") -> bool:
        """Whether it can be read as this much of this currency; an unknown currency fits any."""
        return value in self.values and (not currency or not self.currencies or currency in self.currencies)


def plain_text(text: str) -> str:
    """A text with Western digits, plain spaces and without marks of direction, so that amounts can be read."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    return text if text.isascii() else "".join(_western(sign) for sign in text)


def _western(sign: str) -> str:
    return str(unicodedata.digit(sign)) if sign > "\x7f" and sign.isdigit() else sign


def amounts_in(text: str) -> Iterator[Amount]:
    """The amounts with a currency in a text that `plain_text` has made."""
    for found in _NUMBER.finditer(text):
        start, end = found.span()
        has_before = text[max(0, start - 3) : start].rstrip(" .")[-1:] in _ENDS
        before = _BEFORE.search(text, max(0, start - _LONGEST_SIGN), start) if has_before else None
        after = _AFTER.match(text, end) if text[end : end + 1] in _BEGINS else None
        sign = before or after
        if sign:
            start = before.start() if before else found.start()
            end = found.end() if before else sign.end()
            yield Amount(text[start:end].strip(), start, readings(found[0]), _MEANS[sign[1].lower()])


def numbers_in(text: str) -> Iterator[Amount]:
    """The numbers in a text that `plain_text` has made, as amounts of an unknown currency."""
    return (Amount(found[0], found.start(), readings(found[0]), frozenset()) for found in _NUMBER.finditer(text))


@lru_cache(maxsize=4096)
def readings(number: str) -> frozenset[Decimal]:
    """All values that a written number can have: 1.234 is 1234 or 1.234, 1.234,50 is 1234.50 only."""
    digits = re.sub(r"['’٬ ]", "", number).replace("٫", "_")
    if "_" in digits:
        return frozenset({Decimal(re.sub("[.,]", "", digits).replace("_", "."))})
    marks = re.findall(r"[.,]", digits)
    whole = Decimal(re.sub(r"[.,]", "", digits))
    if not marks:
        return frozenset({whole})
    head, _, fraction = digits.rpartition(marks[-1])
    with_fraction = Decimal(f"{re.sub('[.,]', '', head)}.{fraction}")
    if len(set(marks)) == 2:
        return frozenset({with_fraction})
    if len(marks) > 1:
        return frozenset({whole})
    if len(fraction) != 3 or len(head) > 3 or head == "0":
        return frozenset({with_fraction})
    return frozenset({whole, with_fraction})


def decimal_of(value: object) -> Decimal | None:
    """The number in data (`"49.00"`, 49.0), or None where it is none, or not positive or zero."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    text = str(value).strip()
    return Decimal(text) if re.fullmatch(r"\d{1,15}(\.\d{1,6})?", text) else None
