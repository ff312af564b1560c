"""Columns of Shopify's product CSV: the newer template ("URL handle", "Price") and the older dialect ("Variant Price").

Source: help.shopify.com/en/manual/products/import-export/using-csv and Shopify's product_template.csv, read 2026-11.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from scaffold.importers.losses import Lost

FIELDS: Mapping[str, tuple[str, ...]] = {
    "handle": ("url handle", "handle"),
    "title": ("title",),
    "body": ("description", "body (html)", "body html"),
    "vendor": ("vendor",),
    "category": ("product category", "standardized product type", "standard product type"),
    "type": ("type", "custom product type"),
    "tags": ("tags",),
    "published": ("published on online store", "published"),
    "status": ("status",),
    "sku": ("sku", "variant sku"),
    "barcode": ("barcode", "variant barcode"),
    "option1 name": ("option1 name",),
    "option1 value": ("option1 value",),
    "option2 name": ("option2 name",),
    "option2 value": ("option2 value",),
    "option3 name": ("option3 name",),
    "option3 value": ("option3 value",),
    "price": ("price", "variant price"),
    "compare at": ("compare-at price", "variant compare at price", "compare at price"),
    "tracker": ("inventory tracker", "variant inventory tracker"),
    "quantity": ("inventory quantity", "variant inventory qty"),
    "policy": ("continue selling when out of stock", "variant inventory policy"),
    "grams": ("weight value (grams)", "variant grams"),
    "weight unit": ("weight unit for display", "variant weight unit"),
    "image": ("product image url", "image src"),
    "image position": ("image position",),
    "image alt": ("image alt text",),
    "variant image": ("variant image url", "variant image"),
    "gift card": ("gift card",),
    "seo title": ("seo title",),
    "seo description": ("seo description",),
    "mpn": ("google shopping / manufacturer part number (mpn)", "google shopping / mpn"),
}
"""Field to its headers in lower case, the newer dialect first."""


_TAX = Lost("Tax follows from the market in scaffold.toml.", frozenset({"true"}))
_ADS = Lost("It steers advertising and is set in the feed, not on the page.")
_UNIT = Lost("The site format has no unit price yet; write it into the text where the law asks for it.")

LOST: Mapping[str, Lost] = {
    "cost per item": Lost("What you pay is nobody's business on a public site; values are not listed.", secret=True),
    "charge tax": _TAX,
    "variant taxable": _TAX,
    "tax code": Lost("Tax follows from the market in scaffold.toml."),
    "variant tax code": Lost("Tax follows from the market in scaffold.toml."),
    "requires shipping": Lost("The site format has no digital goods.", frozenset({"true"})),
    "variant requires shipping": Lost("The site format has no digital goods.", frozenset({"true"})),
    "fulfillment service": Lost("Who sends the goods is not told on a page.", frozenset({"manual"})),
    "variant fulfillment service": Lost("Who sends the goods is not told on a page.", frozenset({"manual"})),
    "option1 linked to": Lost("Options are not linked to metafields here; names and values were carried."),
    "option2 linked to": Lost("Options are not linked to metafields here; names and values were carried."),
    "option3 linked to": Lost("Options are not linked to metafields here; names and values were carried."),
    "unit price total measure": _UNIT,
    "unit price total measure unit": _UNIT,
    "unit price base measure": _UNIT,
    "unit price base measure unit": _UNIT,
    "google shopping / google product category": _ADS,
    "google shopping / gender": _ADS,
    "google shopping / age group": _ADS,
    "google shopping / adwords grouping": _ADS,
    "google shopping / adwords labels": _ADS,
    "google shopping / ad group name": _ADS,
    "google shopping / ads labels": _ADS,
    "google shopping / condition": Lost("Everything is taken to be new.", frozenset({"new"})),
    "google shopping / custom product": Lost(_ADS.why, frozenset({"false"})),
    **{f"google shopping / custom label {number}": _ADS for number in range(5)},
}
"""Headers in lower case."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a file's fields stand: column numbers by field, and those of markets, metafields and losses by header."""

    fields: Mapping[str, int]
    market_prices: Mapping[str, int]
    market_former: Mapping[str, int]
    market_included: Mapping[str, int]
    metafields: Mapping[str, int]
    lost: Mapping[int, Lost]
    unknown: tuple[int, ...]


def columns_of(header: tuple[str, ...]) -> Columns:
    """Which column is what; of two columns for one field the first counts, and the other is unknown."""
    by_name: dict[str, int] = {}
    again = [number for number, name in enumerate(header) if by_name.setdefault(name.casefold(), number) != number]
    fields = {name: by_name[_first(titles, by_name)] for name, titles in FIELDS.items() if _first(titles, by_name)}
    prices = _market(header, by_name, "price")
    former = _market(header, by_name, "compare-at price") | _market(header, by_name, "compare at price")
    included = _market(header, by_name, "included")
    metafields = {_label(header[number]): number for name, number in by_name.items() if "(product.metafields." in name}
    lost = {by_name[name]: reason for name, reason in LOST.items() if name in by_name}
    known = {*lost, *chain(*(group.values() for group in (fields, prices, former, included, metafields)))}
    unknown = {number for number in range(len(header)) if number not in known}
    return Columns(fields, prices, former, included, metafields, lost, tuple(sorted({*unknown, *again})))


def _first(titles: tuple[str, ...], by_name: Mapping[str, int]) -> str:
    return next((title for title in titles if title in by_name), "")


def _market(header: tuple[str, ...], by_name: Mapping[str, int], kind: str) -> dict[str, int]:
    """Market name to column, from headers such as `Price / Europe`."""
    columns = [number for name, number in by_name.items() if name.startswith(f"{kind} / ")]
    return {header[number].partition(" / ")[2].strip(): number for number in columns}


def _label(title: str) -> str:
    """Color (product.metafields.shopify.color-pattern) → Color."""
    return title.partition("(product.metafields.")[0].strip() or title
