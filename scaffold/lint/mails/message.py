"""A message as it is sent (.eml, RFC 5322 and 2045): its headers, its HTML, its text. Hostile ones are refused."""

import email.errors
import email.header
import email.policy
from collections.abc import Iterator, Mapping
from contextlib import suppress
from email.message import Message
from email.parser import BytesParser
from typing import NamedTuple

from scaffold.lint.decoding import decoded_as

LARGEST_BYTES = 8_000_000
_MOST_PARTS = 100
_LONGEST_HEADERS = 100_000
_LONGEST_VALUE = 4_000


class Parts(NamedTuple):
    """What a message holds; None for a part that it does not have. `first_line` as in Mail."""

    headers: Mapping[str, str]
    header_lines: Mapping[str, int]
    html: str | None
    plain: str | None
    first_line: int


def parts_of(raw: bytes) -> Parts | str:
    """The parts of a message, or why it cannot be read."""
    if len(raw) > LARGEST_BYTES:
        return f"is larger than {LARGEST_BYTES // 1_000_000} MB"
    lowered = raw.lower()
    if lowered.count(b"content-type") > _MOST_PARTS or lowered.count(b"boundary") > _MOST_PARTS:
        return f"has more than {_MOST_PARTS} parts"
    if b"\0" in raw[:1024] or b":" not in raw[:1024]:
        return "holds no message"
    if _longest_head(raw) > _LONGEST_HEADERS:
        return "has headers that never end"
    return _parts(BytesParser(policy=email.policy.compat32).parsebytes(raw), raw)


def _longest_head(raw: bytes) -> int:
    """The most bytes between two empty lines in which a line may be a header: content-type and its like."""
    pieces = raw.replace(b"\r\n", b"\n").split(b"\n\n")
    first = len(pieces[0])
    return max([first, *(len(piece) for piece in pieces[1:] if b"content-type" in piece[:_LONGEST_VALUE].lower())])


def _parts(message: "Message[str, str]", raw: bytes) -> Parts:
    headers: dict[str, str] = {}
    for name, value in message.raw_items():
        headers.setdefault(name.lower(), _plain(_unescaped(str(value))[:_LONGEST_VALUE]))
    html = next(_bodies(message, "text/html"), None)
    plain = next(_bodies(message, "text/plain"), None)
    return Parts(headers, _lines(raw), html, plain, _line_of(html, raw))


def _bodies(message: "Message[str, str]", kind: str) -> Iterator[str]:
    """The texts of this kind that are no attachments."""
    for part in message.walk():
        if part.get_content_type() == kind and not part.get_filename() and not part.is_multipart():
            yield _text(part)


def _text(part: "Message[str, str]") -> str:
    content = part.get_payload(decode=True)
    return decoded_as(content if isinstance(content, bytes) else b"", part.get_content_charset() or "")


def _plain(value: str) -> str:
    """A header's text: encoded words decoded (RFC 2047), on one line."""
    with suppress(email.errors.HeaderParseError, LookupError, ValueError):
        value = str(email.header.make_header(email.header.decode_header(value)))
    return " ".join(value.split())


def _unescaped(value: str) -> str:
    """A header that is UTF-8 as it stands (RFC 6532); the parser hands such octets on as surrogates."""
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _lines(raw: bytes) -> dict[str, int]:
    """The line at which each header begins."""
    found: dict[str, int] = {}
    for number, line in enumerate(raw[: _LONGEST_HEADERS + 1].splitlines(), 1):
        if not line.strip():
            break
        name, colon, _ = line.partition(b":")
        if colon and not line[:1].isspace():
            found.setdefault(name.decode("ascii", "replace").lower(), number)
    return found


def _line_of(html: str | None, raw: bytes) -> int:
    """The line at which the HTML begins in the file; 0 where it is encoded there."""
    start = raw.find(html.encode("utf-8", "replace")) if html else -1
    return raw.count(b"\n", 0, start) + 1 if start >= 0 else 0
