"""Work shared among processes that know all that this one knows: copies of it (fork, POSIX), each with a part.

What they give comes back through pipes of their own, and from nowhere else. Where a system has no such copies, or the
work is small, this process does all parts one after the other: the results are the same.
"""

import gc
import os
import pickle
import sys
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from scaffold.errors import ScaffoldError

Result = TypeVar("Result")

_RARELY = (100_000, 50, 100)
"""When to look for garbage: what the work makes are small things that go at once."""


def shared_out(work: Callable[[int, int], Result], parts: int) -> list[Result]:
    """`work(part, parts)` for each part, in their order. An exception in one of them is raised here."""
    if parts < 2 or not sys.platform.startswith("linux"):
        return [work(0, 1)]
    gc.freeze()
    before = gc.get_threshold()
    gc.set_threshold(*_RARELY)
    children = [_started(work, part, parts) for part in range(1, parts)]
    try:
        first = work(0, parts)
    except BaseException:
        for child in children:
            child.drop()
        raise
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
    return [first, *_results(children)]


class ChildDiedError(ScaffoldError):
    """A process ended without a result, as when the system runs out of memory."""


class _Child(Generic[Result]):
    """A copy of this process at work; `pipe` is where its result comes from."""

    def __init__(self, pid: int, pipe: int) -> None:
        self.pid, self.pipe = pid, pipe

    def result(self) -> Result:
        """What it gave. Raises what it raised."""
        with open(self.pipe, "rb") as stream:  # noqa: PTH123 - an open pipe
            told = stream.read()
        os.waitpid(self.pid, 0)
        if not told:
            raise ChildDiedError("a process of the build was ended from outside")
        is_result, value = _read(told)
        if not is_result:
            raise value
        found: Result = value
        return found

    def drop(self) -> None:
        """Ends it; nobody wants its result."""
        os.close(self.pipe)
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)


def _read(told: bytes) -> tuple[bool, Any]:
    is_result, value = pickle.loads(told)  # noqa: S301 - from a copy of this very process
    return is_result, value


def _results(children: list[_Child[Result]]) -> list[Result]:
    """All of them, or the first exception after all have ended."""
    found: list[Result] = []
    raised: BaseException | None = None
    for child in children:
        try:
            found.append(child.result())
        except Exception as wrong:  # noqa: BLE001 - raised below, when no process is left
            raised = raised or wrong
    if raised is not None:
        raise raised
    return found


def _started(work: Callable[[int, int], Result], part: int, parts: int) -> _Child[Result]:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return _Child(pid, reading)
    code = 1
    try:
        os.close(reading)
        with open(writing, "wb") as stream:  # noqa: PTH123
            stream.write(_told(work, part, parts))
        code = 0
    finally:
        os._exit(code)


def _told(work: Callable[[int, int], object], part: int, parts: int) -> bytes:
    try:
        return pickle.dumps((True, work(part, parts)), pickle.HIGHEST_PROTOCOL)
    except Exception as wrong:  # noqa: BLE001 - the parent raises it
        return pickle.dumps((False, wrong), pickle.HIGHEST_PROTOCOL)
