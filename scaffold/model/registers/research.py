"""What was found out about environment, trends and demand (standard 1.1.1 to 1.1.4)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class ResearchNote:
    """One finding with its source, and what was decided by it."""

    finding: str
    """What was found."""
    source: str
    """Where it is from."""
    day: date
    """The day of the figures."""
    markets: Annotated[tuple[str, ...], Refers("market")] = ()
    """The markets it is about."""
    decision: str = ""
    """What follows: segment, target, position, price band."""
    evidence: Proof = ""
    """The report."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ResearchRegister:
    """registers/research.yaml."""

    entries: tuple[ResearchNote, ...] = ()
    """Findings of no other kind, and decisions."""
    environment: tuple[ResearchNote, ...] = ()
    """The trading environment."""
    trends: tuple[ResearchNote, ...] = ()
    """Features, maturity and size of markets; segments."""
    demand: tuple[ResearchNote, ...] = ()
    """Seasons, price bands."""
