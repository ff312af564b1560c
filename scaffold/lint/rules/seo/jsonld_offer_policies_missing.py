"""SEO025 jsonld-offer-policies-missing."""

from collections.abc import Iterator
from typing import Any

from scaffold.lint.kinds import types_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_WANTED = {"shippingDetails": "the cost and time of shipping", "hasMerchantReturnPolicy": "how goods can be returned"}


@rule(
    "SEO025",
    Severity.WARNING,
    clauses=["2.4.1", "5.2.7", "7.1.3"],
    source="Google merchant listing documentation",
)
def jsonld_offer_policies_missing(page: HtmlPage) -> Iterator[Outcome]:
    """The offer of a product says in data neither what shipping costs nor how goods come back.

    Passes:
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "offers": {"@type": "Offer", "price": "9", "priceCurrency": "EUR", "shippingDetails": {"@id": "#s"},
        "hasMerchantReturnPolicy": {"@id": "#r"}}}</script>

    Fails:
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "offers": {"@type": "Offer", "price": "9", "priceCurrency": "EUR"}}</script>
    """
    shared = {key for _, node in page.jsonld_nodes for key in _WANTED.keys() & node.keys() if node[key]}
    shared |= {"shippingDetails" for _, node in page.jsonld_nodes if node.get("hasShippingService")}
    for script, node in page.jsonld_nodes:
        if not {"Product", "ProductGroup"} & set(types_of(node)):
            continue
        offers = [offer for offer in _offers(node) if offer.get("price") or offer.get("lowPrice")]
        missing = [key for key in _WANTED if key not in shared and any(not offer.get(key) for offer in offers)]
        if missing:
            says = " and ".join(_WANTED[key] for key in missing)
            yield Problem(script, f"The offer does not say in its data {says}", help=f"add {', '.join(missing)}")
        elif offers:
            yield Passed(script)


def _offers(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    variants = node.get("hasVariant")
    for of in (node, *(variants if isinstance(variants, list) else [variants])):
        offers = of.get("offers") if isinstance(of, dict) else None
        yield from (offer for offer in (offers if isinstance(offers, list) else [offers]) if isinstance(offer, dict))
