"""The security headers that every response has, whatever server sends it."""

import re

FOREVER = "public, max-age=31536000, immutable"
"""For files whose name changes with their content."""
REVALIDATE = "public, max-age=0, must-revalidate"

_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_TWO_YEARS_S = 63_072_000
_DENIED = ("browsing-topics", "camera", "geolocation", "microphone", "payment", "usb")


def security_headers(csp: str, *, unlisted: bool) -> tuple[tuple[str, str], ...]:
    """(name, value); no value can break out of its line.

    HSTS leaves subdomains alone: they may be somebody else's, and not yet on HTTPS.
    """
    headers = [
        ("Content-Security-Policy", _CONTROL.sub(" ", csp).strip()),
        ("Strict-Transport-Security", f"max-age={_TWO_YEARS_S}"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", ", ".join(f"{feature}=()" for feature in _DENIED)),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ]
    return (*headers, ("X-Robots-Tag", "noindex")) if unlisted else tuple(headers)
