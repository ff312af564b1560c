"""The plain part of YAML that catalogues are written in, in a fifth of the time: keys, texts on one line, lists.

It says that it cannot where a file has more (comments, anchors, texts over several lines …) or is wrong; then libyaml
reads it, and finds the places. What it gives is what libyaml gives: held by tests.
"""

import re
from typing import Any

_STRANGE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]|\n *#| #|\n(?:---|\\.\\.\\.)"
)
_ROWS = re.compile(r"^( *)(- )?(?:([A-Za-z0-9_][A-Za-z0-9_.-]{0,99}):(?: |$))?(.*)$", re.MULTILINE)
_ESCAPES = re.compile(r'(?:[^"\\]|\\["\\])*')
_FLOW_MAPPING = re.compile(
    r"\{ *([A-Za-z0-9_][\w.-]*: [\w.][\w./-]*(?:, [A-Za-z0-9_][\w.-]*: [\w.][\w./-]*)*) *\}", re.ASCII
)
_FLOW_LIST = re.compile(r"\[ *([\w.][\w./-]*(?:, [\w.][\w./-]*)*) *\]", re.ASCII)
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`= ")
_NULLS = frozenset({"~", "null", "Null", "NULL"})
_DEEPEST = 20

Row = tuple[int, bool, str, str]
"""Column, whether it is an item of a list, key, and what follows."""


class UnfitError(Exception):
    """A text for libyaml to read."""


def quick_data(text: str) -> dict[str, Any]:
    """The mapping that a text holds. Raises UnfitError."""
    if _STRANGE.search(text) or text.startswith("#"):
        raise UnfitError
    rows = [
        (len(spaces), bool(dash), key, rest)
        for spaces, dash, key, rest in _ROWS.findall(text)
        if key or dash or (rest and not rest.isspace())
    ]
    if not rows or rows[0][0]:
        raise UnfitError
    data, end = _mapping(rows, 0, 0, 1)
    if end != len(rows):
        raise UnfitError
    return data


def _mapping(rows: list[Row], at: int, column: int, depth: int) -> tuple[dict[str, Any], int]:
    if depth > _DEEPEST:
        raise UnfitError
    found: dict[str, Any] = {}
    while at < len(rows):
        here, is_item, key, rest = rows[at]
        if here < column:
            break
        if here > column or is_item or not key or key in found:
            raise UnfitError
        at += 1
        follows = rows[at][0] if at < len(rows) else -1
        if rest:
            if follows > column:
                raise UnfitError
            found[key] = _scalar(rest)
        elif follows > column:
            found[key], at = _block(rows, at, follows, depth)
        elif follows == column and rows[at][1]:
            found[key], at = _list(rows, at, column, depth + 1)
        else:
            found[key] = None
    return found, at


def _block(rows: list[Row], at: int, column: int, depth: int) -> tuple[Any, int]:
    read = _list if rows[at][1] else _mapping
    value, at = read(rows, at, column, depth + 1)
    return value, at


def _list(rows: list[Row], at: int, column: int, depth: int) -> tuple[list[Any], int]:
    if depth > _DEEPEST:
        raise UnfitError
    found: list[Any] = []
    while at < len(rows):
        here, is_item, key, rest = rows[at]
        if here < column or (here == column and not is_item):
            break
        if here > column:
            raise UnfitError
        if key:
            rows[at] = (column + 2, False, key, rest)
            value, at = _mapping(rows, at, column + 2, depth + 1)
            found.append(value)
            continue
        at += 1
        if not rest or (at < len(rows) and rows[at][0] > column):
            raise UnfitError
        found.append(_scalar(rest))
    return found, at


def _scalar(text: str) -> Any:
    text = text.rstrip(" ")
    first = text[:1]
    if first == '"' or first == "'":
        return _quoted(text, first)
    if first == "{":
        pairs = _within(_FLOW_MAPPING, text)
        found = {key: _plain(value) for key, _, value in (pair.partition(": ") for pair in pairs)}
        if len(found) != len(pairs):
            raise UnfitError
        return found
    if first == "[":
        return [_plain(item) for item in _within(_FLOW_LIST, text)]
    if first in _INDICATORS or not first or ": " in text or text[-1] == ":":
        raise UnfitError
    return _plain(text)


def _plain(text: str) -> str | None:
    return None if text in _NULLS else text


def _within(pattern: re.Pattern[str], text: str) -> list[str]:
    found = pattern.fullmatch(text)
    if not found:
        raise UnfitError
    return found[1].split(", ")


def _quoted(text: str, mark: str) -> str:
    inner = text[1:-1]
    if len(text) < 2 or text[-1] != mark:
        raise UnfitError
    if mark not in inner and (mark == "'" or "\\" not in inner):
        return inner
    if mark == '"' and _ESCAPES.fullmatch(inner):
        return re.sub(r"\\(.)", r"\1", inner)
    raise UnfitError
