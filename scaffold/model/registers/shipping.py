"""Shipping beyond the ways to send in scaffold.toml: carriers, restrictions, parcels that come back (standard 7)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """A carrier and how its parcels are followed."""

    id: str
    """A short name; `carrier` of a way to send in scaffold.toml."""
    name: str
    """The firm."""
    tracking_url: str = ""
    """The address of its tracking page, with {number} where the number goes."""
    markets: Annotated[tuple[str, ...], Refers("market")] = ()
    """Where it delivers."""
    expires: date | None = None
    """The end of the contract."""
    evidence: Proof = ""
    """The contract: doc: and a number."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """Something that cannot be sent, or not now."""

    market: Annotated[str, Refers("market")]
    """The market's id."""
    notice: str
    """What holds."""
    source: str
    """Who says so."""
    checked: date
    """The day somebody looked."""
    expires: date | None = None
    """Until when it holds."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Undeliverable:
    """What becomes of a parcel that nobody takes."""

    handling: str
    """Sent back, kept, given away."""
    cost_bearer: str
    """Who pays: seller or customer."""
    markets: Annotated[tuple[str, ...], Refers("market")] = ()
    """The markets it is for; none: all."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippingRegister:
    """registers/shipping.yaml."""

    carriers: tuple[Carrier, ...] = ()
    """Carriers."""
    restrictions: tuple[Restriction, ...] = ()
    """Restrictions."""
    undeliverable: tuple[Undeliverable, ...] = ()
    """Parcels that come back."""
