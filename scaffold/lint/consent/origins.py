"""Origins of others in the site's style sheets and scripts, and those that its policy allows."""

import re

from scaffold.lint.addresses import host_of
from scaffold.lint.consent.reached import IN_STYLES
from scaffold.lint.site import HtmlSite, once_a_site

_IN_SCRIPTS = re.compile(
    r"(?:\bfetch\s*\(|\bsendBeacon\s*\(|\bimport\s*\(|\bimportScripts\s*\(|\.src\s*=|\bfrom\b)\s*"
    r"[\"'`]((?:https?:)?//[^/\"'`\s$]+)"
)
_IN_HEADERS = re.compile(r"^\s+Content-Security-Policy:\s*(.+)$", re.IGNORECASE | re.MULTILINE)


@once_a_site
def in_files(site: HtmlSite) -> dict[str, str]:
    """Host to file, of the hosts that the site's own style sheets and scripts load from."""
    found: dict[str, str] = {}
    for path in sorted(site.sizes):
        pattern = IN_STYLES if path.endswith(".css") else _IN_SCRIPTS if path.endswith((".js", ".mjs")) else None
        for address in pattern.findall(site.text(path)) if pattern else ():
            found.setdefault(host_of(address), path)
    return found


def in_policy(site: HtmlSite) -> frozenset[str]:
    """The origins that the Content-Security-Policy of `_headers` allows beside the site's own."""
    policies = _IN_HEADERS.findall(site.text("_headers"))
    sources = (source for policy in policies for part in policy.split(";") for source in part.split()[1:])
    return frozenset(source for source in sources if source.startswith(("https://", "http://", "wss://")))
