"""Reading the site's files: always inside its folder, always UTF-8, always with a finding when that fails."""

import hashlib
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
    if not file.is_file():
        raise OSError(ENOENT, "there is no such file")
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.blake2b(digest_size=32)).hexdigest()


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
        if file.resolve().is_relative_to(self.root):
            return None
        where = Location(self.relative(file))
        return error(CODE, where, "this is a link to a file outside the site", "Copy the file here in its place.")

    def text(self, file: Path, most_bytes: int = MAX_TEXT_BYTES) -> str | Finding:
        r"""The text of a file; line ends become \\n, a byte order mark is dropped."""
        where = Location(self.relative(file))
        if outside := self.leaves(file):
            return outside
        try:
            content = file.read_bytes()
        except OSError as wrong:
            return error(CODE, where, f"this file cannot be read: {wrong.strerror}", "Check its permissions.")
        if len(content) > most_bytes:
            return error(CODE, where, f"this file has {len(content):,} bytes, more than any text", "Is it a picture?")
        try:
            return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as wrong:
            line = content[: wrong.start].count(b"\n") + 1
            return error(CODE, Location(where.path, line), "this file is not UTF-8", "Save it with the encoding UTF-8.")
