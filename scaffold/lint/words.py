"""Widths and words: how much room a text takes, and what it is made of, in any script."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


_DIGITS = b"0123456789"
_ANY_DIGIT = re.compile(r"\d")


def has_digit(text: str) -> bool:
    """Whether a digit of any script is in a text; quick where it is ASCII, as most are."""
    if not text.isascii():
        return bool(_ANY_DIGIT.search(text))
    signs = text.encode()
    return len(signs.translate(None, _DIGITS)) < len(signs)


def display_width(text: str) -> int:
    """The width in half-width units: a wide East Asian character counts 2, a mark that joins another 0."""
    if text.isascii():
        return len(text)
    return sum(_width(sign) for sign in text)


def _width(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def folded(text: str) -> str:
    """A text for comparison: NFKC, without case, spaces made single."""
    return _folded_before(text) if len(text) < _SHORT else _folded(text)


_SHORT = 200


@lru_cache(maxsize=4096)
def _folded_before(text: str) -> str:
    """Pages of a site share many short texts."""
    return _folded(text)


def _folded(text: str) -> str:
    if text.isascii():
        return " ".join(text.lower().split())
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def words_of(text: str) -> list[str]:
    """The words of a text, folded; scripts without spaces give long ones."""
    return _WORD.findall(folded(text))
