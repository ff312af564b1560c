"""Mistakes that people make, as tests/data/defects writes them down, and what they do to the files of a site."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parents[1] / "data" / "defects"
SITE = "site:"
"""Before the path of a file that is no output, but one of the site's sources."""


@dataclass(frozen=True)
class Defect:
    """A mistake: the rule that finds it, what it is in words, and the edits that make it.

    `also` names rules that may speak of other files than the edited ones, such as of pages that link to one that went.
    """

    rule: str
    what: str
    edits: tuple[Mapping[str, Any], ...]
    also: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Its name in a list of tests."""
        return f"{self.rule} {self.what}"


def read_defects() -> list[Defect]:
    """Those of all files, in order."""
    return [
        Defect(one["rule"], one["what"], tuple(one["edits"]), tuple(one.get("also", ())))
        for file in sorted(FOLDER.glob("*.yaml"))
        for one in yaml.safe_load(file.read_text("utf-8"))
    ]


def edited(defect: Defect, files: Mapping[str, int], read: Any) -> dict[str, bytes | None]:
    """The files that a defect changes, with their new bytes; None where one goes. Each edit has to change something."""
    changed: dict[str, bytes | None] = {}
    for edit in defect.edits:
        for path in _paths(edit["in"], files):
            before = changed[path] if path in changed else read(path)
            after = _edit(edit, before or b"", read)
            assert after != before, f"{defect.id}: the edit of {path} changes nothing"
            changed[path] = after
    return changed


def _paths(pattern: str, files: Mapping[str, int]) -> Iterator[str]:
    found = [path for path in files if fnmatch(path, pattern)] if "*" in pattern else [pattern]
    assert found, f"{pattern} fits no file"
    yield from found


def _edit(edit: Mapping[str, Any], content: bytes, read: Any) -> bytes | None:
    new = str(edit.get("for", ""))
    for key, end in (("head", "</head>"), ("main", "</main>"), ("foot", "</footer>"), ("end", "</body>")):
        if key in edit:
            return content.replace(end.encode(), f"{edit[key]}\n{end}".encode(), 1)
    if "swap" in edit:
        return content.replace(edit["swap"].encode(), new.encode(), 1)
    if "each" in edit:
        return content.replace(edit["each"].encode(), new.encode())
    if "match" in edit:
        return re.sub(edit["match"], new, content.decode(), count=1, flags=re.DOTALL).encode()
    if "copy" in edit:
        return re.sub(edit["without"].encode(), b"", read(edit["copy"]))
    if "added" in edit:
        return content + edit["added"].encode()
    return None if "gone" in edit else _made(edit)


def _made(edit: Mapping[str, Any]) -> bytes:
    if "hex" in edit:
        return bytes.fromhex(edit["hex"])
    return b"x" * edit["heavy"] if "heavy" in edit else str(edit["made"]).encode()
