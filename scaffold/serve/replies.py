"""Responses: types, how long browsers keep them, and the security headers that the site is published with."""

import mimetypes
from pathlib import PurePosixPath

from starlette.responses import Response

from scaffold.serve.desk import Reply
from scaffold.serve.marks import marked, print_of
from scaffold.write.security import FOREVER, security_headers

OWN = {
    "live.js": "text/javascript",
    "overlay.js": "text/javascript",
    "parts.js": "text/javascript",
    "toolbar.js": "text/javascript",
    "serve.css": "text/css",
}
"""Files of the server itself, with their types."""
FRESH = {"Cache-Control": "no-store"}
_TYPES = {
    ".avif": "image/avif",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".vtt": "text/vtt",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""What every system shall take them for."""
_NOT_HERE = frozenset({"Strict-Transport-Security"})
_UPGRADE = "; upgrade-insecure-requests"
"""Both are for https, which a server on one's own machine does not speak."""


def page(reply: Reply, editor: str) -> Response:
    """A page with the server's script; the policy of the site stays on."""
    content = reply.content if isinstance(reply.content, bytes) else b""
    policy = reply.policy.replace(_UPGRADE, "")
    secured = {name: value for name, value in security_headers(policy, unlisted=True) if name not in _NOT_HERE}
    headers = {"Content-Type": "text/html; charset=utf-8", **FRESH, **secured}
    return Response(marked(content, reply.page, print_of(content), editor), reply.status, headers=headers)


def plain(status: int, text: str) -> Response:
    """A line of text."""
    return Response(f"{text}\n", status, headers={**_basic("text/plain"), **FRESH})


def file_headers(path: str) -> dict[str, str]:
    """Of a file of the site: what has its content in its name is kept for ever, as `_headers` says; nothing else is."""
    return {**_basic(_type_of(path)), **({"Cache-Control": FOREVER} if path.startswith("/assets/") else FRESH)}


def own_headers(type: str) -> dict[str, str]:
    """Of a file of the server itself."""
    return {**_basic(type), "Cache-Control": "no-cache"}


def _basic(type: str) -> dict[str, str]:
    charset = "; charset=utf-8" if type.startswith("text/") or type.endswith(("xml", "json")) else ""
    return {
        "Content-Type": f"{type}{charset}",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def _type_of(path: str) -> str:
    suffix = PurePosixPath(path).suffix.lower()
    unknown = "application/octet-stream" if suffix else "text/plain"
    return _TYPES.get(suffix) or mimetypes.guess_type(path)[0] or unknown
