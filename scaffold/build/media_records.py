"""What the media library knows: each source picture with its places, its derivatives and what is wrong with it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from scaffold.model.assets import Asset
from scaffold.model.findings import Finding, Location


class Fault(StrEnum):
    """What can be wrong with a picture; the value is how reports call it."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    UNUSED = "unused"
    NO_ALT = "no-alt"
    RIGHTS_ENDED = "rights-ended"
    NO_RIGHTS = "no-rights"
    TOO_SMALL = "too-small"
    BLURRED = "blurred"
    SAME_FILE = "same-file"
    NEAR_DUPLICATE = "near-duplicate"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One place that shows a picture. `how` says it in words, `slots` are the theme's places for it there."""

    where: Location
    how: str
    slots: tuple[str, ...] = ()
    view: str = ""
    rights: str = ""
    variants: tuple[str, ...] = ()
    """Options of the variants that show it, where not all do: celadon."""
    focus: tuple[float, float] = (0.5, 0.5)
    alt: str = ""
    """As written beside it in Markdown."""
    tag: str = ""
    """The language of the text that shows it; empty in facts."""


@dataclass(frozen=True, slots=True)
class Right:
    """The entry of registers/media.yaml that covers a picture; `expires` is its last day."""

    id: str
    owner: str
    licence: str
    expires: date | None


@dataclass(frozen=True, slots=True)
class Made:
    """What the last build made of a picture.

    `most_served` is the size of its largest file in the best format: the most that a current browser loads.
    """

    files: int
    bytes: int
    most_served: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePicture:
    """One source file. `asset` is None where it is missing or unreadable; `alt` holds the text of each language."""

    path: str
    entry: str
    """How others link to what it belongs to: product:teapot; empty in content/shared/."""
    bytes: int = 0
    asset: Asset | None = None
    uses: tuple[Use, ...] = ()
    alt: dict[str, str]
    without_alt: tuple[str, ...] = ()
    """Languages whose text should describe it and does not."""
    made: Made | None = None
    sharpness: float | None = None
    right: Right | None = None

    @property
    def file(self) -> str:
        """Its name in its folder."""
        return self.path.rpartition("/")[2]

    @property
    def folder(self) -> str:
        """The folder that it lies in."""
        return self.path.rpartition("/")[0]

    @property
    def saved(self) -> int | None:
        """Bytes that a visitor does not load because a derivative is served in place of the source."""
        return self.bytes - self.made.most_served if self.made else None

    @property
    def views(self) -> tuple[str, ...]:
        """What it shows of a product, each view once."""
        return tuple(dict.fromkeys(use.view for use in self.uses if use.view))

    @property
    def rights(self) -> tuple[str, ...]:
        """Ids of the rights under which it is used."""
        return tuple(dict.fromkeys(use.rights for use in self.uses if use.rights))


@dataclass(frozen=True, slots=True)
class MediaFinding:
    """A fault of one picture: what is seen, where, and how to mend it; `others` are pictures that it concerns, too."""

    fault: Fault
    picture: str
    message: str
    help: str
    where: Location
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MediaLibrary:
    """All pictures of a site by path, what is wrong with them, and errors that kept entries from being read.

    `language` is that of the default locale.
    """

    title: str
    language: str
    pictures: tuple[SourcePicture, ...]
    findings: tuple[MediaFinding, ...]
    unread: tuple[Finding, ...] = ()
