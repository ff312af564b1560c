"""Keeping freed memory for the next picture: handing it back and asking again took a tenth of the processor time."""

import ctypes
import sys

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""Of mallopt (glibc, malloc.h)."""
_BLOCK_BYTES = 32 << 20
"""Up to so much at once comes from the heap; glibc allows no more."""
_KEPT_BYTES = 128 << 20
"""What a worker may keep at the end of its heap."""


def keep_freed_memory() -> None:
    """Make this process slower to hand freed memory back; does nothing where the C library is not glibc."""
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_MMAP_THRESHOLD, _BLOCK_BYTES)
        mallopt(_TRIM_THRESHOLD, _KEPT_BYTES)
