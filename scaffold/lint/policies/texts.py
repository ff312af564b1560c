"""Whether a text holds a fact, however its spaces, cases and signs are written."""

import re

from scaffold.lint.words import folded

_SIGNS = re.compile(r"[\s\u200e\u200f\u2066-\u2069.,;:()（）·・、。\-–—/'’\"“”]+")


def pressed(text: str) -> str:
    """A text without case, spaces and punctuation, for looking facts up in it."""
    return _SIGNS.sub("", folded(text))


def holds(text: str, fact: str) -> bool:
    """Whether a pressed text holds a fact."""
    return pressed(fact) in text
