"""Repairs that are certain: from what a rule says of an element to an edit of the file that wrote it."""

import difflib
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from scaffold.lint.decoding import decoded
from scaffold.lint.read import HtmlPage
from scaffold.lint.tags import Tag
from scaffold.model.rules import Edit, Fix, RuleFinding

_VALUE = re.compile(r"\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]*)")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_WRITTEN_BY_PROGRAM = ("{{", "{%")


class Mended(NamedTuple):
    """A file with its edits made; `text` and `before` are whole."""

    path: str
    before: str
    text: str
    repairs: int


def page_edit(fix: Fix, page: HtmlPage, index: int) -> Edit | None:
    """The edit of a page for the element with this number; at the beginning of the file for -1."""
    if index < 0:
        return Edit(page.path, 0, 0, fix.put) if fix.put else None
    tag = page.tags.get(index)
    return tag_edit(fix, page.path, page.source, tag) if tag else None


def tag_edit(fix: Fix, path: str, text: str, tag: Tag, *, in_sources: bool = False) -> Edit | None:
    """The edit of a start tag in a text; None where an expression of a template writes what would change."""
    if fix.put:
        return Edit(path, tag.end, tag.end, fix.put, in_sources)
    at = next((at for name, at in tag.attributes if name == fix.attribute), None)
    if at is None:
        if fix.value is None:
            return None
        end = tag.end - (2 if text[: tag.end].endswith("/>") else 1)
        end = len(text[:end].rstrip())
        return Edit(path, end, end, f' {fix.attribute}="{_escaped(fix.value)}"', in_sources)
    value = _VALUE.match(text, at + len(fix.attribute))
    end = value.end() if value else at + len(fix.attribute)
    if any(mark in text[at:end] for mark in _WRITTEN_BY_PROGRAM):
        return None
    if fix.value is None:
        return Edit(path, len(text[:at].rstrip()), end, "", in_sources)
    return Edit(path, at, end, f'{fix.attribute}="{_escaped(fix.value)}"', in_sources)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;")


def mended(findings: Iterable[RuleFinding], pages: Path | None, sources: Path | None) -> Iterator[Mended]:
    """Each file that edits change. Edits that overlap an earlier one wait for the next run."""
    edits = sorted({finding.edit for finding in findings if finding.edit}, key=lambda edit: (edit.path, edit.start))
    for (path, in_sources), of_file in groupby(edits, key=lambda edit: (edit.path, edit.in_sources)):
        root = sources if in_sources else pages
        if root is not None and (content := _content(root / path)) is not None:
            before = decoded(content).text if not in_sources else content.decode("utf-8", "replace")
            text, count = _edited(before, list(of_file))
            yield Mended(str(root / path), before, text, count)


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _edited(text: str, edits: Sequence[Edit]) -> tuple[str, int]:
    pieces, position, count = [], 0, 0
    for edit in edits:
        if edit.start >= position and edit.end <= len(text):
            pieces += [text[position : edit.start], edit.text]
            position, count = edit.end, count + 1
    return "".join([*pieces, text[position:]]), count


def write(file: Mended) -> bool:
    """Puts the text in the file's place, whole or not at all; False for one whose encoding cannot write it back."""
    place = Path(file.path)
    content = place.read_bytes()
    mark = next((mark for mark in _MARKS if content.startswith(mark)), b"")
    encoding = decoded(content).encoding
    if mark + file.before.encode(encoding, "replace") != content:
        return False
    unfinished = place.with_name(f".{place.name}.{os.getpid()}")
    unfinished.write_bytes(mark + file.text.encode(encoding, "xmlcharrefreplace"))
    os.replace(unfinished, place)  # noqa: PTH105 - the one call that is atomic everywhere
    return True


def diff(file: Mended) -> str:
    """The change as a unified diff."""
    lines = difflib.unified_diff(
        file.before.splitlines(keepends=True), file.text.splitlines(keepends=True), file.path, file.path
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
