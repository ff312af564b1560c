"""security.txt (RFC 9116): where to report a weakness of the site."""

from datetime import date, timedelta

from scaffold.markup.urls import mail_href
from scaffold.model.site import Site

PATH = ".well-known/security.txt"
VALID_DAYS = 365
"""RFC 9116 section 2.5.5: less than a year ahead is recommended; so it counts from the newest content."""


def security_txt(site: Site, newest: date, policy: str = "") -> bytes:
    """The file, valid for a year from the date of the newest content. The build has no clock.

    `policy` is the address of the page that says how reports are dealt with (RFC 9116 section 2.5.7).
    """
    expires = newest + timedelta(days=VALID_DAYS)
    languages = dict.fromkeys(locale.language for locale in site.locales)
    lines = (
        f"Contact: {mail_href(site.brand.security or site.brand.email)}",
        f"Expires: {expires.isoformat()}T00:00:00Z",
        f"Preferred-Languages: {', '.join(languages)}",
        *((f"Policy: {policy}",) if policy else ()),
        f"Canonical: {''.join(site.base_url.split())}/{PATH}",
    )
    return ("\n".join(lines) + "\n").encode()
