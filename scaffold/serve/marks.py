"""The one line that the server adds to a page; without it a served page is, byte for byte, what a build writes."""

import re
from html import escape

from scaffold.text import digest

HOME = "/.scaffold/"
"""Where everything lies that is the server's own."""
SCRIPT = f"{HOME}live.js"
_MARK = re.compile(rb'<script src="/\.scaffold/live\.js"[^>]*></script>')
_END = b"</body>"


def print_of(page: bytes) -> str:
    """The digest by which browser and server know whether they speak of the same state of a page."""
    return digest(page, 20)


def marked(page: bytes, path: str, shown: str, editor: str = "") -> bytes:
    """The page with the script of the server before its end; `path` is its output, `shown` the print of its state."""
    attributes = f'data-page="{escape(path)}" data-shown="{shown}" data-editor="{escape(editor)}"'
    mark = f'<script src="{SCRIPT}" {attributes} defer></script>'.encode()
    before, end, after = page.rpartition(_END)
    return before + mark + end + after if end else page + mark


def unmarked(page: bytes) -> bytes:
    """The page as a build writes it."""
    return _MARK.sub(b"", page)
