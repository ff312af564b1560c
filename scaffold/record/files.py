"""Register files on disk: read with their line ends, written whole or not at all."""

import os
import shutil
from pathlib import Path

from scaffold.errors import UsageError


def read_text(file: Path) -> str:
    """The text, its lines ended as on Unix; nothing for a file that is not there."""
    return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n") if file.is_file() else ""


def replace_text(file: Path, text: str, site_dir: Path) -> None:
    """Writes a file in place of the old one, with its line ends and rights. Raises UsageError outside of the site."""
    target = file.resolve()
    if not target.is_relative_to(site_dir.resolve()):
        raise UsageError(f"{file} is a link to a file outside the site")
    target.parent.mkdir(parents=True, exist_ok=True)
    is_dos = target.is_file() and b"\r\n" in target.read_bytes()
    fresh = target.with_name(f".{target.name}.{os.getpid()}")
    fresh.write_bytes((text.replace("\n", "\r\n") if is_dos else text).encode("utf-8"))
    if target.is_file():
        shutil.copymode(target, fresh)
    fresh.replace(target)
