"""PERF005 asset-unfingerprinted."""

import re
from collections.abc import Iterator

from scaffold.lint.alt import file_of
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_KINDS = (".css", ".js", ".mjs", ".jpg", ".jpeg", ".png", ".webp", ".avif", ".woff2")
_PLAIN = frozenset({"favicon", "apple-touch-icon", "service-worker", "sw"})
_MARKED = re.compile(
    r"(?=[a-z0-9]*\d)[a-z0-9_-]*[0-9a-f]{6,}|(?=\w*[A-Z])(?=\w*\d)\w{8,}|(?<![a-z0-9])[a-f]{8,}(?![a-z0-9])",
    re.IGNORECASE,
)
"""One digest in a hundred has letters only; no word is made of a to f alone and as long."""


@rule("PERF005", Severity.INFO, clauses=["2.3.1"], source="HTTP caching RFC 9111")
def asset_unfingerprinted(site: HtmlSite) -> Iterator[Outcome]:
    """Files have no digest in their names, so that browsers must ask for each on every visit.

    Passes:
        -- index.html --
        <link rel="stylesheet" href="/style.3f9a1c77.css">
        -- style.3f9a1c77.css --
        p {}

    Fails:
        -- index.html --
        <link rel="stylesheet" href="/style.css">
        -- style.css --
        p {}
    """
    used: dict[str, Spot] = {}
    for page in site.pages:
        for link in page.assets:
            if file_of(link.href).lower().endswith(_KINDS) and (file := site.resolve(link.href, page).file):
                used.setdefault(file, Spot(page.path, link.element))
    plain = sorted(file for file in used if not _is_marked(file))
    if plain:
        more = f", and {len(plain) - 1} more" if len(plain) > 1 else ""
        message = f"{len(plain)} of {len(used)} files have no digest in their names: {plain[0]}{more}"
        yield Problem(used[plain[0]], message, help="name them by their content, and let browsers keep them for a year")
    yield from (Passed(spot) for file, spot in used.items() if file not in set(plain))


def _is_marked(path: str) -> bool:
    name = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return name.lower() in _PLAIN or any(_MARKED.search(part) for part in re.split(r"[.]", name))
