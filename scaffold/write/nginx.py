"""The site's headers, redirects and 404 pages as a file that nginx includes in a server block."""

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote_to_bytes

from scaffold.model.plan import Redirect
from scaffold.write.redirects import clean_not_found, clean_redirects
from scaffold.write.security import FOREVER, REVALIDATE, security_headers

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_LONGEST_NAME = 1_000
_PRIVATE = ("/_headers", "/_redirects", "/nginx.conf")
"""Files of the folder that are meant for hosts, not for readers."""
_CHUNK = 2_000
"""nginx reads a word of at most 4,096 bytes."""

_OPENING = """\
# Made by scaffold. Include it in the server block whose root is this folder:
#     include /srv/www/shop/nginx.conf;
charset utf-8;
index index.html;
absolute_redirect off;
error_page 404 /404.html;
error_page 403 =404 /404.html;
"""


def nginx_conf(csp: str, redirects: Sequence[Redirect], not_found: Mapping[str, str], *, unlisted: bool) -> bytes:
    """The file. `not_found` maps a locale's prefix to the path of its 404 page.

    A block with an `add_header` of its own inherits none, so each such block repeats them all.
    """
    policy, headers = _long(csp), security_headers(csp, unlisted=unlisted)
    always = [_header(name, value, named=bool(policy) and name == "Content-Security-Policy") for name, value in headers]
    lines = [
        *policy,
        *always,
        _header("Cache-Control", REVALIDATE),
        "location / {",
        "    try_files $uri $uri/ =404;",
        "}",
        "location ^~ /assets/ {",
        *(f"    {line}" for line in [*always, _header("Cache-Control", FOREVER)]),
        "    try_files $uri =404;",
        "}",
        r"location ~ /\.(?!well-known/) {",
        "    return 404;",
        "}",
        r"location ~ \.webmanifest$ {",
        "    types { }",
        "    default_type application/manifest+json;",
        "}",
        *(f"location = {path} {{ return 404; }}" for path in _PRIVATE),
        *_not_found(not_found),
        *_redirects(redirects),
    ]
    return (_OPENING + "\n".join(lines) + "\n").encode()


def _header(name: str, value: str, *, named: bool = False) -> str:
    written = '"$content_security_policy"' if named else _quoted(value)
    return f"add_header {name} {written} always;"


def _long(csp: str) -> list[str]:
    """A policy too long for one word, put together from pieces."""
    if len(csp) <= _CHUNK:
        return []
    pieces = [csp[start : start + _CHUNK] for start in range(0, len(csp), _CHUNK)]
    before = ["", *["${content_security_policy}"] * (len(pieces) - 1)]
    words = (f'"{start}{_quoted(piece)[1:]}' for start, piece in zip(before, pieces, strict=True))
    return [f"set $content_security_policy {word};" for word in words]


def _quoted(text: str) -> str:
    """A word in quotes: nothing in it ends it or names a variable (which nginx gives no way to escape)."""
    text = _CONTROL.sub(" ", text).replace("$", "").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'


def _not_found(not_found: Mapping[str, str]) -> Iterator[str]:
    for prefix, page in clean_not_found(not_found):
        name, file = _name(f"{prefix}/"), _name(page).replace("$", "")
        if name and file:
            yield f"location {name} {{"
            yield f"    error_page 404 {file};"
            yield f"    error_page 403 =404 {file};"
            yield "    try_files $uri $uri/ =404;"
            yield "}"


def _redirects(redirects: Sequence[Redirect]) -> Iterator[str]:
    names = {_name(path) for path in _PRIVATE}
    for redirect in clean_redirects(redirects):
        name = _name(redirect.source)
        if name and name not in names:
            names.add(name)
            target = f"{redirect.target}$is_args$args"
            yield f'location = {name} {{ return {redirect.status} "{target}"; }}'


def _name(path: str) -> str:
    """A path as nginx compares it: decoded, in quotes. Nothing for what no request can mean, or no file can hold."""
    try:
        decoded = unquote_to_bytes(path).decode("utf-8")
    except UnicodeDecodeError:
        return ""
    if _CONTROL.search(decoded) or len(decoded.encode()) > _LONGEST_NAME:
        return ""
    escaped = decoded.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
