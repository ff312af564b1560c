"""Rivals, as far as they can be watched from outside; private, never published."""

from dataclasses import dataclass
from datetime import date

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """A rival shop or brand."""

    name: str
    """Its name."""
    kind: str
    """What it is: brand, marketplace seller, maker."""
    life_stage: str = ""
    """Where its main product stands: launch, growth, maturity, decline."""
    seen: date | None = None
    """The day it was looked at."""
    concentration: str = ""
    """How much of the market the largest hold, in a sentence with its source."""
    note: str = ""
    """What matters about it."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What a rival offered on one day."""

    rival: str
    """The rival's name."""
    seen: date
    """The day."""
    product: str = ""
    """The product looked at."""
    price: str = ""
    """Its price with currency, or the price band."""
    features: str = ""
    """What it can do."""
    launches: str = ""
    """What was new."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetitorsRegister:
    """registers/competitors.yaml."""

    entries: tuple[Rival, ...] = ()
    """The rivals."""
    snapshots: tuple[Snapshot, ...] = ()
    """What was seen of them."""
