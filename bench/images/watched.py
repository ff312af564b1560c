"""Running a program and watching it: wall time, processor time and memory of it and all its children."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

EVERY_SECONDS = 0.25
"""Looking costs the watched program time: memory is counted page by page, and page faults wait meanwhile."""


class Watched(NamedTuple):
    """What a run took; memory is the largest sum over all its processes (proportional set size)."""

    wall_seconds: float
    cpu_seconds: float
    peak_mib: float


def watched(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Watched:
    """Run a command to its end. Raises SystemExit with its output where it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    peak = _Peak(process.pid)
    peak.start()
    said = process.stdout.read() if process.stdout else b""
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    peak.over.set()
    peak.join()
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{said.decode(errors='replace')}")
    return Watched(wall, used.ru_utime + used.ru_stime, peak.bytes / 2**20)


class _Peak(threading.Thread):
    """Adds up the memory of a process and all that descend from it, again and again."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.root, self.bytes, self.over = root, 0, threading.Event()

    def run(self) -> None:
        """Until the program is over."""
        while not self.over.wait(EVERY_SECONDS):
            self.bytes = max(self.bytes, sum(map(_memory, _family(self.root))))


def _family(process: int) -> Iterator[int]:
    yield process
    for task in Path(f"/proc/{process}/task").glob("*"):
        for child in _said(task / "children").split():
            yield from _family(int(child))


def _memory(process: int) -> int:
    lines = _said(Path(f"/proc/{process}/smaps_rollup")).splitlines()
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def _said(file: Path) -> str:
    try:
        return file.read_text()
    except OSError:  # it has ended meanwhile
        return ""
