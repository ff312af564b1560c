"""Which pictures are still to be taken, and with what (standard 2.2.1, 2.2.2)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.catalogue import ViewAngle
from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A picture that is planned or taken."""

    product: Annotated[str, Refers("product")]
    """The product's id."""
    angle: ViewAngle
    """What it shows: front, back, side, detail, function, packaging, accessory, lifestyle."""
    planned: date
    """The day."""
    state: str = ""
    """planned, taken, refused."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment:
    """What pictures are taken with."""

    task: str
    """For what: product, detail, video."""
    equipment: str
    """Camera, lens and light, or the studio that brings them."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ShotsRegister:
    """registers/shots.yaml."""

    entries: tuple[Shot, ...] = ()
    """The pictures."""
    equipment: tuple[Equipment, ...] = ()
    """Equipment."""
