"""Pictures: a source file (Asset), and what is made from it (Derivative)."""

from dataclasses import dataclass


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
