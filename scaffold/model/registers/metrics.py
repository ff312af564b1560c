"""Key figures, imported: totals only, never persons."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A row of registers/metrics/<name>.csv: one figure for one thing in one period."""

    period: str
    """A month or a day: 2026-10."""
    name: str
    """What is counted: views, orders, exposure, clicks, cost, stock, lead_days, complaints …"""
    value: Decimal
    """How much."""
    subject: str = ""
    """What it is about: a product's id, a page, a term, a creator."""
    channel: str = ""
    """Where: google, instagram, fair …"""
    market: Annotated[str, Refers("market")] = ""
    """The market's id."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricsRegister:
    """registers/metrics/<name>.csv, such as site, products, channels, customers, reviews, service, social or supply."""

    entries: tuple[Figure, ...] = ()
    """The figures."""
