"""Tax by market (standard 1.4.4, 7.2.3, 7.3.2)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxRegime:
    """How tax is dealt with in a market."""

    market: Annotated[str, Refers("market")]
    """The market's id."""
    regime: str
    """import VAT (DDP), IOSS, OSS, sales tax nexus, JCT …"""
    rhythm: str
    """How often one files: monthly, quarterly."""
    number: str = ""
    """The registration number."""
    threshold: str = ""
    """The threshold that was looked at."""
    last_filed: date | None = None
    """The day of the last filing."""
    expires: date | None = None
    """The end of the registration."""
    evidence: Proof = ""
    """The confirmation."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A report of payments to an authority, or a claim for a refund."""

    authority: str
    """To whom."""
    period: str
    """For which period: 2026-Q3."""
    number: str
    """The number of the receipt or claim."""
    state: str = ""
    """sent, accepted, paid."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxRegister:
    """registers/tax.yaml."""

    entries: tuple[TaxRegime, ...] = ()
    """By market."""
    payment_reports: tuple[Receipt, ...] = ()
    """Reports of payments."""
    refunds: tuple[Receipt, ...] = ()
    """Refunds of export tax."""
