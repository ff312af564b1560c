"""Live events, hosts, rooms and fairs."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveEvent:
    """A live stream or a video with a date."""

    id: str
    """A short name."""
    theme: str
    """What it is about."""
    day: date
    """The day."""
    platform: str
    """Where."""
    products: Annotated[tuple[str, ...], Refers("product")] = ()
    """What is shown."""
    script_sha256: str = ""
    """The SHA-256 of the script that was checked."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The room that is streamed from."""

    plan: str
    """How it looks, or where its plan lies."""
    day: date
    """The day it was set up or changed."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """Somebody who speaks on camera, by role; no names needed."""

    role: str
    """The role."""
    trained: date
    """The day of the last training."""
    languages: tuple[str, ...] = ()
    """Languages by their tags."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Fair:
    """A trade fair."""

    name: str
    """Its name."""
    day: date
    """The first day."""
    goal: str = ""
    """What it is to bring."""
    booth: str = ""
    """The booth."""
    leads: int | None = None
    """How many prospects came of it."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsRegister:
    """registers/events.yaml."""

    entries: tuple[LiveEvent, ...] = ()
    """Live events."""
    room: tuple[Room, ...] = ()
    """Rooms."""
    hosts: tuple[Host, ...] = ()
    """Hosts."""
    fairs: tuple[Fair, ...] = ()
    """Fairs."""
