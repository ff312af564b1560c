"""Other file names in YAML and Markdown: only the characters of the names change; comments and layout stay."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import quote, unquote

import yaml

from scaffold.decode.yaml import Path
from scaffold.markup.markdown import parse
from scaffold.model.entries import Hole, MapSlot, PictureSlot, VideoSlot
from scaffold.model.findings import Location

Names = Mapping[str, str]
"""Old to new name."""

FENCE = "---"
_FACT_PLACES = (("images", "*", "file"), ("variants", "*", "images", "*"), ("blocks", "*", "image"), ("image",))


class NotEditable(Exception):
    """A name stands in a form that is not edited here; the text says which."""


class Edit(NamedTuple):
    """Characters from `start` to `end` become `text`."""

    start: int
    end: int
    text: str


class _Scalar(NamedTuple):
    path: Path
    node: Any
    is_key: bool


def edited(text: str, edits: list[Edit]) -> str:
    """The text with all edits done; they do not overlap."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def edit_facts(text: str, names: Names) -> str:
    """A facts file with new names where the site format has names of pictures."""
    found = [scalar for scalar in _scalars(text) if not scalar.is_key and _is_place(scalar.path)]
    return edited(text, [_edit(text, s.node, names[s.node.value]) for s in found if s.node.value in names])


def edit_text(text: str, names: Names, *, raw_html: bool) -> str:
    """A language file with new names in `alt` of its front matter and in its Markdown."""
    start, end, body = cut(text)
    matter = text[start:end]
    keys = [scalar.node for scalar in _scalars(matter) if scalar.is_key and scalar.path[:-1] == ("alt",)]
    front = edited(matter, [_edit(matter, node, names[node.value]) for node in keys if node.value in names])
    return text[:start] + front + text[end:body] + edit_markdown(text[body:], names, raw_html=raw_html)


def edit_source_digest(text: str, old: str, new: str) -> str:
    """A translation with the new digest of its original, if it names the old one (or the beginning of it)."""
    start, end, _ = cut(text)
    matter = text[start:end]
    for scalar in _scalars(matter):
        value = scalar.node.value
        if scalar.path == ("translation", "source") and not scalar.is_key and value and old.startswith(value):
            matter = edited(matter, [_edit(matter, scalar.node, new[: len(value)])])
    return text[:start] + matter + text[end:]


def edit_markdown(body: str, names: Names, *, raw_html: bool) -> str:
    """Markdown with new names; each change is kept only if it makes that picture another and nothing else."""
    for old, new in names.items():
        after = 0
        while candidate := _next_candidate(body, old, after):
            changed = edited(body, [Edit(*candidate.span("name"), new)])
            is_right = _is_right(body, changed, {old: new}, raw_html=raw_html)
            body, after = (changed, candidate.start("name") + len(new)) if is_right else (body, candidate.end("name"))
        if any(old in (slot.file, unquote(slot.file)) for slot in _slots(body, raw_html=raw_html)):
            raise NotEditable(f"“{old}” is shown in a text in a way that cannot be edited")
    return body


def _is_right(before: str, after: str, names: Names, *, raw_html: bool) -> bool:
    """Whether something changed, and nothing but the names."""
    if _seen(before, {}, raw_html=raw_html) == _seen(after, {}, raw_html=raw_html):
        return False
    return _seen(before, names, raw_html=raw_html) == _seen(after, names, raw_html=raw_html)


def cut(text: str) -> tuple[int, int, int]:
    """Where the front matter begins and ends, and where the body begins."""
    lines = text.split("\n")
    first = len(lines[0]) + 1
    if lines[0].lstrip("\ufeff").rstrip() != FENCE:
        return 0, 0, 0
    end = first
    for line in lines[1:]:
        if line.rstrip() == FENCE:
            return first, end, min(len(text), end + len(line) + 1)
        end += len(line) + 1
    return 0, 0, 0


def _scalars(text: str) -> list[_Scalar]:
    """All texts of a YAML document, with their places. The pure loader counts characters, not bytes."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as wrong:
        raise NotEditable(f"it is not YAML: {wrong}") from wrong
    return list(_walk(node, ())) if node else []


def _walk(node: yaml.Node, path: Path) -> Iterator[_Scalar]:
    if isinstance(node, yaml.ScalarNode):
        yield _Scalar(path, node, is_key=False)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _walk(item, (*path, index))
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield _Scalar((*path, key.value), key, is_key=True)
            yield from _walk(value, (*path, key.value))


def _is_place(path: Path) -> bool:
    return any(len(path) == len(place) and all(map(_fits, path, place)) for place in _FACT_PLACES)


def _fits(part: str | int, wanted: str) -> bool:
    return isinstance(part, int) if wanted == "*" else part == wanted


def _edit(text: str, node: Any, new: str) -> Edit:
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in ("|", ">") or "\n" in text[start:end]:
        raise NotEditable(f"“{node.value.strip()}” is written over several lines")
    mark = node.style or ""
    return Edit(start, end, f"{mark}{new}{mark}")


def _next_candidate(body: str, old: str, after: int) -> re.Match[str] | None:
    """Where the name could be the address of a picture: in `](…)`, in `](<…>)` or in a `[label]: …`."""
    spelt = "|".join(re.escape(name) for name in dict.fromkeys((old, quote(old), old.replace(" ", "%20"))))
    address = re.compile(rf"(?:\]\(\s*<?|^[ >]*\[[^\]\n]+\]:\s*<?)(?P<name>{spelt})(?=[\s>)\"']|$)", re.MULTILINE)
    return address.search(body, max(0, after))


def _seen(body: str, names: Names, *, raw_html: bool) -> tuple[object, ...]:
    """What a reader would see, pictures under their new names."""
    parsed, _ = parse(body, Location(""), raw_html=raw_html)
    return tuple(_as_named(piece, names) for piece in parsed.pieces)


def _as_named(piece: str | Hole, names: Names) -> object:
    if isinstance(piece, VideoSlot | MapSlot) and piece.poster:
        return piece._replace(poster=_renamed(piece.poster, names))
    return _renamed(piece, names) if isinstance(piece, PictureSlot) else piece


def _renamed(slot: PictureSlot, names: Names) -> PictureSlot:
    plain = unquote(slot.file)
    return slot._replace(file=names.get(slot.file, names.get(plain, slot.file)))


def _slots(body: str, *, raw_html: bool) -> list[PictureSlot]:
    parsed, _ = parse(body, Location(""), raw_html=raw_html)
    return list(parsed.pictures)
