"""Producer registration: packaging, electrical goods, batteries, textiles (standard 1.4.2)."""

from dataclasses import dataclass
from datetime import date

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class ProducerNumber:
    """The number for one stream of waste in one country."""

    stream: str
    """packaging, electrical, batteries, textiles, furniture, toys."""
    country: str
    """ISO 3166-1 code: DE."""
    number: str
    """The number, as it is shown."""
    representative: str = ""
    """The authorised representative, where there must be one."""
    shown: bool = False
    """Whether the law asks for it on the pages."""
    expires: date | None = None
    """The end of the registration."""
    evidence: Proof = ""
    """The confirmation."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class EprRegister:
    """registers/epr.yaml."""

    entries: tuple[ProducerNumber, ...] = ()
    """The numbers."""
