"""The web app manifest of a locale (W3C Web Application Manifest)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from scaffold.model.site import Locale, Site
from scaffold.model.views import Frame


@dataclass(frozen=True, slots=True)
class ManifestIcon:
    """An icon: href, sizes ("192x192", or "any" for a drawing), MIME type, and purpose (any or maskable)."""

    src: str
    sizes: str
    type: str = "image/png"
    purpose: str = "any"


ICONS = (
    ManifestIcon("/icon-192.png", "192x192"),
    ManifestIcon("/icon-512.png", "512x512"),
    ManifestIcon("/icon-maskable-512.png", "512x512", purpose="maskable"),
)
"""What every site has at its root."""


def web_manifest(frame: Frame, site: Site, locale: Locale, icons: Sequence[ManifestIcon] = ICONS) -> bytes:
    """Name, language, colours and icons; it starts at the locale's home page."""
    fields: dict[str, object] = {
        "id": frame.home,
        "name": site.title,
        "short_name": site.title,
        "description": frame.brand.slogan,
        "lang": locale.tag,
        "dir": locale.direction,
        "start_url": frame.home,
        "scope": frame.home,
        "display": "minimal-ui",
        "theme_color": frame.theme_color,
        "background_color": site.brand.identity.background,
        "icons": [{"src": icon.src, "sizes": icon.sizes, "type": icon.type, "purpose": icon.purpose} for icon in icons],
    }
    shown = {key: value for key, value in fields.items() if value}
    return (json.dumps(shown, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
