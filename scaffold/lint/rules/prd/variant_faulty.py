"""PRD020 variant-faulty."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from scaffold.lint.kinds import types_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.goods import goods_of, many, text_of
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_HELP = "give each variant its own SKU, price, stock and address"


@rule("PRD020", Severity.ERROR, clauses=["2.4.1"], source="Google product variants documentation")
def variant_faulty(page: HtmlPage) -> Iterator[Outcome]:
    """A variant of a product shares its SKU or address with another one, or lacks what makes it an offer.

    Passes:
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "ProductGroup", "name": "Cup",
        "hasVariant": [{"@type": "Product", "name": "Cup, blue", "sku": "C-B", "url": "https://q.example/cup?c=b",
        "offers": {"@type": "Offer", "price": "9", "availability": "https://schema.org/InStock"}},
        {"@type": "Product", "name": "Cup, red", "sku": "C-R", "url": "https://q.example/cup?c=r",
        "offers": {"@type": "Offer", "price": "9", "availability": "https://schema.org/InStock"}}]}</script>

    Fails:
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "ProductGroup", "name": "Cup",
        "hasVariant": [{"@type": "Product", "name": "Cup, blue", "sku": "C-1", "url": "https://q.example/cup?c=b",
        "offers": {"@type": "Offer", "price": "9", "availability": "https://schema.org/InStock"}},
        {"@type": "Product", "name": "Cup, red", "sku": "C-1", "url": "https://q.example/cup?c=r",
        "offers": {"@type": "Offer", "price": "9", "availability": "https://schema.org/InStock"}}]}</script>
    """
    goods = goods_of(page)
    if goods is None or "ProductGroup" not in types_of(goods.node) or not goods.variants:
        return
    skus = Counter(text_of(variant.get("sku")) for variant in goods.variants)
    urls = Counter(_url(variant) for variant in goods.variants)
    for place, variant in enumerate(goods.variants, 1):
        faults = list(_faults(variant, skus, urls))
        name = text_of(variant.get("name")) or f"number {place}"
        for fault in faults:
            yield Problem(goods.element, f"The variant {name} {fault}", help=_HELP)
        if not faults:
            yield Passed(goods.element)


def _faults(variant: dict[str, Any], skus: "Counter[str]", urls: "Counter[str]") -> Iterator[str]:
    sku, url = text_of(variant.get("sku")), _url(variant)
    if not sku:
        yield "has no SKU"
    elif skus[sku] > 1:
        yield f"has the SKU {sku}, as another one has"
    if url and urls[url] > 1:
        yield f"has the address {url}, as another one has"
    offers = [offer for offer in many(variant.get("offers")) if isinstance(offer, dict)]
    if not offers:
        yield "has no offer of its own"


def _url(variant: dict[str, Any]) -> str:
    offers = [offer for offer in many(variant.get("offers")) if isinstance(offer, dict)]
    return text_of(variant.get("url")) or next((text_of(offer.get("url")) for offer in offers), "")
