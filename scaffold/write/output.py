"""The output folder: built beside its place, exchanged with the old one, unchanged files kept as they are."""

import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from scaffold.errors import ScaffoldError
from scaffold.paths import folded, why_unsafe
from scaffold.write.exchange import MARKER, MARKER_TEXT, exchange, recover, refuse_foreign, remove, sibling

_FILE_MODE = 0o644
_FOLDER_MODE = 0o755
_PIECE_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class WriteReport:
    """How many files were new or changed, stayed as they were, and are gone."""

    written: int
    unchanged: int
    removed: int


class OutputPathError(ScaffoldError):
    """A path that cannot be in an output folder, or two that cannot be in one together."""


def write(files: Iterable[tuple[str, bytes | Path]], out: Path, *, cache: Path | None = None) -> WriteReport:
    """Makes `out` hold exactly these files: posix path, and content or a file to take it from. Call it under `locked`.

    Whatever happens, `out` is the old site or the new one. A file with the same bytes as before stays the same file.
    Files below `cache` are hard-linked, since nobody writes to them; all others are copied.
    """
    out = Path(os.path.abspath(out))  # noqa: PTH100 - resolve() would follow a link
    recover(out)
    refuse_foreign(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    new = sibling(out, "new")
    tree = _Tree(str(new), str(out), set(_files_below(str(out))), str(cache.absolute()) + os.sep if cache else "")
    try:
        tree.start()
        for path, content in files:
            tree.add(path, content)
        exchange(new, out)
    finally:
        if new.exists():
            remove(new)
    return WriteReport(tree.written, tree.unchanged, len(tree.before) - tree.kept)


@dataclass(slots=True)
class _Tree:
    """The folder that grows beside `out`; names as strings, for there may be many thousands."""

    root: str
    out: str
    before: set[str]
    cache: str
    written: int = 0
    unchanged: int = 0
    kept: int = 0
    mends_modes: bool = False
    taken: dict[str, str] = field(default_factory=dict)
    """Folded path to the path as given."""
    folders: dict[str, str] = field(default_factory=dict)
    """Folded folder to the folder as given; each exists."""
    first_in: dict[str, str] = field(default_factory=dict)
    """Folded folder to the path that it was made for."""

    def start(self) -> None:
        """Makes the folder, and learns from it whether the user's umask takes away what readers need."""
        os.mkdir(self.root, 0o777)  # noqa: PTH102 - with its mode, to see the umask at work
        given = stat.S_IMODE(Path(self.root).stat().st_mode)
        self.mends_modes = os.name == "posix" and given & _FOLDER_MODE != _FOLDER_MODE
        os.chmod(self.root, _FOLDER_MODE)  # noqa: PTH101
        _put(f"{self.root}/{MARKER}", MARKER_TEXT, mends_mode=self.mends_modes)
        self.taken[folded(MARKER)] = MARKER
        self.before.discard(MARKER)

    def add(self, path: str, content: bytes | Path) -> None:
        """One file, by the cheapest way that gives the right bytes."""
        _refuse_unsafe(path)
        self._claim(path)
        old, new = f"{self.out}/{path}", f"{self.root}/{path}"
        was_there = path in self.before
        self.kept += was_there
        if was_there and _is_same(old, content) and _linked(old, new):
            self.unchanged += 1
            return
        self.written += 1
        if isinstance(content, bytes):
            _put(new, content, mends_mode=self.mends_modes)
        elif not (self._may_link(content) and _linked(str(content), new)):
            shutil.copyfile(content, new)
            os.chmod(new, _FILE_MODE)  # noqa: PTH101

    def _may_link(self, source: Path) -> bool:
        return bool(self.cache) and str(source.absolute()).startswith(self.cache) and _has_good_mode(source.lstat())

    def _claim(self, path: str) -> None:
        claimed = folded(path)
        if claimed in self.taken or claimed in self.folders:
            raise _collision(path, self.taken.get(claimed) or self.first_in[claimed])
        self.taken[claimed] = path
        folder, _, _ = path.rpartition("/")
        if folder and self.folders.get(folded(folder)) != folder:
            self._make_folder(folder, path)

    def _make_folder(self, folder: str, path: str) -> None:
        parent, _, _ = folder.rpartition("/")
        claimed = folded(folder)
        if claimed in self.folders or claimed in self.taken:
            raise _collision(path, self.taken.get(claimed) or self.first_in[claimed])
        if parent and self.folders.get(folded(parent)) != parent:
            self._make_folder(parent, path)
        os.mkdir(f"{self.root}/{folder}", _FOLDER_MODE)  # noqa: PTH102
        if self.mends_modes:
            os.chmod(f"{self.root}/{folder}", _FOLDER_MODE)  # noqa: PTH101
        self.folders[claimed], self.first_in[claimed] = folder, path


def _files_below(root: str, under: str = "") -> Iterator[str]:
    """Posix paths of the plain files of a folder; links are not followed. Nothing, if there is no such folder."""
    try:
        entries = os.scandir(f"{root}/{under}")
    except FileNotFoundError:
        return
    with entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(root, f"{under}{entry.name}/")
            elif entry.is_file(follow_symlinks=False):
                yield under + entry.name


def _is_same(old: str, content: bytes | Path) -> bool:
    """Whether the file that lies there has these bytes, and the mode that it should have."""
    with open(old, "rb", buffering=0) as before:  # noqa: PTH123 - a string, one of many
        there = os.fstat(before.fileno())
        if not _has_good_mode(there):
            return False
        if isinstance(content, bytes):
            return there.st_size == len(content) and before.read() == content
        with open(content, "rb", buffering=0) as source:  # noqa: PTH123
            here = os.fstat(source.fileno())
            if os.path.samestat(there, here):
                return True
            if there.st_size != here.st_size:
                return False
            while piece := source.read(_PIECE_BYTES):
                if before.read(len(piece)) != piece:
                    return False
            return True


def _has_good_mode(status: os.stat_result) -> bool:
    return os.name != "posix" or (stat.S_ISREG(status.st_mode) and stat.S_IMODE(status.st_mode) == _FILE_MODE)


def _linked(source: str, target: str) -> bool:
    """Whether a hard link could be made; some file systems have none, and each file only so many."""
    try:
        os.link(source, target)  # strings, for there are many
    except OSError:
        return False
    return True


def _put(path: str, content: bytes, *, mends_mode: bool) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _FILE_MODE)
    with open(handle, "wb", buffering=0) as file:  # noqa: PTH123
        rest = memoryview(content)
        while rest:
            rest = rest[file.write(rest) :]
    if mends_mode:
        os.chmod(path, _FILE_MODE)  # noqa: PTH101


def _refuse_unsafe(path: str) -> None:
    reason = why_unsafe(path)
    if reason:
        raise OutputPathError(f"“{path}” cannot be a file of the output: {reason}")


def _collision(path: str, other: str) -> OutputPathError:
    if path == other:
        return OutputPathError(f"two outputs claim “{path}”; each file needs a path of its own")
    return OutputPathError(
        f"“{path}” and “{other}” cannot both be in the output: many systems take them for the same name,"
        " or one is a file where the other needs a folder"
    )
