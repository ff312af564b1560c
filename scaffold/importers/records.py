"""What a reader yields: plain records of products and categories, before they have folders, ids or pictures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from scaffold.model.catalogue import Availability, Size, Status
from scaffold.model.entries import Seo


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """What the caller decides.

    `currency` (ISO 4217) is that of the file's prices, `language` (BCP 47) that of its texts; `today` tells whether a
    dated sale is on, and without it no dated sale counts. `market_currencies` names the currency of a market's own
    price column, which a Shopify export does not tell: {"Europe": "EUR"}. `markets` are those of the site, id to
    currency: a product is sold in those that it has a price for.
    """

    currency: str
    language: str
    site_dir: Path
    images_dir: Path | None = None
    fetch: bool = False
    force: bool = False
    today: date | None = None
    market_currencies: Mapping[str, str] = field(default_factory=dict)
    markets: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that a product's owner should know: a code, the column, its value, the line of the file, a sentence."""

    code: str
    column: str
    value: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class ImportedPicture:
    """A picture as the source names it (a URL or a file name), with its text alternative, which may be empty."""

    url: str
    alt: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedVariant:
    """One thing that can be ordered. `sku` may be empty; `options` are (name, value) as shown to shoppers."""

    sku: str = ""
    options: tuple[tuple[str, str], ...] = ()
    gtin: str = ""
    prices: Mapping[str, Decimal] = field(default_factory=dict)
    """Empty: no price is known."""
    stock: int | None = None
    availability: Availability | None = None
    pictures: tuple[str, ...] = ()
    """URLs; each also stands among the product's pictures."""
    weight: str = ""
    size: Size | None = None
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedProduct:
    """A product as the source has it; a product without options has exactly one variant, with no options."""

    key: str
    """How the source names it; unique in a file."""
    handle: str
    """The name that it would like to have in URLs."""
    title: str
    line: int
    variants: tuple[ImportedVariant, ...]
    html: str = ""
    summary: str = ""
    keywords: tuple[str, ...] = ()
    seo: Seo = field(default_factory=Seo)
    sku: str = ""
    """Of the product as a whole, where it has variants."""
    mpn: str = ""
    brand: str = ""
    status: Status = Status.ACTIVE
    category: tuple[str, ...] = ()
    """Titles from the root down."""
    attributes: tuple[tuple[str, str], ...] = ()
    pictures: tuple[ImportedPicture, ...] = ()
    featured: bool = False
    position: int | None = None
    related: tuple[str, ...] = ()
    """Keys of other products."""
    checkout: Mapping[str, str] = field(default_factory=dict)
    """Currency to the URL where it is bought, if that is elsewhere."""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportedCategory:
    """A category, as titles from the root down; its parent is all but the last."""

    path: tuple[str, ...]
