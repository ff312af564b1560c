"""The output folder: built beside its place, exchanged with the old one, unchanged files kept as they are."""

import contextlib
import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import FileIO
from pathlib import Path

from scaffold.errors import ScaffoldError
from scaffold.paths import folded, why_unsafe
from scaffold.write.exchange import MARKER, MARKER_TEXT, exchange, recover, refuse_foreign, remove, sibling

_FILE_MODE = 0o644
_FOLDER_MODE = 0o755
_PIECE_BYTES = 1 << 20
_READ = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))
"""No link is followed, and no pipe is waited for."""


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
    with growing(out, cache=cache) as tree:
        for path, content in files:
            tree.claim(path)
            tree.put(path, content)
        return tree.finish()


@contextmanager
def growing(out: Path, *, cache: Path | None = None) -> Iterator["Tree"]:
    """A folder that grows beside `out`; its `finish` puts it there. Left without that, all is as it was."""
    out = Path(os.path.abspath(out))  # noqa: PTH100 - resolve() would follow a link
    recover(out)
    refuse_foreign(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    new = sibling(out, "new")
    tree = Tree(str(new), str(out), str(cache.absolute()) + os.sep if cache else "")
    try:
        tree.start()
        yield tree
    finally:
        if new.exists():
            remove(new)


@dataclass(slots=True)
class Tree:
    """The folder that grows; names as strings, for there may be many thousands.

    `put` may be called in several processes at once; `claim` in one, for every path.
    """

    root: str
    out: str
    cache: str
    written: int = 0
    unchanged: int = 0
    kept: int = 0
    mends_modes: bool = False
    has_old: bool = True
    taken: dict[str, str] = field(default_factory=dict)
    """Folded path to the path as given."""
    folders: dict[str, str] = field(default_factory=dict)
    """Folded folder to the folder as given."""
    first_in: dict[str, str] = field(default_factory=dict)
    """Folded folder to the path that it is made for."""
    made: set[str] = field(default_factory=set)
    """Folders that exist."""
    strange: set[str] = field(default_factory=set)
    """Folders that were links in the old one: what lies behind them is not ours."""

    def start(self) -> None:
        """Makes the folder, and learns from it whether the user's umask takes away what readers need."""
        self.has_old = os.path.isdir(self.out)  # noqa: PTH112
        os.mkdir(self.root, 0o777)  # noqa: PTH102 - with its mode, to see the umask at work
        given = stat.S_IMODE(Path(self.root).stat().st_mode)
        self.mends_modes = os.name == "posix" and given & _FOLDER_MODE != _FOLDER_MODE
        os.chmod(self.root, _FOLDER_MODE)  # noqa: PTH101
        _put(f"{self.root}/{MARKER}", MARKER_TEXT, mends_mode=self.mends_modes)
        self.taken[folded(MARKER)] = MARKER

    def claim(self, path: str) -> None:
        """Takes a path for one output. Raises OutputPathError if it is unsafe, or another has it on some system."""
        _refuse_unsafe(path)
        claimed = folded(path)
        if claimed in self.taken or claimed in self.folders:
            raise _collision(path, self.taken.get(claimed) or self.first_in[claimed])
        self.taken[claimed] = path
        folder = path.rpartition("/")[0]
        if folder and self.folders.get(folded(folder)) != folder:
            self._claim_folder(folder, path)

    def _claim_folder(self, folder: str, path: str) -> None:
        parent = folder.rpartition("/")[0]
        claimed = folded(folder)
        if claimed in self.folders or claimed in self.taken:
            raise _collision(path, self.taken.get(claimed) or self.first_in[claimed])
        if parent and self.folders.get(folded(parent)) != parent:
            self._claim_folder(parent, path)
        self.folders[claimed], self.first_in[claimed] = folder, path

    def put(self, path: str, content: bytes | Path) -> None:
        """One file, by the cheapest way that gives the right bytes."""
        old, new = f"{self.out}/{path}", f"{self.root}/{path}"
        folder = path.rpartition("/")[0]
        if folder and folder not in self.made:
            self._make_folder(folder)
        may_be_there = self.has_old and folder not in self.strange
        was_there, is_same = _compared(old, content) if may_be_there else (False, False)
        self.kept += was_there
        if is_same and _linked(old, new):
            self.unchanged += 1
            return
        self.written += 1
        if isinstance(content, bytes):
            _put(new, content, mends_mode=self.mends_modes)
        elif not (self._may_link(content) and _linked(str(content), new)):
            shutil.copyfile(content, new)
            os.chmod(new, _FILE_MODE)  # noqa: PTH101

    def finish(self) -> WriteReport:
        """Exchanges the folder with the old one, and says what changed."""
        exchange(Path(self.root), Path(self.out))
        before = remove(Path(self.root)) if self.has_old else 0
        return WriteReport(self.written, self.unchanged, before - self.kept)

    def _may_link(self, source: Path) -> bool:
        return bool(self.cache) and str(source.absolute()).startswith(self.cache) and _has_good_mode(source.lstat())

    def _make_folder(self, folder: str) -> None:
        parent = folder.rpartition("/")[0]
        if parent and parent not in self.made:
            self._make_folder(parent)
        with contextlib.suppress(FileExistsError):  # another process was quicker
            os.mkdir(f"{self.root}/{folder}", _FOLDER_MODE)  # noqa: PTH102
        if self.mends_modes:
            os.chmod(f"{self.root}/{folder}", _FOLDER_MODE)  # noqa: PTH101
        self.made.add(folder)
        if self.has_old and (parent in self.strange or os.path.islink(f"{self.out}/{folder}")):  # noqa: PTH114
            self.strange.add(folder)


def _compared(old: str, content: bytes | Path) -> tuple[bool, bool]:
    """Whether a plain file lies there, and whether it has these bytes and the mode that it should have."""
    try:
        handle = os.open(old, _READ)
    except OSError:
        return False, False
    with open(handle, "rb", buffering=0) as before:  # noqa: PTH123
        there = os.fstat(before.fileno())
        if not stat.S_ISREG(there.st_mode):
            return False, False
        return True, _has_good_mode(there) and _has_bytes(before, there, content)


def _has_bytes(before: FileIO, there: os.stat_result, content: bytes | Path) -> bool:
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
