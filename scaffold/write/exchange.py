"""Two folders change places, so that a reader finds the old site or the new one, never half of each.

A folder that a build made carries a tiny marker, one line of text in `.built-by-scaffold`. It is harmless to deploy.
Only an empty folder or one with the marker is ever replaced or removed, so a wrong `--out ~/Documents` costs nothing;
and one that holds a `.git` is left alone even so, since its history could not be built again.
"""

import errno
import os
import re
import sys
from pathlib import Path

from scaffold.errors import UsageError

MARKER = ".built-by-scaffold"
MARKER_TEXT = b"Each build replaces this folder as a whole: change the site, not these files.\n"

_UNSUPPORTED = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})
_BOUND = frozenset({errno.EBUSY, errno.EXDEV})


def exchange(new: Path, out: Path) -> None:
    """Puts the folder `new` where `out` is, and what was there where `new` was; without an `out`, only moves it.

    Both lie in the same folder. One atomic call where the system has it. Elsewhere `out` is renamed aside for an
    instant; a process killed in that instant leaves it there, and `recover` puts it back.
    """
    refuse_foreign(out)
    try:
        if not out.exists():
            new.rename(out)
        elif not _swap(new, out):
            _swap_by_renaming(new, out)
    except OSError as problem:
        if problem.errno in _BOUND:
            raise UsageError(
                f"{out} cannot be replaced: it is a mount point, or held by another program\n"
                "  Choose a folder inside it."
            ) from problem
        raise


def recover(out: Path) -> None:
    """Clears up after builds that were killed: an `out` left aside is put back, unfinished folders are removed.

    To be called under the lock of `out`.
    """
    for aside in _siblings(out, "old"):
        if not out.exists() and is_ours(aside):
            aside.rename(out)
        else:
            remove(aside)
    for unfinished in _siblings(out, "new"):
        remove(unfinished)


def refuse_foreign(out: Path) -> None:
    """Raises UsageError where a build at `out` would delete what no build made."""
    if out.is_symlink():
        raise UsageError(
            f"{out} is a symbolic link, and a build replaces the folder as a whole\n"
            "  Name the folder that it points to."
        )
    if not out.exists():
        return
    if not out.is_dir():
        raise UsageError(f"{out} is a file, and the site needs a folder\n  Choose another place with --out.")
    if (out / ".git").exists():
        raise UsageError(
            f"{out} holds a git repository, and a build would delete its history\n"
            "  Build into another folder and copy the files over."
        )
    if not is_ours(out):
        raise UsageError(
            f"{out} holds files that no build made, and a build would delete them\n"
            "  Choose an empty or a new folder with --out, or empty this one first."
        )


def is_ours(folder: Path) -> bool:
    """Whether a build made this folder; an empty one counts as ours."""
    return (folder / MARKER).is_file() or not any(folder.iterdir())


def sibling(out: Path, kind: str) -> Path:
    """A folder beside `out`, on the same file system, that belongs to this process."""
    return out.with_name(f".{out.name}.{kind}-{os.getpid()}")


def remove(folder: Path) -> int:
    """Deletes a folder that a build made; how many files were in it.

    The marker goes last: when killed halfway, the next build can still tell the folder.
    """
    if not is_ours(folder):
        return 0
    files = _emptied(str(folder), MARKER)
    (folder / MARKER).unlink(missing_ok=True)
    folder.rmdir()
    return files


def _emptied(folder: str, left: str = "") -> int:
    """Deletes what is in a folder, links as links, but for one name; counts plain files."""
    files = 0
    with os.scandir(folder) as found:
        entries = list(found)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            files += _emptied(entry.path)
            os.rmdir(entry.path)  # noqa: PTH106 - a scandir entry, one of many
        elif entry.name != left:
            files += entry.is_file(follow_symlinks=False)
            os.unlink(entry.path)  # noqa: PTH108
    return files


def _siblings(out: Path, kind: str) -> list[Path]:
    if not out.parent.is_dir():
        return []
    pattern = re.compile(re.escape(f".{out.name}.{kind}-") + "[0-9]+")
    found = [path for path in out.parent.iterdir() if pattern.fullmatch(path.name)]
    return sorted(path for path in found if path.is_dir() and not path.is_symlink())


def _swap_by_renaming(new: Path, out: Path) -> None:
    aside = sibling(out, "old")
    out.rename(aside)
    try:
        new.rename(out)
    except OSError:
        aside.rename(out)
        raise
    aside.rename(new)


def _swap(new: Path, out: Path) -> bool:
    """The system's own atomic exchange; False where the system or the file system has none."""
    if sys.platform == "linux":
        return _call("renameat2", -100, os.fsencode(new), -100, os.fsencode(out), 2)  # AT_FDCWD, RENAME_EXCHANGE
    if sys.platform == "darwin":
        return _call("renamex_np", os.fsencode(new), os.fsencode(out), 2)  # RENAME_SWAP
    return False


def _call(name: str, *arguments: int | bytes) -> bool:
    import ctypes

    function = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    if function is None:
        return False
    if function(*arguments) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number))
