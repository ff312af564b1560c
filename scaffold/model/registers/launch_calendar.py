"""When new things are listed, old ones changed, pages refreshed (standard 1.2.4, 2.3.3, 5.5)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch:
    """A listing that is planned or done."""

    theme: str
    """What it is about."""
    products: Annotated[tuple[str, ...], Refers("product")] = ()
    """The products."""
    planned: date
    """The day it was planned for."""
    done: date | None = None
    """The day it was done."""
    owner: str = ""
    """The role."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapItem:
    """A new or changed product that is thought of, and why."""

    product: str
    """Its name or id."""
    trigger: str
    """What was seen: a trend, figures, a rival, a complaint."""
    change: str
    """What will be different."""
    due: date
    """Until when."""
    state: str = ""
    """idea, decided, in work, done, dropped."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Refresh:
    """A redesign of pages."""

    pages: str
    """Which pages."""
    planned: date
    """The day it was planned for."""
    done: date | None = None
    """The day it was done."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchCalendarRegister:
    """registers/launch-calendar.yaml."""

    entries: tuple[Launch, ...] = ()
    """Listings."""
    roadmap: tuple[RoadmapItem, ...] = ()
    """New and changed products."""
    refresh: tuple[Refresh, ...] = ()
    """Redesigns."""
