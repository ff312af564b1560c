"""Shipping and returns as search engines read them: standard terms of the seller, and the same at each offer.

Source: Google Search Central, merchant listing, shipping policy and return policy structured data (2026).
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from scaffold.model.site import BusinessModel, Market, Site
from scaffold.model.views import Money, ShippingView
from scaffold.views.jsonld_nodes import Node, amount, days, filled, number, one_or_all, term

MOST_COUNTRIES = 50
"""Countries that one return policy may name."""

_WITHDRAWAL = frozenset({"eu", "de", "fr", "it", "es", "nl", "uk", "kr", "br", "cn"})
"""Where consumers may send back by law, whatever the shop says (such as 2011/83/EU Art. 9)."""


def return_policies(site: Site, market: Market) -> list[Node]:
    """What comes back from where, and who pays. Empty where only the law grants a window: then nothing may be said."""
    by_law = site.business_model is not BusinessModel.B2B and not _WITHDRAWAL.isdisjoint(market.jurisdictions)
    if market.returns_days <= 0 and by_law:
        return []
    terms = _finite_window(market) if market.returns_days > 0 else _no_returns()
    places = market.territories
    groups = [list(places[start : start + MOST_COUNTRIES]) for start in range(0, len(places), MOST_COUNTRIES)]
    return [{"@type": "MerchantReturnPolicy", "applicableCountry": one_or_all(group), **terms} for group in groups]


def standard_return_policies(site: Site, market: Market) -> list[Node]:
    """The same as the seller's standard policy, which may say more than one at an offer."""
    more: Node = {"refundType": term("FullRefund"), "itemCondition": term("NewCondition")}
    return [{**policy, **more} if market.returns_days > 0 else policy for policy in return_policies(site, market)]


def _finite_window(market: Market) -> Node:
    free = market.returns_paid_by == "seller"
    return {
        "returnPolicyCategory": term("MerchantReturnFiniteReturnWindow"),
        "merchantReturnDays": market.returns_days,
        "returnMethod": term("ReturnByMail"),
        "returnFees": term("FreeReturn" if free else "ReturnFeesCustomerResponsibility"),
    }


def _no_returns() -> Node:
    return {"returnPolicyCategory": term("MerchantReturnNotPermitted")}


def shipping_services(shipping: tuple[ShippingView, ...], market: Market) -> list[Node]:
    """The seller's ways to send, each with its conditions: to where, from what order value, at what rate, how fast."""
    return [
        filled(
            {
                "@type": "ShippingService",
                "name": option.name,
                "fulfillmentType": term("FulfillmentTypeDelivery"),
                "handlingTime": _period(option.handling_range),
                "shippingConditions": list(_conditions(option, market)),
            }
        )
        for option in shipping
    ]


def _conditions(option: ShippingView, market: Market) -> Iterator[Node]:
    """One condition, or two where sending is free from some order value on."""
    free_from = option.free_from
    if free_from is None or free_from.amount <= 0:
        yield _condition(option, market, {}, option.price if free_from is None else _nothing(option.price))
        return
    least_step = Decimal(1).scaleb(int(free_from.amount.as_tuple().exponent))
    below: Node = {"minValue": 0, "maxValue": number(free_from.amount - least_step)}
    yield _condition(option, market, below, option.price)
    yield _condition(option, market, {"minValue": number(free_from.amount)}, _nothing(option.price))


def _condition(option: ShippingView, market: Market, order: Node, rate: Money) -> Node:
    worth: Any = {"@type": "MonetaryAmount", "currency": rate.currency, **order} if order else None
    return filled(
        {
            "@type": "ShippingConditions",
            "shippingDestination": _destination(market),
            "orderValue": worth,
            "shippingRate": _rate(rate),
            "transitTime": _period(option.days_range),
        }
    )


def offer_shipping(price: Money, shipping: tuple[ShippingView, ...], market: Market) -> list[Node]:
    """Each way to send one piece at this price."""
    return [
        {
            "@type": "OfferShippingDetails",
            "shippingRate": _rate(_rate_of(option, price)),
            "shippingDestination": _destination(market),
            "deliveryTime": {
                "@type": "ShippingDeliveryTime",
                "handlingTime": days(*option.handling_range),
                "transitTime": days(*option.days_range),
            },
        }
        for option in shipping
    ]


def _rate_of(option: ShippingView, price: Money) -> Money:
    is_free = option.free_from is not None and price.amount >= option.free_from.amount
    return _nothing(option.price) if is_free else option.price


def _nothing(money: Money) -> Money:
    return Money(money.amount * 0, money.currency, "")


def _rate(money: Money) -> Node:
    return {"@type": "MonetaryAmount", "value": amount(money), "currency": money.currency}


def _period(span: tuple[int, int]) -> Node:
    return {"@type": "ServicePeriod", "duration": days(*span)}


def _destination(market: Market) -> Any:
    return one_or_all([{"@type": "DefinedRegion", "addressCountry": place} for place in market.territories])
