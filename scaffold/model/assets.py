"""Pictures: a source file (Asset), and what is made from it (Derivative)."""

from dataclasses import dataclass
from enum import StrEnum


class Preset(StrEnum):
    """How much work encoders put into a smaller file; what a picture looks like stays the same."""

    FAST = "fast"
    BALANCED = "balanced"
    SMALL = "small"


class Animation(StrEnum):
    """What becomes of a picture that moves."""

    KEEP = "keep"
    STILL = "still"


class Kind(StrEnum):
    """What a picture shows, as far as encoders care."""

    PHOTOGRAPH = "photograph"
    CUT_OUT = "cut-out"
    FLAT = "flat"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Images:
    """[images]: how pictures are made."""

    preset: Preset = Preset.BALANCED
    """`fast` for work in progress, `balanced`, or `small` for a release: the same pictures, in smaller files."""
    animation: Animation = Animation.STILL
    """`keep` what moves moving, or show the first picture of it; a picture's own `animation` goes first."""
    share: bool = True
    """Draw a picture for each page that is shared; a shop of many thousands may spare itself the wait."""
    preview: bool = False
    """Show a soft likeness of each picture, 96 bytes in the page, until it is loaded; else its dominant colour."""


@dataclass(frozen=True, slots=True)
class Credit:
    """Who made a picture and who may use it, as its file says (EXIF, IPTC, XMP); the URLs are http or https."""

    creator: str = ""
    credit_text: str = ""
    copyright_notice: str = ""
    license_url: str = ""
    """The page that tells the licence (XMP xmpRights:WebStatement, or cc:license)."""
    acquire_url: str = ""
    """The page where a licence is had (PLUS LicensorURL)."""


NO_CREDIT = Credit()


@dataclass(frozen=True, slots=True)
class Traits:
    """What the pixels of a source tell at a glance: its kind, its dominant colour, and a coarse likeness."""

    kind: Kind = Kind.PHOTOGRAPH
    tint: str = ""
    """As #rrggbb; empty where the picture is transparent."""
    grid: str = ""
    """The colours of 8 × 8 equal parts, row by row, as rrggbb; empty where the picture is transparent."""


UNSEEN = Traits()
"""Of a picture that nobody looked at: a drawing, or one that cannot be decoded."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A source picture as its header tells: sizes in pixels after EXIF orientation; `digest` of its bytes (hex)."""

    path: str
    """Posix, relative to the site's folder."""
    digest: str
    width: int
    height: int
    format: str
    """Pillow's name: JPEG, PNG, WEBP, AVIF, GIF, TIFF; or SVG."""
    has_alpha: bool = False
    moves: bool = False
    """Has more than one frame."""
    animation: Animation | None = None
    """What its entry says of that; None: as the site does."""
    credit: Credit = NO_CREDIT


@dataclass(frozen=True, slots=True)
class Crop:
    """The part of a source to take: an aspect ratio (width to height) around a focal point (0 to 1)."""

    ratio: tuple[int, int]
    focus: tuple[float, float] = (0.5, 0.5)


@dataclass(frozen=True, slots=True)
class Derivative:
    """One picture to make: the recipe (its `url_path` follows from it), and where it goes in the output.

    `format` is one of avif, webp, jpeg, png, or svg for a drawing (a cleaned copy); sizes in pixels.
    """

    source: Asset
    format: str
    width: int
    height: int
    crop: Crop | None
    output: str
    """Posix path in the output folder, with a content hash in its name."""
    kind: Kind = Kind.PHOTOGRAPH
    """Of the source: chooses the encoder's settings, not what is shown."""
    moving: bool = False
    """With all frames of its source; else the first."""


@dataclass(frozen=True, slots=True)
class SharePicture:
    """A picture of 1200 x 630 px for link previews: what it says, and where it goes."""

    output: str
    title: str
    subtitle: str
    brand: str
    language: str
    direction: str
    picture: Asset | None
    focus: tuple[float, float]
    primary: str
    background: str
    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for pictures in a layout (theme.toml): candidate widths, the `sizes` attribute, the ratio or None.

    `ratio` None keeps the source's own.
    """

    name: str
    widths: tuple[int, ...]
    sizes: str
    ratio: tuple[int, int] | None = None
    plain: bool = False
    """Only in the format that every browser and every search engine reads."""
