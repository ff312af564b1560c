"""The start tags of an HTML text with their places: what the parser does not tell.

Read only where a finding needs a line and a column, or a rule the order of the source.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from scaffold.lint.element import Element


class Tag(NamedTuple):
    """A start tag: its name in lower case, where it begins and ends, its attributes with their places."""

    name: str
    start: int
    end: int
    attributes: tuple[tuple[str, int], ...]


_OPENING = re.compile(r"<(?:(?P<comment>!--)|(?P<name>[a-zA-Z][^\s/>]*)|[!/?])")
_ATTRIBUTE = re.compile(r"""[\s/]*(?:(?P<end>>)|(?P<name>[^\s/>][^\s/>=]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?)""")
_RAW = frozenset({"script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes"})
_MOST_ATTRIBUTES = 2000


def start_tags(text: str) -> Iterator[Tag]:
    """All start tags in order; what stands in comments, scripts and other raw text is none."""
    position = 0
    while opening := _OPENING.search(text, position):
        if opening["comment"]:
            position = _after(text, "-->", opening.end())
        elif not opening["name"]:
            position = _after(text, ">", opening.end())
        else:
            tag = _read(text, opening)
            yield tag
            position = _end_of_raw(text, tag) if tag.name in _RAW else tag.end


def _read(text: str, opening: re.Match[str]) -> Tag:
    attributes: list[tuple[str, int]] = []
    position = opening.end()
    while (found := _ATTRIBUTE.match(text, position)) and not found["end"] and len(attributes) < _MOST_ATTRIBUTES:
        attributes.append((found["name"].lower(), found.start("name")))
        position = found.end()
    end = found.end() if found else len(text)
    return Tag(opening["name"].lower(), opening.start(), end, tuple(attributes))


def _after(text: str, mark: str, position: int) -> int:
    found = text.find(mark, position)
    return len(text) if found < 0 else found + len(mark)


def _end_of_raw(text: str, tag: Tag) -> int:
    end = re.compile(f"</{re.escape(tag.name)}", re.IGNORECASE).search(text, tag.end)
    return end.start() if end else len(text)


_IMPLIED = frozenset({"html", "head", "body", "p", "tbody", "tr", "colgroup"})
_FAR = 400


def tags_of(elements: Iterable[Element], text: str) -> dict[int, Tag]:
    """The tag of each element, by its index. Elements that only the parser knows (`body` left out) have none."""
    tags = list(start_tags(text))
    found: dict[int, Tag] = {}
    position = 0
    for element in sorted(elements, key=lambda element: element.index):
        name = element.tag.rpartition(":")[2]
        far = position + 1 if name in _IMPLIED else position + _FAR
        match = next((at for at in range(position, min(far, len(tags))) if tags[at].name == name), None)
        if match is not None:
            found[element.index] = tags[match]
            position = match + 1
    return found


class Lines:
    """Turns a place in a text into a line and a column, both from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column (in characters) of a place."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
