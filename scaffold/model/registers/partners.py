"""Creators, affiliates and agents with a duty to disclose (standard 3.3.2 to 3.3.4); private."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A creator or affiliate."""

    id: str
    """A short name."""
    channel: str
    """Where they publish."""
    markets: Annotated[tuple[str, ...], Refers("market")] = ()
    """The markets they speak to."""
    disclosure: dict[str, str] = field(default_factory=dict)
    """The label they put on what is paid for, by language: de: Anzeige."""
    starts: date | None = None
    """The first day of the contract."""
    expires: date | None = None
    """Its last day."""
    evidence: Proof = ""
    """The contract: doc: and a number."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Cooperation:
    """What was agreed with a partner."""

    partner: Annotated[str, Refers("partners")]
    """The partner's id."""
    kind: str
    """exposure, article, gift or commission."""
    campaign: Annotated[str, Refers("campaigns")] = ""
    """The id of the campaign."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerResult:
    """What came of it."""

    partner: Annotated[str, Refers("partners")]
    """The partner's id."""
    agreed: str
    """The figure agreed."""
    reached: str
    """The figure reached."""
    payment: str = ""
    """The reference of the payment."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnersRegister:
    """registers/partners.yaml."""

    entries: tuple[Partner, ...] = ()
    """The partners."""
    mode: tuple[Cooperation, ...] = ()
    """Forms of cooperation."""
    results: tuple[PartnerResult, ...] = ()
    """Results."""
