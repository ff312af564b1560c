"""What the media library knows: each picture and film with its places, what was made of it, what is wrong with it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from scaffold.model.assets import Asset
from scaffold.model.findings import Finding, Location
from scaffold.model.videos import Captions, Video


class Fault(StrEnum):
    """What can be wrong with a picture or a film; the value is how reports call it."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    UNUSED = "unused"
    NO_ALT = "no-alt"
    NO_POSTER = "no-poster"
    NO_CAPTIONS = "no-captions"
    RIGHTS_ENDED = "rights-ended"
    NO_RIGHTS = "no-rights"
    TOO_SMALL = "too-small"
    HEAVY = "heavy"
    BLURRED = "blurred"
    SAME_FILE = "same-file"
    NEAR_DUPLICATE = "near-duplicate"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One place that shows a picture or a film. `how` says it in words, `slots` are the theme's places for it there."""

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
    """The entry of registers/media.yaml that covers a file; `expires` is its last day."""

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
class SourceFile:
    """One file that the site shows, with its places and the right that covers it."""

    path: str
    entry: str
    """How others link to what it belongs to: product:teapot; empty in content/shared/."""
    bytes: int = 0
    uses: tuple[Use, ...] = ()
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
    def views(self) -> tuple[str, ...]:
        """What it shows of a product, each view once."""
        return tuple(dict.fromkeys(use.view for use in self.uses if use.view))

    @property
    def rights(self) -> tuple[str, ...]:
        """Ids of the rights under which it is used."""
        return tuple(dict.fromkeys(use.rights for use in self.uses if use.rights))


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePicture(SourceFile):
    """A picture. `asset` is None where it is missing or unreadable; `alt` holds the text of each language."""

    asset: Asset | None = None
    alt: dict[str, str]
    without_alt: tuple[str, ...] = ()
    """Languages whose text should describe it and does not."""
    made: Made | None = None
    sharpness: float | None = None

    @property
    def saved(self) -> int | None:
        """Bytes that a visitor does not load because a derivative is served in place of the source."""
        return self.bytes - self.made.most_served if self.made else None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFilm(SourceFile):
    """A film of the site's own. `video` is None where it is missing or unreadable."""

    video: Video | None = None
    captions: dict[str, Captions]
    """By language tag."""
    without_captions: tuple[str, ...] = ()
    """Languages that show it with its sound and have no captions for it."""
    posters: tuple[str, ...] = ()
    """Paths of the pictures that stand for it before it plays; languages may have their own."""


@dataclass(frozen=True, slots=True)
class MediaFinding:
    """A fault of one file: what is seen, where, and how to mend it; `others` are files that it concerns, too.

    `picture` is the file's path; a film's, too.
    """

    fault: Fault
    picture: str
    message: str
    help: str
    where: Location
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MediaLibrary:
    """All pictures and films of a site by path, what is wrong with them, and errors that kept entries from being read.

    `language` is that of the default locale.
    """

    title: str
    language: str
    pictures: tuple[SourcePicture, ...]
    findings: tuple[MediaFinding, ...]
    unread: tuple[Finding, ...] = ()
    films: tuple[SourceFilm, ...] = ()
