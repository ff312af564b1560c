"""The folder that is linted, on disk or in a test's text."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

PAGE_ENDINGS = (".html", ".htm", ".xhtml")
PACKAGES = frozenset({"node_modules"})
MADE = PACKAGES | {"dist"}


class Folder(Protocol):
    """Files by posix paths relative to the folder."""

    def sizes(self) -> dict[str, int]:
        """Every file with its length in bytes, sorted by path."""

    def read(self, path: str, most: int = -1) -> bytes:
        """The first `most` bytes of a file, or all; nothing for one that cannot be read."""


@dataclass(frozen=True, slots=True)
class DiskFolder:
    """A folder on disk. Links to elsewhere are left out, so that nothing is read twice or for ever."""

    root: str

    def sizes(self) -> dict[str, int]:
        """Every file with its length in bytes, sorted by path."""
        return _found(self.root, os.walk(self.root))

    def read(self, path: str, most: int = -1) -> bytes:
        """The first `most` bytes of a file, or all; nothing for one that cannot be read."""
        try:
            with open(f"{self.root}/{path}", "rb", buffering=0) as file:  # noqa: PTH123 - Path takes five times as long
                is_longer = 0 <= most < os.fstat(file.fileno()).st_size
                return file.read(most) if is_longer else file.readall()
        except (OSError, ValueError):
            return b""


@dataclass(frozen=True, slots=True)
class SiteFolder(DiskFolder):
    """The folder of a site's sources, without what others made there: the built site, packages, hidden folders."""

    def sizes(self) -> dict[str, int]:
        """Every file with its length in bytes, sorted by path."""
        return _found(self.root, self._walk())

    def _walk(self) -> Iterator[tuple[str, list[str], list[str]]]:
        for folder, folders, names in os.walk(self.root):
            strange = MADE if folder == self.root else PACKAGES
            folders[:] = [name for name in folders if not name.startswith(".") and name not in strange]
            yield folder, folders, names


def _found(root: str, walk: Iterable[tuple[str, list[str], list[str]]]) -> dict[str, int]:
    found = {}
    for folder, _, names in walk:
        inside = folder[len(root) :].strip(os.sep).replace(os.sep, "/")
        for name in names:
            path = os.path.join(folder, name)  # noqa: PTH118 - ten thousand files; Path costs a second
            try:
                if not os.path.islink(path):  # noqa: PTH114
                    found[f"{inside}/{name}" if inside else name] = os.stat(path).st_size  # noqa: PTH116
            except OSError:
                continue
    return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class TextFolder:
    """A folder in memory."""

    files: Mapping[str, bytes]

    def sizes(self) -> dict[str, int]:
        """Every file with its length in bytes, sorted by path."""
        return {path: len(content) for path, content in sorted(self.files.items())}

    def read(self, path: str, most: int = -1) -> bytes:
        """The first `most` bytes of a file, or all."""
        content = self.files.get(path, b"")
        return content if most < 0 else content[:most]


def page_paths(sizes: Mapping[str, int]) -> list[str]:
    """The files that are pages."""
    return [path for path in sizes if path.lower().endswith(PAGE_ENDINGS)]
