"""Digests of pictures and films: several files at once, and none again that has not changed.

What a file was is told by its size, its times and its place on the disk, as version control does. A file that changed
within the last two seconds before the record was written is read again: some disks keep time no finer.
"""

import json
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from scaffold.load.files import digest_of

RECORD = "digests.json"
COARSE_NS = 2_000_000_000
FEW = 16
"""Up to so many files, threads cost more than they save."""

Stamp = tuple[int, int, int, int]
"""Size in bytes, time of change of the content and of the entry (both in nanoseconds), number on the disk."""


@dataclass(slots=True)
class Digests:
    """Path of a file to its stamp and digest; asked for another, it reads that file. May be shared by threads."""

    known: dict[str, tuple[Stamp, str]]

    def __call__(self, file: Path) -> str:
        """The digest of a file's bytes. Raises OSError."""
        stamp = stamp_of(file)
        seen = self.known.get(str(file))
        if seen is None or seen[0] != stamp:
            seen = self.known[str(file)] = (stamp, digest_of(file))
        return seen[1]


def digests_in(folder: Path, suffixes: frozenset[str], cache: Path, workers: int = 1) -> Digests:
    """The digests of all files in a folder with one of the suffixes; what `cache` remembers is not read again."""
    digests = Digests(_remembered(cache / RECORD))
    before = dict(digests.known)
    files = [file for file in _files(folder) if file.suffix.lower() in suffixes and not file.is_symlink()]
    with ThreadPoolExecutor(workers if len(files) > FEW else 1) as pool:
        there = set(pool.map(lambda file: _asked(digests, file), files))
    digests.known = {path: seen for path, seen in digests.known.items() if path in there}
    if digests.known != before:
        _remember(cache / RECORD, digests.known)
    return digests


def stamp_of(file: Path) -> Stamp:
    """What tells whether a file is still the same. Raises OSError."""
    seen = file.stat()
    return seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino


def _asked(digests: Digests, file: Path) -> str:
    """The path of a file whose digest is known now; empty where it cannot be read, which is told by who needs it."""
    try:
        digests(file)
    except OSError:
        return ""
    return str(file)


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(place, name) for name in sorted(names))


def _remembered(record: Path) -> dict[str, tuple[Stamp, str]]:
    """What the record says of files that had not changed for a while when it was written; nothing if it is damaged."""
    try:
        surely = record.stat().st_mtime_ns - COARSE_NS
        rows = json.loads(record.read_bytes())
        known = {path: ((size, mtime, ctime, number), digest) for path, (size, mtime, ctime, number, digest) in rows}
    except (OSError, ValueError, TypeError):
        return {}
    return {path: seen for path, seen in known.items() if max(seen[0][1:3]) < surely}


def _remember(record: Path, known: dict[str, tuple[Stamp, str]]) -> None:
    rows = [(path, (*stamp, digest)) for path, (stamp, digest) in sorted(known.items())]
    record.parent.mkdir(parents=True, exist_ok=True)
    fresh = record.with_name(f".{record.name}.{os.getpid()}")
    fresh.write_text(json.dumps(rows), "utf-8")
    fresh.replace(record)
