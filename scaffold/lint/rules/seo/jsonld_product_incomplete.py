"""SEO022 jsonld-product-incomplete."""

import re
from collections.abc import Iterator
from typing import Any

from babel.core import get_global

from scaffold.lint.kinds import types_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_AVAILABILITY = frozenset(
    [
        "BackOrder",
        "Discontinued",
        "InStock",
        "InStoreOnly",
        "LimitedAvailability",
        "MadeToOrder",
        "OnlineOnly",
        "OutOfStock",
        "PreOrder",
        "PreSale",
        "Reserved",
        "SoldOut",
    ]
)
_CURRENCIES = frozenset(get_global("all_currencies"))
_HELP = "add it to the product's data; results then show its price and stock"


@rule(
    "SEO022",
    Severity.ERROR,
    clauses=["2.3.2", "2.4.1", "3.2.3", "3.2.4"],
    source="Google merchant listing documentation",
)
def jsonld_product_incomplete(page: HtmlPage) -> Iterator[Outcome]:
    """The data of a product lacks its name, picture, price, currency or stock, or has them wrong.

    A product without any offer (a quotation business) passes.

    Passes:
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "image": "https://lumo.example/lamp.jpg", "offers": {"@type": "Offer", "price": "49.00", "priceCurrency": "EUR",
        "availability": "https://schema.org/InStock"}}</script>

    Fails:
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "image": "https://lumo.example/lamp.jpg", "offers": {"@type": "Offer", "price": "49.00"}}</script>
    """
    if page.kind.name != "product":
        return
    for script, node in page.jsonld_nodes:
        types = types_of(node)
        if "Product" in types or "ProductGroup" in types:
            faults = list(_faults(node, is_group="ProductGroup" in types))
            for fault in faults[:10]:
                yield Problem(script, f"The data of the product {fault}", help=_HELP)
            if not faults:
                yield Passed(script)


def _faults(product: dict[str, Any], *, is_group: bool) -> Iterator[str]:
    if not _text(product.get("name")):
        yield "has no name"
    images = [url for url in _many(product.get("image")) if _text(_url(url))]
    variants = [variant for variant in _many(product.get("hasVariant")) if isinstance(variant, dict)]
    if not images and not (is_group and variants):
        yield "has no picture"
    for url in images:
        if not _text(_url(url)).startswith(("https://", "http://")):
            yield f"has a picture whose address is not whole: {_url(url)}"
    for offer in _many(product.get("offers")):
        if isinstance(offer, dict) and set(offer) - {"@id"}:
            yield from _offer_faults(offer)
    for variant in variants:
        if set(variant) - {"@id", "url"}:
            yield from _faults(variant, is_group=False)


def _offer_faults(offer: dict[str, Any]) -> Iterator[str]:
    specified = next((part for part in _many(offer.get("priceSpecification")) if isinstance(part, dict)), {})
    is_range = "AggregateOffer" in types_of(offer)
    price = offer.get("lowPrice") if is_range else offer.get("price", specified.get("price"))
    if not _is_price(price):
        yield f"has the price {price!r}, which is no plain number above 0" if price is not None else "has no price"
    currency = offer.get("priceCurrency", specified.get("priceCurrency"))
    if currency not in _CURRENCIES:
        yield f"has the currency {currency!r}, which ISO 4217 does not know" if currency else "has no currency"
    stock = _text(offer.get("availability")).rsplit("/", 1)[-1].removeprefix("schema:")
    if stock not in _AVAILABILITY and not is_range:
        yield f"has the availability {stock!r}, which schema.org does not know" if stock else "does not tell the stock"


def _is_price(price: object) -> bool:
    if isinstance(price, bool):
        return False
    text = str(price)
    return bool(re.fullmatch(r"\d+(\.\d+)?", text)) and float(text) > 0


def _many(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _url(value: object) -> object:
    return (value.get("url") or value.get("contentUrl")) if isinstance(value, dict) else value


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
