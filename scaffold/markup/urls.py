"""Addresses of messages and calls."""

import re
from urllib.parse import quote, urlsplit

_NOT_DIALLED = re.compile(r"[^\d+]")


def mail_href(address: str, subject: str = "", body: str = "") -> str:
    """A mailto: URI (RFC 6068), with a ready-made message if there is one; lines of the body end in CRLF."""
    fields = {"subject": subject, "body": body.replace("\n", "\r\n")}
    query = "&".join(f"{name}={quote(text, safe='')}" for name, text in fields.items() if text)
    return f"mailto:{quote(address, safe='@')}" + (f"?{query}" if query else "")


def phone_href(number: str) -> str:
    """A telephone number as a tel: URI (RFC 3966)."""
    return f"tel:{_NOT_DIALLED.sub('', number)}"


_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*", re.ASCII)
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\uffff\"'<>\\;,`{}|^]")


def is_https(address: str) -> bool:
    """Whether an address is absolute, encrypted and plain: no user, nothing that could end an attribute or a policy."""
    if _UNSAFE.search(address):
        return False
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme == "https" and "@" not in parts.netloc and bool(_HOST.fullmatch(parts.hostname or ""))


def is_origin(text: str) -> bool:
    """Whether a text is `https://` (or `wss://`) and a host, as a policy names it; `*.` stands for its subdomains."""
    plain = text.replace("wss://", "https://", 1).replace("https://*.", "https://", 1)
    return is_https(plain) and "." in plain and text.count("/") == 2 and not set("?#") & set(text)
