"""Text as XML 1.0 can hold it. Whatever comes in, a well-formed document comes out."""

import re

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = re.compile("[&<>\"'\t\n\r]")
_REFERENCES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}


def xml_text(text: str) -> str:
    """A text escaped for elements and quoted attributes; characters that XML forbids become U+FFFD."""
    text = _FORBIDDEN.sub("\ufffd", text)
    return _SPECIAL.sub(lambda found: _REFERENCES[found[0]], text)
