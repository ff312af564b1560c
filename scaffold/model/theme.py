"""Theme: template sources, strings, styles, picture slots; resolved through `extends` and the site's overrides."""

from dataclasses import dataclass, field

from scaffold.model.assets import Slot


@dataclass(frozen=True, slots=True)
class ThemeFile:
    """A file of the theme: its text or bytes, and where it really came from (for messages and the manifest)."""

    name: str
    origin: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Theme:
    """What renders pages.

    `templates` maps a name such as `product.html` to its source; `styles` and `scripts` are concatenated in name order
    into one file each; `slots` are the places for pictures; `digest` covers everything here.
    """

    name: str
    templates: dict[str, ThemeFile]
    styles: tuple[ThemeFile, ...] = ()
    scripts: tuple[ThemeFile, ...] = ()
    files: tuple[ThemeFile, ...] = ()
    """Copied with a content hash in the name; styles name them as `url(file:NAME)`."""
    slots: dict[str, Slot] = field(default_factory=dict)
    strings: dict[str, tuple[ThemeFile, ...]] = field(default_factory=dict)
    """Language tag to its .po files, the lowest layer first: later texts win."""
    preload: tuple[str, ...] = ()
    """Names of `files` that every page asks for at once."""
    digest: str = ""
