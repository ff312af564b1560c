"""The product page: what can be chosen, ordered and known."""

from dataclasses import dataclass

from scaffold.model.html import NO_HTML, SafeHtml
from scaffold.model.views.cards import ProductCard
from scaffold.model.views.page import PageView
from scaffold.model.views.parts import Link, Money, Picture


@dataclass(frozen=True, slots=True)
class OptionValue:
    """A value of an option: key (celadon), label (Celadon), whether any variant with it can be had."""

    key: str
    label: str
    available: bool


@dataclass(frozen=True, slots=True)
class Option:
    """What a buyer chooses: key (colour), label (Glaze), values in the order of the variants."""

    key: str
    label: str
    values: tuple[OptionValue, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be ordered: a variant, or the product itself where it has none."""

    sku: str
    gtin: str
    name: str
    """"Celadon, 600 ml"; the product's title where there are no variants."""
    options: tuple[tuple[str, str], ...]
    """(option key, value key)"""
    price: Money | None
    was: Money | None
    lowest_30_days: Money | None
    availability: str
    """in_stock, out_of_stock, preorder or backorder"""
    availability_text: str
    available: bool
    picture_index: int
    """Of the gallery; -1: none of its own."""
    order_href: str
    """Where it is ordered: a payment link, or a ready-made message; empty where it cannot be."""
    order_text: str
    order_external: bool = False
    weight: str = ""
    url: str = ""
    """Absolute address of the product page with `#sku-…`."""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the specification: label and value, `bdi` where the value keeps its own direction (codes)."""

    label: str
    value: str
    isolate: bool = False


@dataclass(frozen=True, slots=True)
class TierView:
    """A price step for firms: "50+" and the price a piece."""

    quantity: str
    price: Money


@dataclass(frozen=True, slots=True)
class ProductView(PageView):
    """product.html."""

    id: str = ""
    summary: str = ""
    html: SafeHtml = NO_HTML
    gallery: tuple[Picture, ...] = ()
    """Large pictures; each has `link`."""
    thumbs: tuple[Picture, ...] = ()
    options: tuple[Option, ...] = ()
    offers: tuple[Offer, ...] = ()
    price: Money | None = None
    price_from: bool = False
    was: Money | None = None
    lowest_30_days: Money | None = None
    sale_note: str = ""
    """The law's words beside a reduced price, or empty."""
    facts: tuple[Fact, ...] = ()
    safety: tuple[Fact, ...] = ()
    """Maker, responsible person (GPSR art. 19)."""
    tiers: tuple[TierView, ...] = ()
    trade: tuple[Fact, ...] = ()
    related: tuple[ProductCard, ...] = ()
    category: Link | None = None
    retired: bool = False
