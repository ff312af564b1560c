"""E-mail marketing: groups, reviews before sending, rhythm; no addresses."""

from dataclasses import dataclass
from datetime import date

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A group of receivers."""

    id: str
    """A short name."""
    rule: str
    """Who belongs to it."""
    basis: str
    """Why they may be written to: consent, existing customer."""
    rhythm: str = ""
    """How often at most."""
    visitors: bool = False
    """Whether they are visitors who have not bought yet."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class MailReview:
    """Somebody read a mail before it went out."""

    template: str
    """The file of the template."""
    reviewer: str
    """The role that read it."""
    reviewed: date
    """The day."""
    template_sha256: str = ""
    """Its SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSchedule:
    """When mails go out."""

    segment: str
    """The group."""
    cap: str
    """How many at most: 2 a month."""
    best_hour: str = ""
    """When they are opened most."""
    test_share: str = ""
    """The share that gets a trial first."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailRegister:
    """registers/email.yaml."""

    entries: tuple[Segment, ...] = ()
    """The groups."""
    reviews: tuple[MailReview, ...] = ()
    """Reviews."""
    schedule: tuple[MailSchedule, ...] = ()
    """The rhythm."""
