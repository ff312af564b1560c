"""Response headers of the site, for hosts that read a `_headers` file; and the door to what servers need besides.

Sources: Netlify, "Custom headers"; Cloudflare Pages, "Headers" (at most 2,000 characters a line); W3C CSP 3; RFC 6797.
"""

from scaffold.model.findings import SITE_FILE, Finding, Location, warning
from scaffold.model.services import Service
from scaffold.write.nginx import nginx_conf
from scaffold.write.origins import Origins, csp, origins_of
from scaffold.write.permitted import permitted, strangers
from scaffold.write.redirects import redirects_file
from scaffold.write.security import FOREVER, security_headers

__all__ = [
    "Origins",
    "csp",
    "header_findings",
    "headers_file",
    "nginx_conf",
    "origins_of",
    "permitted",
    "redirects_file",
    "security_headers",
    "stranger_findings",
]

CODE = "HST002"
STRANGER = "HST003"
FILE = "_headers"
LONGEST_LINE = 2_000


def headers_file(csp: str, *, unlisted: bool) -> bytes:
    """Security headers everywhere, and assets that never change.

    Both hosts join the values of a header that two rules set. Pages are therefore left to the hosts' own default,
    `public, max-age=0, must-revalidate`, and only assets say how long they keep.
    """
    lines = ["/*", *(f"  {name}: {value}" for name, value in security_headers(csp, unlisted=unlisted))]
    lines += ["/assets/*", f"  Cache-Control: {FOREVER}"]
    return ("\n".join(lines) + "\n").encode("ascii", "ignore")


def header_findings(csp: str) -> tuple[Finding, ...]:
    """A policy that is too long for a line of the file at a host."""
    length = len(f"  Content-Security-Policy: {csp}")
    if length <= LONGEST_LINE:
        return ()
    message = f"The Content-Security-Policy has {length:,} characters; Cloudflare ignores lines over {LONGEST_LINE:,}"
    help = "Move inline scripts and styles into files: each of them costs 53 characters."
    return (warning(CODE, Location(FILE), message, help),)


def stranger_findings(found: Origins, services: tuple[Service, ...]) -> tuple[Finding, ...]:
    """Origins that pages name and no service does: browsers will not load from them."""
    help = "Register it as a [[service]] with this origin among its hosts, or take it out of the pages."
    return tuple(
        warning(STRANGER, SITE_FILE, f"pages load from {origin}, which no service names; the policy keeps it out", help)
        for origin in strangers(found, services)
    )
