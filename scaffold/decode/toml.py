"""TOML with the line of each key, which the standard library does not tell."""

import re
import tomllib
from decimal import Decimal

from scaffold.decode.yaml import Document, Path, Places, Problem

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*((?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*'))*)\s*=""")
_INLINE_KEY = re.compile(r"""[{,]\s*([A-Za-z0-9_-]+)\s*=""")
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")


def read(text: str) -> Document | Problem:
    """Reads a TOML document; fractions become Decimal."""
    try:
        data = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as wrong:
        return _problem(wrong, text)
    except (RecursionError, ValueError) as wrong:
        return Problem(f"this is not TOML: {wrong}", 1, 1)
    return Document(data, _positions(text))


def _problem(wrong: tomllib.TOMLDecodeError, text: str) -> Problem:
    at = _AT.search(str(wrong))
    line, column = (int(at[1]), int(at[2])) if at else (text.count("\n") + 1, 1)
    message = _AT.sub("", str(wrong)).strip().removesuffix("(at end of document)").strip()
    return Problem(f"this is not TOML: {message}", line, column, 'Texts stand in quotation marks:  title = "Tidewater"')


def _positions(text: str) -> Places:
    """Where tables and keys stand, to the line. Keys inside inline tables get the line they are written on."""
    positions: Places = {(): (1, 1)}
    arrays: dict[str, int] = {}
    table: Path = ()
    current: Path = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = current = _table_path(header[1], header[2], arrays)
            positions[table] = (number, line.index("[") + 1)
        elif key := _KEY.match(line):
            current = table + tuple(_names(key[1]))
            positions.setdefault(current, (number, key.start(1) + 1))
            _inline(line, number, current, positions, 0)
        elif "{" in line and current:
            _inline(line, number, current, positions, _items_so_far(current, positions))
    return positions


def _names(dotted: str) -> list[str]:
    return [name.strip().strip("\"'") for name in dotted.split(".")]


def _table_path(bracket: str, dotted: str, arrays: dict[str, int]) -> Path:
    names = _names(dotted)
    name = ".".join(names)
    if bracket == "[[":
        arrays[name] = arrays.get(name, -1) + 1
    path: list[str | int] = []
    for end in range(1, len(names) + 1):
        path.append(names[end - 1])
        prefix = ".".join(names[:end])
        if prefix in arrays:
            path.append(arrays[prefix])
    return tuple(path)


def _items_so_far(current: Path, positions: Places) -> int:
    below = (path for path in positions if len(path) == len(current) + 1 and path[:-1] == current)
    return sum(isinstance(path[-1], int) for path in below)


def _inline(line: str, number: int, current: Path, positions: Places, first_item: int) -> None:
    """Marks the keys of inline tables on this line: directly below `current`, and as items of an array."""
    item = first_item
    for piece in re.finditer(r"\{([^{}]*)\}?", line):
        positions.setdefault((*current, item), (number, piece.start() + 1))
        for key in _INLINE_KEY.finditer(piece[0]):
            place = (number, piece.start() + key.start(1) + 1)
            positions.setdefault((*current, item, key[1]), place)
            positions.setdefault((*current, key[1]), place)
        item += 1
