"""An index of deals and their papers, without the buyers: private, never published."""

from dataclasses import dataclass
from datetime import date

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A deal by its reference."""

    reference: str
    """Your number."""
    state: str
    """inquiry, sample, offer, contract, production, shipped, paid or lost."""
    last_contact: date | None = None
    """The day of the last contact."""
    evidence: Proof = ""
    """The deal's file: doc: and a number."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """A sales, export or purchase contract."""

    reference: str
    """Its number."""
    kind: str
    """sales, export or purchase."""
    signed: date
    """The day."""
    law: str = ""
    """The governing law."""
    pair: str = ""
    """The number of the purchase contract that belongs to an export contract, or the other way round."""
    evidence: Proof = ""
    """The paper: doc: and a number."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """A deal protected by credit insurance or an order protection service."""

    reference: str
    """The deal."""
    service: str
    """Who protects it."""
    cover: str = ""
    """What is covered, and how much."""
    state: str = ""
    """open, in force, claimed, ended."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class DealPayment:
    """A payment that is due or has come."""

    reference: str
    """The deal."""
    due: date
    """The day it is due."""
    received: date | None = None
    """The day it came."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class DealsRegister:
    """registers/deals.yaml."""

    entries: tuple[Deal, ...] = ()
    """The deals."""
    contracts: tuple[Contract, ...] = ()
    """The contracts."""
    protection: tuple[Protection, ...] = ()
    """Protected orders."""
    payments: tuple[DealPayment, ...] = ()
    """Payments."""
