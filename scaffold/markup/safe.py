"""The only maker of SafeHtml. Everything else escapes."""

import json
from html import escape as _escape
from typing import Any

from scaffold.model.html import SafeHtml

_SCRIPT_ESCAPES = (
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("&", "\\u0026"),
    ("\u2028", "\\u2028"),
    ("\u2029", "\\u2029"),
)


def escape(text: str) -> SafeHtml:
    """Plain text as HTML, safe in elements and in quoted attributes."""
    return text if isinstance(text, SafeHtml) else SafeHtml(_escape(text, quote=True))


def join(pieces: list[SafeHtml]) -> SafeHtml:
    """Safe pieces, one after the other."""
    return SafeHtml("".join(pieces))


def trusted(html: str) -> SafeHtml:
    """HTML that this program made itself (Markdown with HTML off, sanitised SVG). Say at the call why it is safe."""
    return SafeHtml(html)


def json_for_script(value: Any) -> SafeHtml:
    """JSON for a `<script type="application/…json">`: no character that could end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character, escaped in _SCRIPT_ESCAPES:
        text = text.replace(character, escaped)
    return SafeHtml(text)
