"""What markets forbid, restrict or want warned of, by goods (standard 1.4.2, 7.4.2)."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof, Refers


class Demand(StrEnum):
    """What a market asks of goods."""

    FORBIDDEN = "forbidden"
    """They may not be sold there."""
    RESTRICTED = "restricted"
    """They may be sold there with a clearance: a licence, a registration, a permit."""
    WARNING = "warning"
    """Their page must bear a warning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketLimit:
    """One demand of some markets on some goods."""

    id: str
    """A short name."""
    demand: Demand
    """forbidden, restricted or warning."""
    markets: Annotated[tuple[str, ...], Refers("market")]
    """The ids of the markets that ask."""
    source: str
    """The law or the authority that says so."""
    checked: date
    """The day somebody looked it up."""
    hs: tuple[str, ...] = ()
    """Beginnings of customs codes of the goods it is about: 9503."""
    categories: tuple[str, ...] = ()
    """The categories it is about."""
    products: Annotated[tuple[str, ...], Refers("product")] = ()
    """The products it is about."""
    text: dict[str, str] = field(default_factory=dict)
    """The words of a warning by language, as the law sets them."""
    cleared: Annotated[tuple[str, ...], Refers("product")] = ()
    """The products that have the clearance."""
    evidence: Proof = ""
    """The clearance: a file of the site, an https address, or doc: and a number."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    expires: date | None = None
    """The last day of the clearance, or of the demand."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketLimitsRegister:
    """registers/market-limits.yaml."""

    entries: tuple[MarketLimit, ...] = ()
    """The demands."""
