"""YAML in which every scalar stays text until a schema gives it a type: `NO` is Norway, `012` a code, `12:30` a time.

Only plain data is read: no tags, no anchors (hence no bombs), no duplicate keys, at most `MAX_DEPTH` levels.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from scaffold.decode.quick_yaml import UnfitError, quick_data

Path = tuple[str | int, ...]
Positions = Mapping[Path, tuple[int, int]]

Places = dict[Path, tuple[int, int]]

MAX_DEPTH = 30
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a text, where (line and column from 1), and how to mend it."""

    message: str
    line: int
    column: int
    help: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data (dict, list, str, None) and where each key and item stands, counted from the file's first line."""

    data: Any
    positions: Positions


class LatePositions(Positions):
    """Where things stand in a text, found out when somebody asks: few texts have anything wrong with them."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text, self._first_line = text, first_line
        self._found: Positions | None = None

    def _positions(self) -> Positions:
        if self._found is None:
            document = _read(self._text, self._first_line)
            self._found = document.positions if isinstance(document, Document) else {}
        return self._found

    def __getitem__(self, path: Path) -> tuple[int, int]:
        return self._positions()[path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self._positions())

    def __len__(self) -> int:
        return len(self._positions())


class _Reject(Exception):
    def __init__(self, node: yaml.Node, message: str, help: str) -> None:
        self.node, self.message, self.help = node, message, help


def read(text: str, first_line: int = 1) -> Document | Problem:
    """Reads one YAML document. `first_line` is the line of the file at which `text` begins."""
    try:
        return Document(quick_data(text), LatePositions(text, first_line))
    except UnfitError:
        return _read(text, first_line)


def _read(text: str, first_line: int) -> Document | Problem:
    loader = None
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        positions: Places = {}
        data = None if node is None else _plain(node, (), positions, set(), first_line - 1)
        return Document(data, positions)
    except _Reject as reject:
        mark = reject.node.start_mark
        return Problem(reject.message, mark.line + first_line, mark.column + 1, reject.help)
    except yaml.MarkedYAMLError as wrong:
        mark = wrong.problem_mark or wrong.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        return Problem(f"this is not YAML: {wrong.problem or wrong}", line + first_line, column + 1, _hint(wrong, text))
    except (yaml.YAMLError, RecursionError) as wrong:
        return Problem(f"this is not YAML: {str(wrong).splitlines()[0]}", first_line, 1)
    finally:
        if loader is not None:
            loader.dispose()


def _hint(wrong: yaml.MarkedYAMLError, text: str) -> str:
    problem, mark = str(wrong.problem), wrong.problem_mark
    lines = text.splitlines()
    if mark and mark.line < len(lines) and "\t" in lines[mark.line][: mark.column + 1]:
        return "Indent with spaces, not with tabs."
    if "mapping values are not allowed" in problem:
        return 'A text with a colon in it needs quotes:  title: "Cups: a guide"'
    if "found unexpected end of stream" in problem:
        return "A quotation mark is opened and never closed."
    return "Check the indentation and the quotation marks around here."


def _plain(node: yaml.Node, path: Path, positions: Places, seen: set[int], shift: int) -> Any:
    if id(node) in seen:
        raise _Reject(node, "anchors and aliases (& and *) are not read here", "Write the value out.")
    if not isinstance(node, yaml.ScalarNode):
        seen.add(id(node))
    if len(path) > MAX_DEPTH:
        raise _Reject(node, f"this is nested deeper than {MAX_DEPTH} levels", "Flatten it.")
    positions.setdefault(path, (node.start_mark.line + 1 + shift, node.start_mark.column + 1))
    if isinstance(node, yaml.ScalarNode):
        return None if not node.style and node.value in _NULLS else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, index), positions, seen, shift) for index, item in enumerate(node.value)]
    return _mapping(node, path, positions, seen, shift)


def _mapping(node: yaml.Node, path: Path, positions: Places, seen: set[int], shift: int) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise _Reject(key_node, "a key must be a plain text", "Put quotation marks around it.")
        key = key_node.value
        if key in result:
            raise _Reject(key_node, f"“{key}” stands here twice", "Keep one of the two.")
        positions[*path, key] = (key_node.start_mark.line + 1 + shift, key_node.start_mark.column + 1)
        result[key] = _plain(value_node, (*path, key), positions, seen, shift)
    return result
