"""Security scans (standard 1.4.5)."""

from dataclasses import dataclass
from datetime import date

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """One scan of the site and its third parties."""

    done: date
    """The day."""
    tool: str
    """What scanned."""
    scope: str = ""
    """What was scanned."""
    high: int = 0
    """Open findings of high severity."""
    due: date | None = None
    """Until when those are mended."""
    fixed: date | None = None
    """The day they were mended."""
    interval_days: int = 30
    """How often one scans."""
    evidence: Proof = ""
    """The report."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ScansRegister:
    """registers/scans.yaml."""

    entries: tuple[Scan, ...] = ()
    """The scans."""
