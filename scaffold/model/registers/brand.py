"""The brand beyond scaffold.toml: what it stands for, for whom, and who keeps its accounts (standard 1.2.1, 3.1.2)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What site and brand stand for, as settled on one day."""

    concept: str
    """The idea in a sentence or two."""
    proposition: str
    """What a buyer gets here and nowhere else."""
    audience: str
    """For whom."""
    decided: date
    """The day it was settled."""
    evidence: Proof = ""
    """The user research behind it."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandUse:
    """How one part of the visual identity is used, beyond the colours and the logo in scaffold.toml."""

    part: str
    """What it is about: logo, palette, slogan, type, pictures."""
    use: str
    """How it is used, and how it is not."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Who keeps one of the social accounts; its address stands in scaffold.toml under [brand] social."""

    network: str
    """The name of the network as in scaffold.toml."""
    owner: str
    """The role that keeps it."""
    role: str = ""
    """Main stage or supporting account."""
    markets: Annotated[tuple[str, ...], Refers("market")] = ()
    """The markets it speaks to."""
    rhythm: str = ""
    """How often something is posted: weekly."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """A group of buyers that the brand keeps itself."""

    network: str
    """Where it lives."""
    url: str
    """Its address."""
    owner: str
    """The role that keeps it."""
    rules_url: str = ""
    """The address of its rules."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandRegister:
    """registers/brand.yaml."""

    entries: tuple[Position, ...] = ()
    """The position, the newest last."""
    identity: tuple[BrandUse, ...] = ()
    """The visual identity."""
    accounts: tuple[Account, ...] = ()
    """The social accounts."""
    communities: tuple[Community, ...] = ()
    """The brand's own groups."""
