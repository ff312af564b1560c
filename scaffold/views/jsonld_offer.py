"""An offer in JSON-LD: its price, whether it can be had, and on what terms."""

from scaffold.model.catalogue import ProductFacts
from scaffold.model.site import BusinessModel, Locale, Site
from scaffold.model.views import Frame, Money, Offer, ProductView
from scaffold.views.jsonld_nodes import Node, amount, filled, iso, one_or_all, organization_id, reference, term
from scaffold.views.jsonld_terms import offer_shipping, return_policies

_AVAILABILITY = {
    "in_stock": "InStock",
    "out_of_stock": "OutOfStock",
    "preorder": "PreOrder",
    "backorder": "BackOrder",
}


def offer_node(offer: Offer, view: ProductView, facts: ProductFacts, site: Site, locale: Locale, frame: Frame) -> Node:
    """The offer; nothing where the price is on request."""
    price, market = offer.price, locale.market
    if price is None:
        return {}
    policies = [] if view.retired else return_policies(site, market)
    former = facts.was.get(price.currency) if offer.was else None
    return filled(
        {
            "@type": "Offer",
            "url": offer.url,
            "price": amount(price),
            "priceCurrency": price.currency,
            "priceSpecification": one_or_all(_prices(price, offer.was, includes_tax=market.prices_include_tax)),
            "priceValidUntil": iso(former.until) if former else "",
            "availability": term("Discontinued" if view.retired else _AVAILABILITY[offer.availability]),
            "itemCondition": term("NewCondition"),
            "seller": reference(organization_id(site.base_url)),
            "eligibleRegion": list(market.territories),
            "eligibleQuantity": _least_quantity(facts, site),
            "shippingDetails": [] if view.retired else offer_shipping(price, frame.market.shipping, market),
            "hasMerchantReturnPolicy": one_or_all(policies) if policies else None,
        }
    )


def _prices(price: Money, was: Money | None, *, includes_tax: bool) -> list[Node]:
    """The price that is asked, and the one struck out beside it."""
    return [_price(price, "", includes_tax=includes_tax)] + (
        [_price(was, term("StrikethroughPrice"), includes_tax=includes_tax)] if was else []
    )


def _price(price: Money, type: str, *, includes_tax: bool) -> Node:
    return filled(
        {
            "@type": "UnitPriceSpecification",
            "priceType": type,
            "price": amount(price),
            "priceCurrency": price.currency,
            "valueAddedTaxIncluded": includes_tax,
        }
    )


def _least_quantity(facts: ProductFacts, site: Site) -> Node:
    """The least that firms may order, in pieces."""
    if site.business_model is not BusinessModel.B2B or facts.trade is None or facts.trade.moq <= 1:
        return {}
    return {"@type": "QuantitativeValue", "minValue": facts.trade.moq, "unitCode": "C62"}
