"""Numbers as shops and spreadsheets write them: which sign is the decimal mark, and what a cell amounts to."""

import re
from collections.abc import Iterable
from decimal import Decimal

_LAST_MARK = re.compile(r"([0-9.,'’ ]*)([.,])([0-9]+)")
_SHAPES = {
    ".": re.compile(r"(?:[0-9]+|[0-9]{1,3}(?:[,'’ ][0-9]{3})+)?(?:\.[0-9]+)?"),
    ",": re.compile(r"(?:[0-9]+|[0-9]{1,3}(?:[.'’ ][0-9]{3})+)?(?:,[0-9]+)?"),
}
_GROUPING = re.compile(r"[,.'’ ]")
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " "})
MOST_DIGITS = 15


def decimal_mark(cells: Iterable[str], *, exported_mark: str | None = None) -> tuple[str, bool]:
    """The decimal mark of a column, and whether both are met.

    A mark followed by other than three digits is one for certain. One followed by exactly three ("1,234") counts only
    if the exporter, as WooCommerce, never groups digits: then `exported_mark` is None. Else it is the mark to fall
    back on.
    """
    certain, likely = {".": 0, ",": 0}, {".": 0, ",": 0}
    for cell in cells:
        match = _LAST_MARK.fullmatch(cell.strip().translate(_SPACES))
        if match and match[2] not in match[1]:
            single = match[1].isdigit() or not match[1]
            (likely if len(match[3]) == 3 and single else certain)[match[2]] += 1
    votes = certain if any(certain.values()) else likely if exported_mark is None else {}
    winner = max(votes, key=lambda mark: votes[mark]) if any(votes.values()) else exported_mark or "."
    return winner, all(certain.values())


def amount(text: str, mark: str = ".") -> Decimal | None:
    """The number in a cell, zero or more; None for anything else, a currency sign or a letter among it included."""
    text = text.strip().translate(_SPACES)
    if not text or len(text) > 2 * MOST_DIGITS or not _SHAPES[mark].fullmatch(text):
        return None
    whole, _, fraction = text.partition(mark)
    digits = _GROUPING.sub("", whole)
    return Decimal(f"{digits or '0'}.{fraction}" if fraction else digits) if len(digits) <= MOST_DIGITS else None


def whole(text: str) -> int | None:
    """A whole number such as -3 or 12 or 12.0; None for anything else."""
    match = re.fullmatch(r"\s*(-?[0-9]{1,12})(?:[.,]0+)?\s*", text)
    return int(match[1]) if match else None


def plain(number: Decimal) -> str:
    """The number without exponent and without zeros at its end: 1.50 → 1.5, 100 → 100."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
