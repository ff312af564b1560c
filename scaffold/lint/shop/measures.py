"""Values of attributes: whether one is what a category asks for."""

import re

_UNITS = {
    "length": 'mm|cm|dm|m|km|in|ft|yd|″|"',
    "mass": "mg|g|kg|t|oz|lb",
    "volume": "ml|cl|dl|l|m³|fl oz|gal|cm³",
    "temperature": "°c|°f|k|℃|℉",
}
_NUMBER = r"[±~≈<>≤≥]?\s?-?\d+(?:[.,]\d+)?(?:\s?(?:–|-|to|/|x|×)\s?-?\d+(?:[.,]\d+)?)*"
KINDS = ("text", "number", "yes-no", *_UNITS)


def misfit(value: str, kind: str) -> str:
    """Why a value is not of a kind, as the end of a sentence; empty if it is. A kind with bars lists the words."""
    text = value.strip()
    if "|" in kind:
        words = [word.strip() for word in kind.split("|")]
        return "" if text in words else f"is none of {', '.join(words)}"
    if kind in _UNITS:
        unit = rf"{_NUMBER}\s?(?:{_UNITS[kind]})(?:\s?[x×]\s?{_NUMBER}\s?(?:{_UNITS[kind]}))*"
        return "" if re.fullmatch(unit, text.lower()) else f"is no {kind}, a number with its unit"
    if kind == "number":
        return "" if re.fullmatch(_NUMBER, text) else "is no number"
    if kind == "yes-no":
        return "" if text.lower() in ("true", "false", "yes", "no") else "is neither true nor false"
    return ""
