"""Former prices against the ledger of prices, where there is one (98/6/EC Art. 6a)."""

from collections.abc import Iterable, Iterator

from scaffold.model.catalogue import ProductFacts
from scaffold.model.entries import Content
from scaffold.model.findings import Finding, Location, error, warning
from scaffold.model.price_ledger import History, Offer, history, lowest_before, offers
from scaffold.model.registers import Registers

CODE = "PRD901"


def check_former_prices(content: Content, registers: Registers) -> Iterator[Finding]:
    """Reductions whose lowest price of 30 days is not that of the ledger, and a ledger that is behind."""
    if not registers.prices.entries:
        return
    ledger = history(registers.prices.entries)
    for product in content.products:
        where = Location(f"{product.location.path}/product.yaml")
        for offer, price in offers(product.facts):
            if offer.currency in product.facts.was:
                points = ledger.get(offer, [])
                if not points or points[-1].price != price:
                    message = f"the ledger of prices does not know that {offer.sku} costs {price} {offer.currency}"
                    yield warning(CODE, where, message, "Append what has changed: scaffold register prices")
                else:
                    yield from _check(offer, product.facts, ledger, where)


def _check(offer: Offer, facts: ProductFacts, ledger: History, where: Location) -> Iterable[Finding]:
    stated, lowest = facts.was[offer.currency].lowest_30_days, lowest_before(ledger[offer])
    if lowest is None:
        message = f"the ledger has no price of {offer.sku} in {offer.currency} before the one of today"
        return [warning(CODE, where, message, "Without a price before it, nothing proves the reduction.")]
    if lowest != stated:
        message = (
            f"was.{offer.currency}.lowest_30_days is {stated}; the ledger says {lowest} {offer.currency} ({offer.sku})"
        )
        return [error(CODE, where, message, f"Write {lowest} (98/6/EC Art. 6a).")]
    return []
