"""What the ledger of prices tells: the price of a day, the lowest of 30 days, what has changed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from scaffold.model.catalogue import ON_REQUEST, ProductFacts, Status
from scaffold.model.registers.prices import PricePoint

DAYS = 30
"""98/6/EC Art. 6a(2): not shorter than 30 days before the reduction."""


class Offer(NamedTuple):
    """What a price is for: a SKU in a currency."""

    sku: str
    currency: str


History = Mapping[Offer, Sequence[PricePoint]]


def history(points: Sequence[PricePoint]) -> dict[Offer, list[PricePoint]]:
    """The points of each offer, oldest first."""
    found: dict[Offer, list[PricePoint]] = {}
    for point in sorted(points, key=lambda point: point.since):
        found.setdefault(Offer(point.sku, point.currency), []).append(point)
    return found


def lowest_before(points: Sequence[PricePoint]) -> Decimal | None:
    """The lowest price of the 30 days before the last change; None where there was none, or no price before it.

    `points` are those of one offer, oldest first.
    """
    if len(points) < 2:
        return None
    changed = points[-1].since
    begin = changed - timedelta(days=DAYS)
    held = [
        point.price
        for point, after in pairwise(points)
        if after.since > begin and point.since < changed and point.price > 0
    ]
    return min(held, default=None)


def offers(facts: ProductFacts) -> Iterator[tuple[Offer, Decimal]]:
    """Everything that a product sells, with its price of today."""
    sold = [(variant.sku, variant.price or facts.price) for variant in facts.variants] or [(facts.sku, facts.price)]
    for sku, prices in sold:
        if prices != ON_REQUEST:
            yield from ((Offer(sku, currency), amount) for currency, amount in prices.items())


def changes(points: Sequence[PricePoint], products: Sequence[ProductFacts], day: date) -> Iterator[PricePoint]:
    """The points to append: prices that are new or have changed, and a 0 for what is no longer sold."""
    known = {offer: of[-1].price for offer, of in history(points).items()}
    active = (facts for facts in products if facts.status is Status.ACTIVE)
    today = dict(priced for facts in active for priced in offers(facts))
    for offer in sorted(today.keys() | known.keys()):
        now = today.get(offer, Decimal(0))
        if known.get(offer, Decimal(0)) != now:
            yield PricePoint(since=day, sku=offer.sku, currency=offer.currency, price=now)
