"""Claims that need a proof: best, organic, climate neutral, dishwasher safe for ten years."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A claim as the pages make it, with what proves it."""

    id: str
    """A short name."""
    kind: str
    """environmental, health, comparison, superlative, origin, performance or award."""
    text: dict[str, str]
    """The words of the claim by language: en: hand-thrown."""
    evidence: Proof
    """What proves it: a file of the site, an https address, or doc: and a number."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    products: Annotated[tuple[str, ...], Refers("product")] = ()
    """The products it is made for; none: the whole shop."""
    markets: Annotated[tuple[str, ...], Refers("market")] = ()
    """The markets where it may be made; none: all."""
    reviewed: date | None = None
    """The day somebody last held it against the proof."""
    expires: date | None = None
    """From when on it may no longer be made."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsRegister:
    """registers/claims.yaml."""

    entries: tuple[Claim, ...] = ()
    """The claims."""
