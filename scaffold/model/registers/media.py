"""Rights in pictures, videos, fonts and documents (standard 1.4.1, 2.2.6)."""

from dataclasses import dataclass, field
from datetime import date

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaRight:
    """A right to use media: whose it is, where and how long, and which files it covers."""

    id: str
    """A short name; product.yaml refers to it with `rights` at a picture."""
    owner: str
    """Who holds the rights."""
    licence: str
    """own-work, commissioned, stock, creative-commons, open-font, public-domain, supplier or user-generated."""
    files: dict[str, str] = field(default_factory=dict)
    """The files and their SHA-256; `scaffold register media ID FILE …` writes them."""
    proof: Proof = ""
    """What proves the right: an invoice or contract as a file of the site, an https address, or doc: and a number."""
    proof_sha256: str = ""
    """The proof's SHA-256."""
    creator: str = ""
    """Who made it, where that is somebody else than the owner."""
    terms: str = ""
    """The name of the licence, such as CC-BY-4.0 or OFL-1.1."""
    licence_url: str = ""
    """Where the licence can be read."""
    acquire_url: str = ""
    """Where others can get a licence."""
    credit: str = ""
    """The line that the licence asks for."""
    channels: tuple[str, ...] = ("web",)
    """Where it may be used: web, print, social, ads."""
    territories: tuple[str, ...] = ("worldwide",)
    """Countries by their ISO 3166-1 codes, or worldwide."""
    expires: date | None = None
    """The last day; nothing: without end."""
    people: bool = False
    """Whether persons can be recognised."""
    figures: tuple[str, ...] = ()
    """Public or historical figures that are shown."""
    model_release: Proof = ""
    """The release of the persons shown: a file, an address or doc: and a number."""
    model_release_expires: date | None = None
    """The last day of that release."""
    property: bool = False
    """Whether somebody's building, artwork or design is what the picture is about."""
    property_release: Proof = ""
    """The release for it."""
    property_release_expires: date | None = None
    """The last day of that release."""
    contains_text: bool = False
    """Whether there are words in it that readers need."""
    synthetic: bool = False
    """Whether it was made or changed by a machine: AI or rendering."""
    disclosure: str = ""
    """How that is disclosed to the reader."""
    edits: str = ""
    """What was changed: crop, colour, background."""
    captions: tuple[str, ...] = ()
    """For videos: languages of its captions."""
    music: str = ""
    """For videos: the licence of music and voice."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A backup of content and media."""

    done: date
    """The day."""
    kept_at: str
    """Where it lies."""
    restored: date | None = None
    """The day a restore was last tried."""
    interval_days: int = 7
    """How often one is made."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaRegister:
    """registers/media.yaml."""

    entries: tuple[MediaRight, ...] = ()
    """The rights."""
    backups: tuple[Backup, ...] = ()
    """Backups."""
