"""OPS007 listing-cadence."""

from collections.abc import Iterator
from datetime import date, timedelta

from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.model.catalogue import Status
from scaffold.model.findings import Location, Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem


@rule("OPS007", Severity.INFO, clauses=["5.5", "1.2.4", "2.4.1"], source="standard 2.4.1 (regular release)")
def listing_cadence(source: Source, registers: Registers, as_of: date, *, days: int = 180) -> Iterator[Outcome]:
    """Nothing new has been listed for long, or a listing that was planned has not been done.

    Passes:
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 8 }
        published: 2026-10-20

    Fails:
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 8 }
        published: 2025-10-20
    """
    listed = [product for product in source.content.products if product.facts.status is Status.ACTIVE]
    days_of = [product.facts.published for product in listed if product.facts.published]
    days_of += [launch.done for launch in registers.launch_calendar.entries if launch.done]
    if days_of:
        last = max(days_of)
        if last + timedelta(days=days) >= as_of:
            yield Passed(last)
        else:
            message = f"The last new product was listed on {last}, more than {days} days ago"
            yield Problem(Location("content/products"), message, help="list something new, or plan it in the calendar")
    for launch in registers.launch_calendar.entries:
        if launch.done is None and launch.planned < as_of:
            message = f"The listing “{launch.theme}” was planned for {launch.planned}"
            yield Problem(launch.place, message, help="write the day it was done, or plan it anew")
