"""Product facts: what no language changes (product.yaml, category.yaml)."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from scaffold.model.assets import Animation
from scaffold.model.lint import Suppression

ON_REQUEST: Literal["on-request"] = "on-request"


class Status(StrEnum):
    """Where a product is in its life; a retired one keeps its URL and says so."""

    DRAFT = "draft"
    ACTIVE = "active"
    RETIRED = "retired"


class Availability(StrEnum):
    """Whether it can be had; the words of schema.org's ItemAvailability in snake case."""

    IN_STOCK = "in_stock"
    OUT_OF_STOCK = "out_of_stock"
    PREORDER = "preorder"
    BACKORDER = "backorder"


class ViewAngle(StrEnum):
    """What a picture of a product shows (standard 2.2.3)."""

    FRONT = "front"
    BACK = "back"
    SIDE = "side"
    DETAIL = "detail"
    FUNCTION = "function"
    PACKAGING = "packaging"
    ACCESSORY = "accessory"
    LIFESTYLE = "lifestyle"


Prices = dict[str, Decimal]
"""ISO 4217 code to plain amount."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerPrice:
    """A price before a reduction, with the lowest of the 30 days before (98/6/EC Art. 6a)."""

    price: Decimal
    lowest_30_days: Decimal
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductImage:
    """A picture of a product: `file` in the bundle's folder, its view, its rights and its focal point (0 to 1)."""

    file: str
    view: ViewAngle = ViewAngle.FRONT
    rights: str = ""
    focus: tuple[float, float] = (0.5, 0.5)
    animation: Animation | None = None
    """Where it moves: `keep` it moving, or show a `still`; else as `[images]` says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Outer measures, each a number with its unit: 21 cm."""

    width: str = ""
    height: str = ""
    depth: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceTier:
    """The price a piece from this quantity on."""

    from_: int
    price: Prices


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """Terms for firms: least quantity, lead time in days, Incoterms, price tiers."""

    moq: int = 1
    lead_days: tuple[int, int] | None = None
    incoterms: tuple[str, ...] = ()
    tiers: tuple[PriceTier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One thing that can be ordered; what it does not say itself it has from its product."""

    sku: str
    options: dict[str, str]
    gtin: str = ""
    price: Prices | Literal["on-request"] | None = None
    stock: int | None = None
    availability: Availability | None = None
    images: tuple[str, ...] = ()
    """Files of the product's `images`, the first one shown first."""
    weight: str = ""
    size: Size | None = None
    checkout: dict[str, str] = field(default_factory=dict)
    """Currency to the URL where this variant is bought (payment link)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductFacts:
    """product.yaml."""

    sku: str
    category: str
    price: Prices | Literal["on-request"]
    gtin: str = ""
    mpn: str = ""
    brand: str = ""
    """The make, where it is not the site's own brand."""
    status: Status = Status.ACTIVE
    published: date | None = None
    updated: date | None = None
    position: int = 1000
    """Place in its category; smaller comes first, then the id decides."""
    markets: tuple[str, ...] = ()
    """Ids of the markets it is sold in; empty: all."""
    was: dict[str, FormerPrice] = field(default_factory=dict)
    stock: int | None = None
    availability: Availability | None = None
    variants: tuple[Variant, ...] = ()
    attributes: dict[str, str] = field(default_factory=dict)
    weight: str = ""
    size: Size | None = None
    origin: str = ""
    """ISO 3166-1 alpha-2 code."""
    hs_code: str = ""
    images: tuple[ProductImage, ...] = ()
    certifications: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    trade: Trade | None = None
    checkout: dict[str, str] = field(default_factory=dict)
    featured: bool = False
    lint: tuple[Suppression, ...] = ()
    """Findings of `scaffold lint` that are accepted for a while."""
    not_applicable: dict[str, str] = field(default_factory=dict)
    """What such a product needs no film or picture of, and why: `video`, or a view such as `packaging`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryFacts:
    """category.yaml; `parent` is the id of another category, `image` a file of the bundle."""

    parent: str = ""
    position: int = 1000
    image: str = ""
    focus: tuple[float, float] = (0.5, 0.5)
    required: dict[str, str] = field(default_factory=dict)
    """Attributes that each of its products must have, with what their value is: text, number, yes-no, length, mass,
    volume, temperature, or the words allowed, parted by bars (stoneware | porcelain). Categories below take them over.
    """
    lint: tuple[Suppression, ...] = ()
    """Findings of `scaffold lint` that are accepted for a while."""
    animation: dict[str, Animation] = field(default_factory=dict)
    """File names of moving pictures to `keep` or `still`."""
