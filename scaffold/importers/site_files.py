"""Writing into a site: inside its folder only, each file whole or not at all, and never over a person's work."""

import json
import os
import secrets
from enum import Enum
from pathlib import Path

from scaffold.text import digest

LEDGER = ".scaffold/imported.json"
"""What the last import wrote: path to digest, and for a picture where it came from. Deleting it is safe: then every
file that differs from what would be written counts as changed by hand."""

_Entries = dict[str, dict[str, str]]


class Outcome(Enum):
    """What became of a file."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    KEPT = "kept"


class OutsideSiteError(Exception):
    """A path leads out of the site's folder; through a link, since names are made safe."""


class SiteFiles:
    """The files of a site, as an import sees them; with `force` it writes over changed files too."""

    def __init__(self, root: Path, *, force: bool = False) -> None:
        self.root = root.resolve()
        self.force = force
        self._entries = _read_ledger(self.root / LEDGER)
        sourced = ((path, entry["source"]) for path, entry in self._entries.items() if "source" in entry)
        self._from = {(_folder(path), source): path for path, source in sourced}

    def put(self, path: str, content: bytes, source: str = "") -> Outcome:
        """Writes a file of the site, unless it is there and somebody has changed it."""
        place = self._place(path)
        mark = digest(content)
        present = digest(place.read_bytes()) if place.is_file() else ""
        if present == mark:
            self._record(path, mark, source)
            return Outcome.UNCHANGED
        if place.is_dir() or (present and not self.force and present != self._entries.get(path, {}).get("digest")):
            return Outcome.KEPT
        _write(place, content)
        self._record(path, mark, source)
        return Outcome.WRITTEN

    def replace(self, path: str, content: bytes) -> None:
        """Writes a file that belongs to the importer alone, such as its report."""
        _write(self._place(path), content)

    def earlier(self, folder: str, source: str) -> Path | None:
        """The file that an earlier import put into a folder from this source, if it is still there."""
        path = self._from.get((folder, source))
        place = self._place(path) if path else None
        return place if place and place.is_file() and not self.force else None

    def save_ledger(self) -> None:
        """Remembers what was written."""
        text = json.dumps({"version": 1, "files": self._entries}, indent=1, sort_keys=True, ensure_ascii=False)
        self.replace(LEDGER, text.encode())

    def _record(self, path: str, mark: str, source: str) -> None:
        self._entries[path] = {"digest": mark, "source": source} if source else {"digest": mark}

    def _place(self, path: str) -> Path:
        place = self.root / path
        if not place.parent.resolve().is_relative_to(self.root) or place.name in ("", ".", ".."):
            raise OutsideSiteError(path)
        return place


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _read_ledger(place: Path) -> _Entries:
    """A ledger that is missing or damaged is empty."""
    try:
        files = json.loads(place.read_text(encoding="utf-8"))["files"].items()
        return {path: {key: str(entry[key]) for key in ("digest", "source") if key in entry} for path, entry in files}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _write(place: Path, content: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = place.with_name(f".{place.name[:40]}.{secrets.token_hex(6)}")
    try:
        unfinished.write_bytes(content)
        os.replace(unfinished, place)  # noqa: PTH105 - the one call that is atomic everywhere
    finally:
        unfinished.unlink(missing_ok=True)
