"""The shared results of a cache as one file: to CI, to a colleague, to another machine.

The archive is a tar, compressed by gzip. Its first member lists every result with length and SHA-256; the same results
give the same bytes. An archive that comes in is distrusted: names are those of results and nothing else, only plain
files are taken, lengths and digests must be those of the list, nothing is unpacked beyond a limit, and all of it is
looked through before the first file is kept. Drawings (SVG) can carry scripts: they are left out, and made anew.
"""

import gzip
import hashlib
import io
import json
import re
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from scaffold.assets import cache
from scaffold.build.cache_parts import CACHE, SHARED_PARTS, results_of
from scaffold.errors import ScaffoldError

LIST = "scaffold-cache.json"
_VERSION = 1
_NAME = re.compile(rf"(?P<part>{'|'.join(SHARED_PARTS)})/(?P<first>[0-9a-f]{{2}})/(?P<rest>[0-9a-f]{{38,62}})")
_LARGEST_LIST = 256 * 1024**2
_MARKUP = re.compile(rb"^\s*(?:\xef\xbb\xbf)?\s*<")
_FILE_MODE = 0o644


@dataclass(frozen=True, slots=True)
class Limits:
    """How much an archive may hold."""

    file_bytes: int = 64 * 1024**2
    all_bytes: int = 64 * 1024**3
    files: int = 4_000_000


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Moved:
    """How many results went out or came in, how many were there already, and their bytes."""

    files: int
    known: int
    bytes: int


class BadArchiveError(ScaffoldError):
    """A file that is no archive of a cache, or one that must not be trusted; nothing of it was kept."""


Listed = dict[str, tuple[int, str]]
"""Names with length and SHA-256."""


def export_cache(site_dir: Path, file: Path) -> Moved:
    """Writes all shared results but drawings into a file; the file is there whole, or not at all."""
    entries = [entry for entry in results_of(site_dir) if not _is_markup(site_dir / CACHE / entry.path)]
    listed = {entry.path: (entry.bytes, _sha256(site_dir / CACHE / entry.path)) for entry in entries}
    unfinished = file.with_name(f".{file.name}.unfinished")
    try:
        with (
            unfinished.open("wb") as raw,
            gzip.GzipFile("", "wb", compresslevel=1, fileobj=raw, mtime=0) as packed,
            tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as archive,
        ):
            _add(archive, LIST, json.dumps({"version": _VERSION, "files": listed}, sort_keys=True).encode())
            for entry in entries:
                _add(archive, entry.path, (site_dir / CACHE / entry.path).read_bytes())
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
    return Moved(len(entries), 0, sum(entry.bytes for entry in entries))


def import_cache(site_dir: Path, file: Path, limits: Limits = LIMITS) -> Moved:
    """Takes the results of a file into the cache; what is there already stays. Raises BadArchiveError."""
    with _opened(file, limits) as archive:  # first all is looked through
        listed = _read_list(archive, limits)
        seen = {name for name, _ in _results(archive, listed)}
    if missing := listed.keys() - seen:
        raise BadArchiveError(f"the archive was cut short: {len(missing)} results are missing; export it again")
    folders = {part: site_dir / CACHE / part for part in SHARED_PARTS}
    known = total = 0
    with _opened(file, limits) as archive:
        if _read_list(archive, limits) != listed:
            raise BadArchiveError("the archive changed while it was read")
        for name, content in _results(archive, listed):
            part, key = name.partition("/")[0], name.partition("/")[2].replace("/", "")
            if cache.holds(folders[part], key):
                known += 1
            else:
                cache.put(folders[part], key, content)
            total += len(content)
    return Moved(len(listed) - known, known, total)


def _results(archive: tarfile.TarFile, listed: Listed) -> Iterator[tuple[str, bytes]]:
    """Name and content of each result; each is what the list says, and stands there once."""
    seen: set[str] = set()
    for member in _members(archive):
        length, sha256 = listed.get(member.name, (-1, ""))
        if length < 0 or member.name in seen:
            raise BadArchiveError(f"the archive holds “{member.name[:80]}”, which its list does not name")
        seen.add(member.name)
        content = _content(archive, member, length)
        if hashlib.sha256(content).hexdigest() != sha256:
            raise BadArchiveError(f"{member.name} is damaged: it is not what the archive's list says")
        if _MARKUP.match(content):
            raise BadArchiveError(f"{member.name} is markup, which can carry scripts and is never taken from archives")
        yield member.name, content


def _read_list(archive: tarfile.TarFile, limits: Limits) -> Listed:
    first = next(_members(archive), None)
    if first is None or first.name != LIST or first.size > _LARGEST_LIST:
        raise BadArchiveError("this is no archive of a cache; one is made by: scaffold cache export FILE")
    try:
        told = json.loads(_content(archive, first, first.size))
        version = told["version"]
        listed = {str(name): (int(length), str(sha256)) for name, (length, sha256) in told["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BadArchiveError("the list in the archive cannot be read; export it again") from None
    if version != _VERSION:
        raise BadArchiveError("another version of scaffold made this archive; export it with this one")
    _check_list(listed, limits)
    return listed


def _check_list(listed: Listed, limits: Limits) -> None:
    if strange := next((name for name in listed if not _NAME.fullmatch(name)), None):
        raise BadArchiveError(f"the archive lists “{strange[:80]}”, which is no result of a cache")
    lengths = [length for length, _ in listed.values()]
    if len(listed) > limits.files or sum(lengths) > limits.all_bytes:
        raise BadArchiveError("the archive holds more than any cache does")
    if min(lengths, default=1) < 1 or max(lengths, default=1) > limits.file_bytes:
        raise BadArchiveError("the archive lists a result of a length that none has")


def _members(archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    """The members one after the other; only plain files."""
    try:
        while (member := archive.next()) is not None:
            if not member.isreg() or member.issparse():
                raise BadArchiveError(f"the archive holds “{member.name[:80]}”, which is no plain file")
            yield member
    except (tarfile.TarError, EOFError, OSError, ValueError) as wrong:
        raise BadArchiveError(f"the archive cannot be read: {wrong}") from None


def _content(archive: tarfile.TarFile, member: tarfile.TarInfo, length: int) -> bytes:
    if member.size != length:
        raise BadArchiveError(f"{member.name} has another length than the archive's list says")
    stream = archive.extractfile(member)
    content = stream.read(length) if stream else b""
    if len(content) != length:
        raise BadArchiveError("the archive was cut short; export it again")
    return content


@contextmanager
def _opened(file: Path, limits: Limits) -> Iterator[tarfile.TarFile]:
    """The archive, never unpacked beyond the limits."""
    try:
        most = limits.all_bytes + limits.files * 2 * tarfile.BLOCKSIZE
        with file.open("rb") as raw, _Bounded(raw, most) as packed, tarfile.open(fileobj=packed, mode="r:") as archive:
            yield archive
    except (tarfile.TarError, EOFError, OSError, ValueError) as wrong:
        raise BadArchiveError(f"{file} cannot be read as an archive: {wrong}") from None


class _Bounded(gzip.GzipFile):
    """Gives neither too much at once nor too much in all: the headers of a tar can claim any length."""

    def __init__(self, raw: IO[bytes], most: int) -> None:
        super().__init__(fileobj=raw, mode="rb")
        self._most_bytes = most

    def read(self, size: int | None = -1) -> bytes:
        """The next bytes."""
        if size is None or not 0 <= size <= _LARGEST_LIST or self.tell() + size > self._most_bytes:
            raise BadArchiveError("the archive would unpack to more than any cache holds")
        return super().read(size)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Goes to a place, or tells it."""
        if (offset, whence) != (0, io.SEEK_CUR) and not (whence == io.SEEK_SET and 0 <= offset <= self._most_bytes):
            raise BadArchiveError("the archive would unpack to more than any cache holds")
        return super().seek(offset, whence)


def _add(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mode = len(content), _FILE_MODE
    archive.addfile(member, io.BytesIO(content))


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _is_markup(file: Path) -> bool:
    with file.open("rb") as stream:
        return bool(_MARKUP.match(stream.read(256)))
