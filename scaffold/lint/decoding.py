"""From bytes to text as a browser does it: byte order mark, declaration, else UTF-8, else Windows-1252."""

import codecs
import re
from typing import NamedTuple

_PRESCAN = 1024
_DECLARED = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{2,40})""", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_WINDOWS = frozenset({"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "iso8859-1"})
_TEXT_CODECS = (
    "utf",
    "iso",
    "win",
    "cp",
    "gb",
    "big5",
    "euc",
    "shift",
    "sjis",
    "koi",
    "mac",
    "lat",
    "us-",
    "asc",
    "tis",
    "hz",
)


class Decoded(NamedTuple):
    """A text, the encoding it was read by, and whether every byte had a meaning."""

    text: str
    encoding: str
    clean: bool


def decoded(content: bytes) -> Decoded:
    """The text of an HTML file; never fails."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _by(content[len(mark) :], encoding)
    declared = _DECLARED.search(content[:_PRESCAN])
    name = _known(declared[1].decode("ascii")) if declared else ""
    if name and name != "utf-8":
        return _by(content, name)
    as_utf8 = _by(content, "utf-8")
    return as_utf8 if as_utf8.clean or name else _by(content, "cp1252")


def decoded_as(content: bytes, charset: str) -> str:
    """The text of a part of a mail by the charset that it names; UTF-8 for one that is no encoding of texts."""
    return _by(content, _known(charset) or "utf-8").text


def _known(name: str) -> str:
    name = name.lower()
    if name in _WINDOWS:
        return "cp1252"
    if not name.startswith(_TEXT_CODECS):
        return ""
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    return "utf-8" if found.startswith(("utf-16", "utf-32", "utf-7")) else found


def _by(content: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding).replace("\0", "\ufffd"), encoding, clean=True)
    except UnicodeDecodeError:
        return Decoded(content.decode(encoding, "replace").replace("\0", "\ufffd"), encoding, clean=False)
