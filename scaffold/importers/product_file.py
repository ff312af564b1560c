"""product.yaml and category.yaml, their keys in the order of the site format."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

from scaffold.importers.records import ImportedProduct, ImportedVariant
from scaffold.importers.skus import has_options
from scaffold.importers.terms import Terms, attributes_of, options_of
from scaffold.importers.yaml_text import Inline, InlineList, dump
from scaffold.model.catalogue import ON_REQUEST, Size

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a product's facts name beside itself: its category, related products, the markets that it is sold in."""

    category: str
    related: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()
    """Empty: all."""


def product_yaml(product: ImportedProduct, around: Surroundings, files: Mapping[str, str], terms: Terms) -> str:
    """`files` gives the bundle's file for each picture URL that has one, in the order in which they are shown."""
    first = product.variants[0]
    weight, size = _common(product, _weight), _common(product, _size)
    single = not has_options(product)
    return dump(
        {
            "sku": product.sku,
            "gtin": first.gtin if single else "",
            "mpn": product.mpn,
            "brand": product.brand,
            "category": around.category,
            "status": str(product.status),
            "featured": product.featured or None,
            "position": product.position,
            "markets": InlineList(around.markets),
            "price": _price(product_prices(product)),
            **(_stock(first) if single else {}),
            "variants": [] if single else _variants(product, files, weight, size, terms),
            "attributes": attributes_of(product, terms),
            "weight": weight,
            "size": _inline_size(size),
            "images": [Inline(file=file) for file in _shown_files(product, files)],
            "related": InlineList(around.related),
            "checkout": dict(product.checkout),
        }
    )


def category_yaml(parent: str, position: int) -> str:
    """A category's facts."""
    return dump({"parent": parent, "position": position})


def _variants(
    product: ImportedProduct, files: Mapping[str, str], weight: str, size: Size | None, terms: Terms
) -> list[dict[str, Any]]:
    options = options_of(product, terms)
    return [
        _variant(product, variant, chosen, files, weight, size)
        for variant, chosen in zip(product.variants, options, strict=True)
    ]


def _variant(
    product: ImportedProduct,
    variant: ImportedVariant,
    options: dict[str, str],
    files: Mapping[str, str],
    weight: str,
    size: Size | None,
) -> dict[str, Any]:
    own = {
        "sku": variant.sku,
        "options": Inline(options),
        "gtin": variant.gtin,
        "price": None if variant.prices == product_prices(product) else _price(variant.prices),
        **_stock(variant),
        "images": InlineList(dict.fromkeys(files[url] for url in variant.pictures if url in files)),
        "weight": "" if weight else variant.weight,
        "size": None if size else _inline_size(variant.size),
    }
    return {key: value for key, value in own.items() if value not in (None, "", [], {})}


def _shown_files(product: ImportedProduct, files: Mapping[str, str]) -> list[str]:
    return list(dict.fromkeys(files[picture.url] for picture in product.pictures if picture.url in files))


def product_prices(product: ImportedProduct) -> Mapping[str, Decimal]:
    """The prices of the first variant that has any; the others name theirs where they differ."""
    return next((variant.prices for variant in product.variants if variant.prices), {})


def _price(prices: Mapping[str, Decimal]) -> Any:
    return Inline(prices) if prices else ON_REQUEST


def _stock(variant: ImportedVariant) -> dict[str, Any]:
    return {"stock": variant.stock, "availability": str(variant.availability) if variant.availability else None}


def _weight(variant: ImportedVariant) -> str:
    return variant.weight


def _size(variant: ImportedVariant) -> Size | None:
    return variant.size


def _common(product: ImportedProduct, fact: Callable[[ImportedVariant], T]) -> T | Any:
    """A fact that all variants share, else nothing."""
    facts = [fact(variant) for variant in product.variants]
    return facts[0] if all(each == facts[0] for each in facts) else None


def _inline_size(size: Size | None) -> Inline:
    if size is None:
        return Inline()
    measures = {"width": size.width, "height": size.height, "depth": size.depth}
    return Inline({name: measure for name, measure in measures.items() if measure})
