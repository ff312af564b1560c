"""Plain text from strangers: one line for a title, a safe excerpt for a report."""

import re
import unicodedata

_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SHOWN_LENGTH = 100


def without_controls(text: str) -> str:
    """The text without control characters and lone surrogates; line ends and tabs stay."""
    return "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs"))


def one_line(text: str) -> str:
    """The text on one line: no control characters, white space made one space."""
    return " ".join(without_controls(text.replace("\r", "\n")).split())


def harmless(text: str) -> str:
    """The text as a terminal may show it: one line, without control characters and direction overrides."""
    return _BIDI.sub("", one_line(text))


def shown(value: str) -> str:
    """A value as a report shows it: harmless, and cut at a fair length."""
    text = harmless(value)
    return text if len(text) <= _SHOWN_LENGTH else f"{text[: _SHOWN_LENGTH - 1]}…"
