"""The head of a page: all that search engines and previews read."""

from dataclasses import dataclass

from scaffold.model.html import NO_HTML, SafeHtml


@dataclass(frozen=True, slots=True)
class Alternate:
    """An hreflang link: `x-default` or a BCP 47 tag, and an absolute URL."""

    hreflang: str
    url: str


@dataclass(frozen=True, slots=True)
class Head:
    """All SEO data of a page."""

    title: str
    """As in `<title>`: with the site's name where it fits."""
    description: str
    url: str
    """This page's own absolute address."""
    canonical: str
    robots: str
    keywords: tuple[str, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    og_type: str = "website"
    og_title: str = ""
    og_image: str = ""
    """Absolute URL of the share picture, 1200 x 630."""
    og_image_alt: str = ""
    og_locale: str = ""
    og_locale_alternates: tuple[str, ...] = ()
    prev: str = ""
    next: str = ""
    properties: tuple[tuple[str, str], ...] = ()
    """Further Open Graph properties: product:price:amount, article:published_time …"""
    json_ld: SafeHtml = NO_HTML
    """One JSON document with an @graph, already escaped for a script element."""
    og_description: str = ""
