"""A folder of results by key: written whole or not at all, safe to share between processes, safe to delete."""

import os
import secrets
from pathlib import Path


def path_of(folder: Path, key: str) -> Path:
    """Where the result of a key lies, or will lie."""
    return folder / f"{key[:2]}/{key[2:]}"


def holds(folder: Path, key: str) -> bool:
    """Whether there is a result for a key; an empty file, such as a full disk leaves, is none."""
    try:
        return os.stat(f"{folder}/{key[:2]}/{key[2:]}").st_size > 0  # noqa: PTH116 - asked ten thousand times a build
    except OSError:
        return False


def put(folder: Path, key: str, content: bytes) -> Path:
    """Keep a result. Two processes that write the same key do no harm: each moves a whole file into place."""
    place = path_of(folder, key)
    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = place.with_name(f".{place.name[:16]}.{secrets.token_hex(6)}")
    try:
        unfinished.write_bytes(content)
        os.replace(unfinished, place)  # noqa: PTH105 - the one call that is atomic everywhere
    finally:
        unfinished.unlink(missing_ok=True)
    return place
