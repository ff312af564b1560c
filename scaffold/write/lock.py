"""One build at a time for each output folder; the lock belongs to the process and vanishes with it, however it ends."""

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_PAUSE_SECONDS = 0.1


def lock_file(out: Path) -> Path:
    """Beside the output folder, since that itself is exchanged: `.dist.lock`."""
    out = Path(os.path.abspath(out))  # noqa: PTH100 - resolve() would follow a link
    return out.with_name(f".{out.name or 'root'}.lock")


@contextmanager
def locked(out: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Holds the lock of an output folder; when another build has it, calls `waiting` once and waits.

    Not for use inside itself: a second call for the same folder waits for the first, in one process too.
    """
    place = lock_file(out)
    place.parent.mkdir(parents=True, exist_ok=True)
    handle = _hold(place, waiting)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):  # Windows keeps a file that is open; leaving it does no harm
            place.unlink()
        os.close(handle)


def _hold(place: Path, waiting: Callable[[], None]) -> int:
    told = False
    while True:
        handle = os.open(place, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
        try:
            if not _try_lock(handle):
                if not told:
                    waiting()
                    told = True
                _wait_for_lock(handle)
            if _is_still(place, handle):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _is_still(place: Path, handle: int) -> bool:
    """Whether the file locked is the one that others will find; the last holder may have removed it meanwhile."""
    try:
        return os.path.samestat(place.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait_for_lock(handle: int) -> None:
        while not _try_lock(handle):
            time.sleep(_PAUSE_SECONDS)

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait_for_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)
