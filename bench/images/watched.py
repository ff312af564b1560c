"""Running a program and watching it: wall time, processor time and memory of it and all its children."""

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

EVERY_SECONDS = 0.05


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
        start_new_session=True,
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
    """Adds up the memory of all processes of a session, again and again."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.session, self.bytes, self.over = session, 0, threading.Event()

    def run(self) -> None:
        """Until the program is over."""
        while not self.over.wait(EVERY_SECONDS):
            self.bytes = max(self.bytes, sum(map(_memory, _processes(self.session))))


def _processes(session: int) -> list[Path]:
    return [folder for folder in Path("/proc").iterdir() if folder.name.isdigit() and _session(folder) == session]


def _session(folder: Path) -> int:
    try:
        return int((folder / "stat").read_text().rpartition(")")[2].split()[3])
    except (OSError, IndexError):
        return -1


def _memory(folder: Path) -> int:
    try:
        lines = (folder / "smaps_rollup").read_text().splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    except (OSError, StopIteration):
        return 0
