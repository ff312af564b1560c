"""Patents, marks and designs: searches made, rights held, leave given (standard 1.4.2)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class RightCheck:
    """A search, a right of one's own, or a leave to use somebody's."""

    id: str
    """A short name."""
    kind: str
    """search, own-mark, own-patent, own-design, authorisation or watch."""
    subject: str
    """The name, sign or technique."""
    markets: Annotated[tuple[str, ...], Refers("market")] = ()
    """The markets it is about."""
    products: Annotated[tuple[str, ...], Refers("product")] = ()
    """The products it is about."""
    checked: date
    """The day."""
    outcome: str
    """What came of it: no conflict found, registered, granted."""
    number: str = ""
    """The number of the right."""
    expires: date | None = None
    """The end of the right or leave."""
    evidence: Proof = ""
    """The report or letter."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class IpRegister:
    """registers/ip.yaml."""

    entries: tuple[RightCheck, ...] = ()
    """Searches, rights and leaves."""
