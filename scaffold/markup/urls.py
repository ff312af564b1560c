"""Addresses of messages and calls."""

import re
from urllib.parse import quote

_NOT_DIALLED = re.compile(r"[^\d+]")


def mail_href(address: str, subject: str = "", body: str = "") -> str:
    """A mailto: URI (RFC 6068), with a ready-made message if there is one; lines of the body end in CRLF."""
    fields = {"subject": subject, "body": body.replace("\n", "\r\n")}
    query = "&".join(f"{name}={quote(text, safe='')}" for name, text in fields.items() if text)
    return f"mailto:{quote(address, safe='@')}" + (f"?{query}" if query else "")


def phone_href(number: str) -> str:
    """A telephone number as a tel: URI (RFC 3966)."""
    return f"tel:{_NOT_DIALLED.sub('', number)}"
