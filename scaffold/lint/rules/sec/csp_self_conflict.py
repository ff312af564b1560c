"""SEC005 csp-self-conflict."""

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from scaffold.lint.rule import rule
from scaffold.lint.rules.sec.csp_missing import policy_in_files
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_KINDS = (
    ("script-src", (".js", ".mjs")),
    ("style-src", (".css",)),
    ("img-src", (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".ico")),
    ("media-src", (".mp4", ".webm", ".mp3", ".ogg", ".m4a", ".vtt")),
    ("font-src", (".woff2", ".woff", ".ttf", ".otf")),
)


@rule("SEC005", Severity.ERROR, clauses=["1.4.5", "2.3.1"], source="Content Security Policy Level 3")
def csp_self_conflict(site: HtmlSite) -> Iterator[Outcome]:
    """The site's own security policy keeps a browser from loading what a page names.

    Passes:
        -- _headers --
        /*
          Content-Security-Policy: default-src 'self'
        -- index.html --
        <script src="/a.js"></script>

    Fails:
        -- _headers --
        /*
          Content-Security-Policy: default-src 'self'; img-src 'none'
        -- index.html --
        <img src="/a.jpg" alt="Lamp">
    """
    shared = next(iter(policy_in_files(site).values()), "")
    seen: set[tuple[str, str]] = set()
    for page in site.pages:
        for policy in filter(None, (shared, page.policy)):
            for link in page.assets:
                if (link.href, policy) in seen:
                    continue
                seen.add((link.href, policy))
                directive = _directive(link.href)
                sources = _sources(policy, directive) if directive else None
                if sources is None:
                    continue
                spot = Spot(page.path, link.element)
                if _allows(sources, link.href, inside=site.resolve(link.href, page).inside, base=site.base_url):
                    yield Passed(spot)
                else:
                    message = f"The security policy does not let the page load {link.href[:80]}"
                    yield Problem(spot, message, help=f"add its origin to {directive}, or take it out of the page")


def _directive(href: str) -> str:
    """Which directive an address falls under, by its ending; empty for others and for what is no address."""
    try:
        path = urlsplit(href).path.lower()
    except ValueError:
        return ""
    return next((name for name, endings in _KINDS if path.endswith(endings)), "")


@lru_cache(maxsize=256)
def _sources(policy: str, directive: str) -> tuple[str, ...] | None:
    """What a policy allows for a kind of resource; None for everything."""
    parts = (part.split() for part in policy.strip('"').split(";"))
    directives = {words[0].lower(): tuple(words[1:]) for words in parts if words}
    return directives.get(directive, directives.get("default-src"))


def _allows(sources: tuple[str, ...], href: str, *, inside: bool, base: str) -> bool:
    lowered = [source.lower() for source in sources]
    if "*" in lowered or (inside and "'self'" in lowered) or "'strict-dynamic'" in lowered:
        return True
    if href.startswith("data:"):
        return "data:" in lowered
    address = urlsplit(href if "//" in href else base)
    if any(source == f"{address.scheme or 'https'}:" for source in lowered):
        return True
    if not address.netloc:
        return inside and not base and any("." in source for source in lowered)
    return any(_matches(source, address.netloc.lower()) for source in lowered)


def _matches(source: str, host: str) -> bool:
    name = re.sub(r"^[a-z]+://", "", source).partition("/")[0]
    return host.endswith(name[1:]) if name.startswith("*.") else name == host
