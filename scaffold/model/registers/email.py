"""E-mail: groups of receivers, what each mail is for, reviews before sending, rhythm; no addresses."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A group of receivers."""

    id: str
    """A short name."""
    rule: str
    """Who belongs to it."""
    basis: str
    """Why they may be written to: double opt-in, consent, existing customer."""
    evidence: Proof = ""
    """Where each consent is recorded: a file of the site, an https address, or doc: and a number."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    rhythm: str = ""
    """How often at most."""
    visitors: bool = False
    """Whether they are visitors who have not bought yet."""
    place: Location = NOWHERE


class MailKind(StrEnum):
    """What a mail is for."""

    MARKETING = "marketing"
    """It advertises; it goes only to those who said yes."""
    TRANSACTIONAL = "transactional"
    """It belongs to an order, an account or a request; nobody can unsubscribe from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailTemplate:
    """A mail that the shop sends, with what its file does not tell."""

    id: str
    """Its name in the folder of mails: `welcome` for mails/welcome.en.html and mails/welcome/en.eml."""
    kind: MailKind
    """marketing or transactional."""
    segment: str = ""
    """The id of the group that gets it, for marketing."""
    subject: dict[str, str] = field(default_factory=dict)
    """Its subject by language, for mails kept as HTML, which have no place for it."""
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
    mails: tuple[MailTemplate, ...] = ()
    """The mails of the folder mails/."""
    reviews: tuple[MailReview, ...] = ()
    """Reviews."""
    schedule: tuple[MailSchedule, ...] = ()
    """The rhythm."""
