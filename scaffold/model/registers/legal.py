"""Further legal entities, beyond the brand and its representatives in scaffold.toml (standard 1.4.5)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalEntity:
    """A firm that takes part: an importer, a warehouse, a subsidiary."""

    id: str
    """A short name."""
    role: str
    """importer, responsible-person, subsidiary, warehouse, fiscal-representative, complaints-body."""
    name: str
    """The full name."""
    address: str
    """The postal address on one line."""
    country: str
    """ISO 3166-1 code."""
    number: str = ""
    """Its number in the trade register or for tax."""
    email: str = ""
    """Its e-mail."""
    markets: Annotated[tuple[str, ...], Refers("market")] = ()
    """The markets it is there for."""
    expires: date | None = None
    """The end of the mandate."""
    evidence: Proof = ""
    """The mandate or extract."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """Who answers for what, by role."""

    duty: str
    """privacy, security, product safety, accessibility, legal."""
    role: str
    """The role in the firm."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalRegister:
    """registers/legal.yaml."""

    entries: tuple[LegalEntity, ...] = ()
    """The entities."""
    officers: tuple[Officer, ...] = ()
    """The roles that answer."""
