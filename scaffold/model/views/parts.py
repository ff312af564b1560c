"""Small parts that many Views are made of: amounts, links, pictures."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Money:
    """An amount and how the locale writes it: one value for page, JSON-LD and feeds."""

    amount: Decimal
    currency: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A text with an address; `current` marks the page itself, `rel` and `lang` as in HTML."""

    text: str
    href: str
    current: bool = False
    rel: str = ""
    lang: str = ""
    dir: str = ""


@dataclass(frozen=True, slots=True)
class PictureSource:
    """A `<source>`: MIME type, srcset, and the media query under which it counts (empty: always)."""

    type: str
    srcset: str
    media: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A `<picture>`: sources from best to most widely known, then the `<img>`; sizes in pixels.

    `url` is the absolute address of the largest one, for JSON-LD, sitemap and share tags.
    """

    alt: str
    src: str
    width: int
    height: int
    sizes: str
    srcset: str
    url: str
    sources: tuple[PictureSource, ...] = ()
    eager: bool = False
    """The first picture of a page: loading eager, fetchpriority high."""
    link: str = ""
    """A larger picture to open, or empty."""
    tint: str = ""
    """Its dominant colour as #rrggbb, shown in its place until it is loaded; empty where it is transparent."""
    preview: str = ""
    """Where the site wants it: the colours of 4 × 4 parts, row by row, as rrggbb, to show until it is loaded."""
