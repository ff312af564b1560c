"""What a build is asked for, and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scaffold.assets.crew import MODEST_BYTES
from scaffold.model.assets import Preset
from scaffold.model.findings import Finding

CACHE = ".scaffold"
"""The folder of results to keep, below the site's."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """Where to read and write, and how. `base_url` takes the place of the site's own."""

    site_dir: Path
    out: Path
    base_url: str = ""
    jobs: int = 1
    memory_bytes: int = MODEST_BYTES
    """How much the pictures that are worked on may fill together."""
    preset: Preset | None = None
    """In place of the site's own."""
    drafts: bool = False
    use_cache: bool = True
    waiting: Callable[[], None] = lambda: None
    """Called once when another build holds the output."""
    today: date | None = None
    """The day since which a policy page holds whose text this build finds changed; nothing else depends on it."""
    progress: Callable[[int, int], None] | None = None
    """(pictures done, pictures in all)"""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What was made: pages, pictures, files written new, taken over and removed; and what is worth a look."""

    pages: int
    pictures: int
    written: int
    unchanged: int
    removed: int
    findings: tuple[Finding, ...]
