"""The cache of a site by parts: how large each is, and what nothing of the site uses any more."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from scaffold.assets import glance, notes
from scaffold.assets.batch import Workshop
from scaffold.assets.encode import cache_key
from scaffold.assets.fonts import digest_of
from scaffold.build.media_looks import key_of_look
from scaffold.build.media_notes import assets_of
from scaffold.build.outputs import Outputs
from scaffold.build.stage import font_folders
from scaffold.model.assets import Preset

CACHE = ".scaffold"
SHARED_PARTS = ("images", "looks")
"""Results by what they were made of: they hold neither paths nor times, and serve any copy of the site."""
WORDS = {
    "images": "pictures made ready, and what is known of their sources",
    "looks": "what pictures look like, for scaffold images",
    "built": "what the last build was made of",
    "manifest.json": "which output was made of which source",
    "imported.json": "what an import has written; never pruned",
}
_RESULT = re.compile(r"[0-9a-f]{2}/[0-9a-f]{38,62}")
_UNFINISHED = re.compile(r"[0-9a-f]{2}/\.[0-9a-f]{1,16}\.[0-9a-f]{12}")
_FORGOTTEN_S = 24 * 3600
"""So old is an unfinished file that nobody finishes any more."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file or folder of the cache."""

    name: str
    files: int
    bytes: int

    @property
    def words(self) -> str:
        """What it holds."""
        return WORDS.get(self.name, "")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in a shared part; `path` is posix, below the cache."""

    path: str
    bytes: int
    changed_s: float


def parts_of(site_dir: Path) -> tuple[Part, ...]:
    """All that lies in the cache, by name."""
    cache = site_dir / CACHE
    names = sorted(entry.name for entry in cache.iterdir()) if cache.is_dir() else []
    return tuple(_part(cache, name) for name in names)


def _part(cache: Path, name: str) -> Part:
    found = list(_files(cache, name))
    return Part(name, len(found), sum(entry.bytes for entry in found))


def results_of(site_dir: Path) -> Iterator[Entry]:
    """The results in the shared parts."""
    for entry in _shared(site_dir):
        if _RESULT.fullmatch(entry.path.partition("/")[2]):
            yield entry


def unused(site_dir: Path, used: Mapping[str, frozenset[str]], older_than_s: float, now_s: float) -> Iterator[Entry]:
    """What may go: results that are not among the keys `used` of their part, and what was never finished.

    Only what lies there for longer than `older_than_s`; `now_s` is the time in seconds since 1970.
    """
    for entry in _shared(site_dir):
        part, _, rest = entry.path.partition("/")
        age = now_s - entry.changed_s
        if _UNFINISHED.fullmatch(rest):
            if age > _FORGOTTEN_S:
                yield entry
        elif (
            _RESULT.fullmatch(rest) and rest.replace("/", "") not in used.get(part, frozenset()) and age > older_than_s
        ):
            yield entry


def remove(site_dir: Path, entry: Entry) -> None:
    """Takes a file away; its folder, too, once that is empty. The output keeps what it shares with the cache."""
    file = site_dir / CACHE / entry.path
    file.unlink(missing_ok=True)
    try:
        file.parent.rmdir()
    except OSError:
        return


def keys_in_use(outputs: Outputs, site_dir: Path) -> dict[str, frozenset[str]]:
    """The keys of each shared part that the site, as it is now, asks for: of any preset."""
    loaded, pictures = outputs.stage.loaded, outputs.pictures()
    fonts = font_folders(loaded.site, site_dir)
    shop = Workshop(site_dir, site_dir / CACHE / "images", fonts, digest_of(fonts))
    images = {cache_key(item, preset) for item in pictures.needed.values() for preset in Preset}
    shares = {shop.share_key(item) for item in pictures.shares.values()}
    digests = {asset.digest for asset in assets_of(loaded.content)}
    images |= shares | {glance.key_of(digest) for digest in digests}
    images |= {notes.note_key(subject) for subject in digests | shares}
    looks = {key_of_look(asset) for asset in assets_of(loaded.content)}
    return {"images": frozenset(images), "looks": frozenset(looks)}


def _shared(site_dir: Path) -> Iterator[Entry]:
    for part in SHARED_PARTS:
        yield from _files(site_dir / CACHE, part)


def _files(cache: Path, under: str) -> Iterator[Entry]:
    """Plain files at or below a path of the cache, by name; links are not followed."""
    place = cache / under
    found = place.lstat() if os.path.lexists(place) else None
    if found and stat.S_ISREG(found.st_mode):
        yield Entry(under, found.st_size, found.st_mtime)
    elif found and stat.S_ISDIR(found.st_mode):
        for entry in sorted(os.listdir(place)):  # noqa: PTH208 - names of many thousand files
            yield from _files(cache, f"{under}/{entry}")
