"""The customer service behind the channels and hours of scaffold.toml (standard 5.1.1, 5.2)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """How soon an answer comes on one channel, where it differs from `response_hours` in scaffold.toml."""

    channel: str
    """The kind of channel: email, phone, chat …"""
    hours: Decimal
    """Hours until the first answer."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamRole:
    """A role in the team; no names needed."""

    role: str
    """The role."""
    people: int
    """How many."""
    languages: tuple[str, ...] = ()
    """Languages by their tags."""
    orders_per_head: int | None = None
    """Orders a day for each."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    """What happens when a question cannot be answered at once."""

    level: int
    """1, 2, 3."""
    owner: str
    """The role that takes over."""
    hours: Decimal
    """Within how many hours."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintPath:
    """How complaints are handled."""

    path: str
    """How one complains: the page or address."""
    days: int
    """Days until the answer."""
    markets: Annotated[tuple[str, ...], Refers("market")] = ()
    """The markets it is for; none: all."""
    outside_body: str = ""
    """The body outside that can be asked, with its address."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """What a buyer gets when something is wrong."""

    remedy: str
    """refund, replacement, repair, reduction or voucher."""
    condition: str
    """When."""
    days: int
    """Within how many days."""
    paid_by: str = "seller"
    """Who pays for sending: seller or customer."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursChange:
    """A deviation from the hours in scaffold.toml."""

    reason: str
    """Why: a public holiday, a move."""
    starts: date
    """The first day."""
    ends: date
    """The last day."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRegister:
    """registers/service.yaml."""

    targets: tuple[Target, ...] = ()
    """Reply times."""
    team: tuple[TeamRole, ...] = ()
    """The team."""
    escalation: tuple[Escalation, ...] = ()
    """Escalation."""
    complaints: tuple[ComplaintPath, ...] = ()
    """Complaints."""
    remedies: tuple[Remedy, ...] = ()
    """Remedies."""
    hours: tuple[HoursChange, ...] = ()
    """Deviations from the usual hours."""
