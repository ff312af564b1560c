"""Where the site runs: host, domain, certificate, and how that was chosen (standard 1.3.1, 1.3.2)."""

from dataclasses import dataclass
from datetime import date

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class HostingContract:
    """A host, domain, certificate or other service that the site needs, and until when it is paid."""

    kind: str
    """host, cdn, domain or tls."""
    provider: str
    """The firm."""
    expires: date | None = None
    """The last day of the contract, domain or certificate; nothing: it renews by itself."""
    region: str = ""
    """Where the machines stand: Dublin, Ireland."""
    capacity: str = ""
    """What it holds out: visits a day, or unmetered."""
    data_rule: str = ""
    """Why data may lie there."""
    evidence: Proof = ""
    """The contract: doc: and a number."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One way to build the site that was compared with others."""

    option: str
    """What it is: hosted platform, open source, own build."""
    design: int
    """Marks from 1 to 5: freedom of design."""
    video: int
    """Marks for video and creative work."""
    operation: int
    """Marks for running the shop."""
    advertising: int
    """Marks for advertising."""
    means: int
    """Marks for what it asks of money and people."""
    chosen: bool = False
    """Whether it was taken."""
    decided: date | None = None
    """The day."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class HostingRegister:
    """registers/hosting.yaml."""

    entries: tuple[HostingContract, ...] = ()
    """Contracts."""
    route: tuple[Route, ...] = ()
    """Ways that were compared."""
