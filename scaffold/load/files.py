"""Reading the site's files: always inside its folder, always UTF-8, always with a finding when that fails."""

import hashlib
import os
from collections.abc import Callable
from errno import ENOENT
from pathlib import Path

from scaffold.model.findings import Finding, Location, error

CODE = "CNT001"
MAX_TEXT_BYTES = 2_000_000


Digest = Callable[[Path], str]
"""From a file to the digest of its bytes (64 hex digits). Raises OSError."""


def digest_of(file: Path) -> str:
    """As `scaffold.text.digest`, of a file of any size, but of no pipe or device. Raises OSError."""
    _refuse_pipes(file)
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.blake2b(digest_size=32)).hexdigest()


def unreadable(file: Path, where: Location, wrong: OSError) -> Finding:
    """The finding for a file that is listed and yet cannot be read."""
    why, help = wrong.strerror or str(wrong), "Check its permissions."
    if not isinstance(wrong, PermissionError):
        why, help = _what_it_is(file) or (why, help)
    return error(CODE, where, f"this file cannot be read: {why}", help)


def _refuse_pipes(file: Path) -> None:
    """Opening a pipe waits for ever, and a device may have no end. Raises OSError."""
    if not file.is_file():
        raise OSError(ENOENT, "there is no such file")


def _what_it_is(file: Path) -> tuple[str, str] | None:
    """What stands in the place of a file, and what to do; None if it is a file."""
    if file.is_symlink() and not file.exists():
        return "it is a link that leads to no file", "Put the file itself here in its place."
    if file.is_dir():
        return "it is a folder", "Give the folder another name, or put the file here in its place."
    if file.exists() and not file.is_file():
        return "it is a pipe or a device, not a file", "Put a file here in its place."
    return None


class Folder:
    """The site's folder: the only way of this room to the disk."""

    def __init__(self, root: Path, digest: Digest = digest_of) -> None:
        self.root = root.resolve()
        self.digest = digest

    def listed(self, path: str) -> list[Path]:
        """The entries of a folder by name, hidden ones left out; nothing if it is not there."""
        folder = self.root / path
        if not folder.is_dir():
            return []
        return sorted(entry for entry in folder.iterdir() if not entry.name.startswith((".", "_")))

    def relative(self, file: Path) -> str:
        """A path as findings and manifest show it."""
        return file.relative_to(self.root).as_posix()

    def leaves(self, file: Path) -> Finding | None:
        """A finding if the file is a link that leads out of the site."""
        if self._holds(file):
            return None
        where = Location(self.relative(file))
        return error(CODE, where, "this is a link to a file outside the site", "Copy the file here in its place.")

    def _holds(self, file: Path) -> bool:
        """Whether a file lies in the site, its links followed; of links in a circle, where they are."""
        return Path(os.path.realpath(file)).is_relative_to(self.root)

    def text(self, file: Path, most_bytes: int = MAX_TEXT_BYTES) -> str | Finding:
        r"""The text of a file; line ends become \\n, a byte order mark is dropped."""
        where = Location(self.relative(file))
        if outside := self.leaves(file):
            return outside
        try:
            _refuse_pipes(file)
            content = file.read_bytes()
        except OSError as wrong:
            return unreadable(file, where, wrong)
        if len(content) > most_bytes:
            return error(CODE, where, f"this file has {len(content):,} bytes, more than any text", "Is it a picture?")
        try:
            return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as wrong:
            line = content[: wrong.start].count(b"\n") + 1
            return error(CODE, Location(where.path, line), "this file is not UTF-8", "Save it with the encoding UTF-8.")
