"""Findings kept beside the results they are about, so that a run which makes nothing anew still tells them."""

import hashlib
import json
from pathlib import Path

from scaffold.assets import cache
from scaffold.model.findings import Finding, Location, Severity


def note_key(subject: str) -> str:
    """The key of the notes on a subject, such as the key of a result."""
    return hashlib.sha256(f"notes on {subject}".encode()).hexdigest()


def write(folder: Path, subject: str, findings: tuple[Finding, ...]) -> None:
    """Keep the findings on a subject in place of older ones; none needs no file, unless there were some."""
    key = note_key(subject)
    if findings or cache.holds(folder, key):
        rows = [[item.code, item.severity, item.message, item.location.path, item.help] for item in findings]
        cache.put(folder, key, json.dumps(rows, ensure_ascii=False).encode())


def read(folder: Path, subject: str) -> tuple[Finding, ...]:
    """The findings on a subject; none when the notes are lost or damaged."""
    try:
        rows = json.loads(cache.path_of(folder, note_key(subject)).read_bytes())
        return tuple(
            Finding(code, Severity(severity), message, Location(path), help)
            for code, severity, message, path, help in rows
        )
    except (OSError, ValueError, TypeError):
        return ()
