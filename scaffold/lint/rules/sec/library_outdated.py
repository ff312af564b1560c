"""SEC013 library-outdated."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


class Advisory(NamedTuple):
    """Since which version a library has no known hole, and which one the older ones have."""

    name: str
    banner: str
    file: str
    safe: tuple[int, ...]
    hole: str


_ADVISORIES = (
    Advisory("jQuery", r"jQuery (?:JavaScript Library )?v", r"jquery", (3, 5, 0), "CVE-2020-11022"),
    Advisory("jQuery UI", r"jQuery UI - v", r"jquery-ui", (1, 13, 0), "CVE-2021-41184"),
    Advisory("Bootstrap", r"Bootstrap(?:\.js)? v", r"bootstrap", (3, 4, 1), "CVE-2019-8331"),
    Advisory("Lodash", r"[Ll]odash(?: <[^>]*>)?\s+v?", r"lodash", (4, 17, 21), "CVE-2021-23337"),
    Advisory("Moment", r"moment\.js\s*\n?[ *!]*(?:\/\/! )?version : ", r"moment", (2, 29, 4), "CVE-2022-31129"),
    Advisory("Handlebars", r"handlebars v", r"handlebars", (4, 7, 7), "CVE-2021-23369"),
    Advisory("AngularJS", r"AngularJS v", r"angular(?:js)?", (2, 0, 0), "CVE-2022-25869"),
    Advisory("DOMPurify", r"DOMPurify ", r"(?:dom)?purify", (2, 0, 17), "CVE-2020-26870"),
)
_VERSION = r"(\d+)\.(\d+)(?:\.(\d+))?"
_HEAD = 2000


@rule("SEC013", Severity.WARNING, clauses=["1.4.5"], source="CWE-1104")
def library_outdated(site: HtmlSite) -> Iterator[Outcome]:
    """A library is so old that a hole in it is public.

    Libraries are told by the banner in their first lines, or by name and version in their address.

    Passes:
        -- jquery.js --
        /*! jQuery v3.7.1 | (c) OpenJS Foundation */

    Fails:
        -- jquery.js --
        /*! jQuery v1.12.4 | (c) jQuery Foundation */

        -- index.html --
        <script src="https://cdn.example/npm/lodash@4.17.11/lodash.min.js"></script>
    """
    for path in site.sizes:
        if path.lower().endswith((".js", ".mjs")):
            head = site.folder.read(path, _HEAD).decode("utf-8", "replace")
            for advisory in _ADVISORIES:
                if found := re.search(rf"(?<!\w){advisory.banner}{_VERSION}", head):
                    yield _verdict(advisory, found, Spot(path, evidence=advisory.name))
    seen: set[str] = set()
    for page in site.pages:
        for link in page.assets:
            if "//" not in link.href or link.href in seen or not re.search(r"\d\.\d", link.href):
                continue
            seen.add(link.href)
            for advisory in _ADVISORIES:
                named = rf"(?<![\w-]){advisory.file}(?:\.slim)?(?:@|/|-|\.js/){_VERSION}(?![\w-]*-)"
                if found := re.search(named, link.href, re.IGNORECASE):
                    yield _verdict(advisory, found, Spot(page.path, link.element))
                    break


def _verdict(advisory: Advisory, found: re.Match[str], spot: Spot) -> Outcome:
    version = tuple(int(part or 0) for part in found.groups()[-3:])
    if version >= advisory.safe:
        return Passed(spot)
    written = ".".join(str(part) for part in version)
    safe = ".".join(str(part) for part in advisory.safe)
    message = f"The library {advisory.name} {written} has a known hole ({advisory.hole})"
    return Problem(spot, message, help=f"take {safe} or newer")
