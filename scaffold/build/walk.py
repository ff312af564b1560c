"""What lies in a folder, as one digest: names, sizes, times and inodes, without reading a file."""

import hashlib
import os
from collections.abc import Callable
from stat import S_ISDIR, S_ISLNK

_UNREAD = frozenset({".git", ".hg", ".svn", ".scaffold", ".venv", "venv", "node_modules", "__pycache__"})
"""Folders that no build reads."""
_FILLED_BY_BUILDS = "registers"
"""A folder that may come to be with the ledgers of the first build; with nothing else in it, it means nothing."""
_SECOND = 1_000_000_000
_SOON = 3 * _SECOND


class TooFreshError(Exception):
    """A file changed just now on a file system that counts whole seconds: its next change could not be told."""


def inputs_digest(root: str, left_out: Callable[[str], bool], now: int = 0) -> str:
    """Of all that a build may read below `root`; `left_out` is asked for absolute paths of entries at its top.

    `now` is the time of the file system in nanoseconds. Raises TooFreshError, and OSError where something vanishes.
    """
    seen = hashlib.blake2b(digest_size=20)
    _walk_inputs(root, left_out, now - _SOON if now else 1 << 63, seen.update)
    return seen.hexdigest()


def _walk_inputs(folder: str, left_out: Callable[[str], bool], recent: int, add: Callable[[bytes], None]) -> None:
    folders: list[str] = []
    lines: list[str] = []
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name in _UNREAD or left_out(entry.path):
            continue
        told = entry.stat(follow_symlinks=False)
        if S_ISDIR(told.st_mode):
            if entry.name != _FILLED_BY_BUILDS or not all(map(left_out, _paths_in(entry.path))):
                lines.append(f"{entry.name}/")
                folders.append(entry.path)
            continue
        if S_ISLNK(told.st_mode):
            target = os.stat(entry.path)  # noqa: PTH116 - a string, one of many
            if S_ISDIR(target.st_mode):
                raise TooFreshError  # what lies behind it may be anywhere
            lines.append(f"{entry.name}>{target.st_size} {target.st_mtime_ns} {target.st_ctime_ns} {target.st_ino}")
        if max(told.st_mtime_ns, told.st_ctime_ns) > recent and not told.st_mtime_ns % _SECOND:
            raise TooFreshError
        lines.append(f"{entry.name} {told.st_size} {told.st_mtime_ns} {told.st_ctime_ns} {told.st_ino}")
    add("\0".join([str(len(lines)), *lines]).encode(errors="surrogateescape"))
    for name in folders:
        _walk_inputs(name, left_out, recent, add)


def _paths_in(folder: str) -> list[str]:
    return [entry.path for entry in os.scandir(folder)]


def outputs_digest(root: str) -> str:
    """Of all that lies below an output folder. Raises OSError where there is none."""
    seen = hashlib.blake2b(digest_size=20)
    _walk_outputs(root, seen.update)
    return seen.hexdigest()


def _walk_outputs(folder: str, add: Callable[[bytes], None]) -> None:
    folders: list[str] = []
    lines: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
            else:
                told = entry.stat(follow_symlinks=False)
                lines.append(f"{entry.name} {told.st_size} {told.st_mtime_ns} {told.st_ino} {told.st_mode}")
    if len(lines) > 1:
        lines.sort()
    folders.sort()
    add("\0".join([*folders, "", *lines]).encode(errors="surrogateescape") + b"\n")
    for name in folders:
        _walk_outputs(f"{folder}/{name}", add)
