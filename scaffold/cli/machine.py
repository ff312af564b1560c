"""What the machine has: processors and memory that this process may use."""

import os
from collections.abc import Iterator
from pathlib import Path

MODEST_BYTES = 1 << 30
"""Taken for a quarter of the memory where the system does not tell."""
LEAST_BYTES = 1 << 28

_LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))
"""Of a container: control groups 2 and 1 (Linux kernel, Documentation/admin-guide/cgroup-v2.rst)."""


def processors() -> int:
    """How many processors may be used: those this process is bound to, else all."""
    bound = getattr(os, "sched_getaffinity", None)
    return len(bound(0)) if bound else os.cpu_count() or 1


def quarter_of_memory() -> int:
    """A quarter of the machine's memory in bytes, or of the container's where that is less."""
    known = [_physical(), *_limits()]
    told = [each for each in known if each]
    return max(min(told) // 4, LEAST_BYTES) if told else MODEST_BYTES


def _physical() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return 0


def _limits() -> Iterator[int]:
    for file in _LIMITS:
        try:
            yield int(file.read_text("ascii"))
        except (OSError, ValueError):
            continue
