"""Promotions: what is reduced or given, from when to when."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Promotion:
    """One promotion."""

    id: str
    """A short name."""
    kind: str
    """discount, coupon, gift, free-shipping, bundle, prize."""
    starts: date
    """The first day."""
    expires: date
    """The last day."""
    scope: str
    """What it holds for."""
    markets: Annotated[tuple[str, ...], Refers("market")] = ()
    """Its markets; none: all."""
    products: Annotated[tuple[str, ...], Refers("product")] = ()
    """Its products."""
    coupon: str = ""
    """The code."""
    terms: str = ""
    """The page with its conditions: page:summer-terms."""
    limit: str = ""
    """Where a limit of stock or time comes from."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class PromotionsRegister:
    """registers/promotions.yaml."""

    entries: tuple[Promotion, ...] = ()
    """The promotions."""
