"""Redirects for hosts that read a `_redirects` file.

Sources: Netlify, "Redirects and rewrites"; Cloudflare Pages, "Redirects": at most 2,000 static rules and 1,000
characters a line; a status of 404 is Netlify's alone, Cloudflare finds the nearest 404.html by itself.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from scaffold.model.findings import Finding, Location, warning
from scaffold.model.plan import Redirect

CODE = "HST001"
FILE = "_redirects"
MOST_RULES = 2_000
LONGEST_LINE = 1_000
_STATUSES = frozenset({301, 302, 303, 307, 308})
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_SLASHES = re.compile(r"^[/\\]+")


def redirects_file(redirects: Sequence[Redirect], not_found: Mapping[str, str]) -> tuple[bytes, tuple[Finding, ...]]:
    """The file, and what a host will not take. `not_found` maps a locale's prefix to the path of its 404 page."""
    lines = [f"{rule.source} {rule.target} {rule.status}" for rule in clean_redirects(redirects)]
    lines += [f"{prefix}/* {page} 404" for prefix, page in clean_not_found(not_found)]
    content = "".join(f"{line}\n" for line in lines).encode("ascii")
    return content, tuple(_findings(lines))


def clean_redirects(redirects: Sequence[Redirect]) -> Iterator[Redirect]:
    """Redirects in ASCII without blanks and wildcards; one for each source, none onto itself."""
    seen: set[str] = set()
    for redirect in redirects:
        source, target = clean_path(redirect.source), clean_path(redirect.target)
        if source != target and source not in seen:
            seen.add(source)
            yield Redirect(source, target, redirect.status if redirect.status in _STATUSES else 301)


def clean_not_found(not_found: Mapping[str, str]) -> list[tuple[str, str]]:
    """(prefix with a slash in front, path of its 404 page), the longest first; the root's is every host's default."""
    named = ((prefix.strip("/"), page) for prefix, page in not_found.items())
    found = [(clean_path(f"/{prefix}"), clean_path(page)) for prefix, page in named if prefix]
    return sorted(found, key=lambda pair: (-len(pair[0]), pair))


def clean_path(path: str) -> str:
    """A root-relative path of this site, whatever was given: percent-encoded, with one slash in front."""
    path = _STRAY_PERCENT.sub("%25", "/" + _SLASHES.sub("", path))
    return quote(path, safe="/%-._~", errors="replace")


def _findings(lines: Sequence[str]) -> Iterator[Finding]:
    if len(lines) > MOST_RULES:
        message = f"There are {len(lines):,} redirects; Cloudflare reads the first {MOST_RULES:,} of them"
        help = "Drop the oldest addresses from registers/slugs.json, or use a host without this limit."
        yield warning(CODE, Location(FILE), message, help)
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_LINE:
            message = f"This redirect has {len(line):,} characters; Cloudflare ignores lines over {LONGEST_LINE:,}"
            yield warning(CODE, Location(FILE, number), message, "Give the entry a shorter slug.")
