"""Templates: which start tag of the theme wrote an element, where exactly one can have."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from scaffold.lint.element import Element
from scaffold.lint.fixing import tag_edit
from scaffold.lint.tags import Lines, start_tags
from scaffold.lint.tree import VOID
from scaffold.model.rules import Edit, Fix, SourcePlace
from scaffold.model.theme import ThemeFile

_JINJA = re.compile(r"\{\{.*?\}\}|\{%-?\s*(?P<word>\w+).*?%\}|\{#.*?#\}", re.DOTALL)
_OPENS = frozenset({"if", "for"})
_VALUE = re.compile(r"\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]*))", re.DOTALL)
_END = re.compile(r"</([a-zA-Z][\w-]*)")
_HOLE, _CHOICE, _GAP = "\x1f", "\x1e", " "
_CHOSEN = re.compile(f"{_CHOICE}.*{_CHOICE}", re.DOTALL)
_FOREIGN = "("
"""What begins the origin of a file that the program carries, and nobody edits."""


class _Written(NamedTuple):
    """A start tag of a template: its attributes (None for a value that is not told), and those that may be missing."""

    name: str
    place: SourcePlace
    start: int
    attributes: dict[str, str]
    optional: frozenset[str]
    is_open: bool
    """Whether an expression may write further attributes."""
    parent: "_Written | None" = None
    """The tag around it in the same template; None at the top of a template, block or macro."""


class Templates:
    """All start tags of a theme's templates."""

    def __init__(self, files: Iterable[ThemeFile]) -> None:
        self._by_name: dict[str, list[_Written]] = {}
        self._texts: dict[str, str] = {}
        seen: set[str] = set()
        for file in files:
            if file.origin not in seen:
                seen.add(file.origin)
                self._texts[file.origin] = text = file.content.decode("utf-8", "replace")
                for tag in _tags(file.origin, text):
                    self._by_name.setdefault(tag.name, []).append(tag)

    def place_of(self, element: Element) -> SourcePlace | None:
        """The line of the one start tag that can have written it; None for none, several, or one nobody edits."""
        written = self._written(element)
        return written.place if written else None

    def edit(self, element: Element, fix: Fix) -> Edit | None:
        """The edit of that start tag."""
        written = self._written(element)
        if written is None:
            return None
        text = self._texts[written.place.path]
        tag = next((tag for tag in start_tags(_without_jinja(text)[0]) if tag.start == written.start), None)
        return tag_edit(fix, written.place.path, text, tag, in_sources=True) if tag else None

    def _written(self, element: Element) -> _Written | None:
        name = element.tag.rpartition(":")[2]
        found = [tag for tag in self._by_name.get(name, ()) if _can_be(tag, element) and _stands_so(tag, element)]
        if len({tag.place for tag in found}) > 1 and element.attributes:
            most = max(map(_likeness, found))
            found = [tag for tag in found if not most or _likeness(tag) == most]
        is_sure = len({tag.place for tag in found}) == 1 and not found[0].place.path.startswith(_FOREIGN)
        return found[0] if is_sure else None


def _can_be(tag: _Written, element: Element) -> bool:
    missing = tag.attributes.keys() - element.attributes.keys() - tag.optional
    more = element.attributes.keys() - tag.attributes.keys()
    if missing or (more and not tag.is_open):
        return False
    return all(
        _fits(tag.attributes[name], value) for name, value in element.attributes.items() if name in tag.attributes
    )


def _stands_so(tag: _Written, element: Element) -> bool:
    """Whether the tags around it can have written the elements around it."""
    above, parent = element.parent, tag.parent
    while parent is not None:
        if above is None or above.tag.rpartition(":")[2] != parent.name or not _can_be(parent, above):
            return False
        above, parent = above.parent, parent.parent
    return True


def _likeness(tag: _Written) -> int:
    """How much of its attributes is written out: the more, the surer that it is this one."""
    return sum(len(value.replace(_HOLE, "")) for value in tag.attributes.values())


def _fits(pattern: str, value: str) -> bool:
    if _HOLE not in pattern:
        return " ".join(pattern.split()) == " ".join(value.split())
    parts = [re.escape(part) for part in re.split(f"{_HOLE}+", pattern)]
    return bool(
        re.fullmatch(r"\s*" + ".*".join(part.replace(r"\ ", r"\s*") for part in parts) + r"\s*", value, re.DOTALL)
    )


def _tags(origin: str, text: str) -> Iterator[_Written]:
    plain, controls = _without_jinja(text)
    lines = Lines(text)
    around: list[_Written] = []
    ends = [(found.start(), found[1].lower()) for found in _END.finditer(plain)]
    for tag in start_tags(plain):
        while ends and ends[0][0] < tag.start:
            _close(around, ends.pop(0)[1])
        line, _ = lines.position(tag.start)
        attributes = {name: _value(plain, at, name) for name, at in tag.attributes if _HOLE not in name}
        optional = {name for name, at in tag.attributes if _depth(controls, tag.start, at)}
        is_open = any(_HOLE in name for name, _ in tag.attributes)
        parent = around[-1] if around else None
        yield (
            made := _Written(
                tag.name, SourcePlace(origin, line), tag.start, attributes, frozenset(optional), is_open, parent
            )
        )
        if tag.name not in VOID:
            around.append(made)


def _close(around: list[_Written], name: str) -> None:
    """Ends the nearest open tag of this name, and those inside it."""
    at = next((at for at in reversed(range(len(around))) if around[at].name == name), None)
    if at is not None:
        del around[at:]


def _without_jinja(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with expressions as holes and statements as gaps, of the same length; and where blocks begin and end."""
    controls: list[tuple[int, int]] = []

    def blank(found: re.Match[str]) -> str:
        word = found["word"]
        if word in _OPENS:
            controls.append((found.start(), 1))
        elif word and word.startswith("end") and word[3:] in _OPENS:
            controls.append((found.start(), -1))
        length = len(found[0])
        if found[0].startswith("{{"):
            return _HOLE * length
        return _CHOICE * length if word and _in_value(text, found.start()) else _GAP * length

    return _JINJA.sub(blank, text), controls


def _in_value(text: str, at: int) -> bool:
    """Whether a statement stands inside a quoted value, where it may write anything."""
    start = text.rfind("<", 0, at)
    piece = _JINJA.sub("", text[start:at]) if start >= 0 else ""
    return ">" not in piece and piece.count('"') % 2 == 1


def _value(text: str, at: int, name: str) -> str:
    found = _VALUE.match(text, at + len(name))
    value = next((part for part in found.groups() if part is not None), "") if found else ""
    return _CHOSEN.sub(_HOLE, value)


def _depth(controls: list[tuple[int, int]], start: int, at: int) -> int:
    return sum(step for place, step in controls if start < place < at)
