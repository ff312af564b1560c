"""What a language's printing sets and keyboards lack: spaces, and marks of direction."""

import re

NARROW = "\u202f"
_FRENCH = re.compile(r" (?=[;:!?»])|(?<=«) ")
_CANADIAN = re.compile(r" (?=[:»])|(?<=«) ")
_TAG = re.compile(r"(<[^>]*>)")


def spaced(html: str, tag: str) -> str:
    """French with narrow spaces, where no line breaks, before ; : ! ? and within « »; other languages as they are.

    Takes plain text or HTML; tags stay as they are. In Canada only the colon and quotation marks have a space.
    """
    if tag.split("-")[0] != "fr":
        return html
    gap = _CANADIAN if tag == "fr-CA" else _FRENCH
    parts = _TAG.split(html)
    return "".join(part if part.startswith("<") else gap.sub(NARROW, part) for part in parts)


def isolated(text: str, direction: str) -> str:
    """A number with hyphens that right-to-left text does not turn round: 2026-11 stays 2026-11."""
    return f"\u2066{text}\u2069" if direction == "rtl" else text
