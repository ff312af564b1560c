"""Adds to a YAML file as text: comments, order and spelling of everything else stay."""

import re
from typing import Any

import yaml

from scaffold.decode.yaml import Document, read
from scaffold.errors import UsageError
from scaffold.record.answers import Plain, as_read

WIDTH = 118
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBER = re.compile(r"0|[1-9]\d{0,14}")


class _Dumper(yaml.SafeDumper):
    """Writes days and whole numbers without quotation marks, as people do."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    kind = "timestamp" if _DAY.fullmatch(text) else "int" if _NUMBER.fullmatch(text) else "str"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", text)


_Dumper.add_representer(str, _text)


def _dump(value: object, width: int = 10_000, *, in_braces: bool = False) -> str:
    return str(
        yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=width, default_flow_style=in_braces)
    )


def with_row(text: str, section: str, row: dict[str, Plain]) -> str:
    """The file with one more row at the end of a section. Raises UsageError where that could harm the rest."""
    ended = text if not text or text.endswith("\n") else f"{text}\n"
    sequence = _value(_root(ended), section)
    if sequence is None:
        gap = "\n" if ended.strip() else ""
        changed = f"{ended}{gap}{section}:\n{_item(row, 2)}"
    elif isinstance(sequence, yaml.SequenceNode) and not sequence.flow_style:
        changed = _inserted(ended, _line_after(sequence), _item(row, sequence.start_mark.column))
    elif isinstance(sequence, yaml.SequenceNode):
        changed = _in_brackets(ended, sequence, row, section)
    else:
        changed = _in_place_of_nothing(ended, sequence, section, row)
    _prove(text, changed, section, row)
    return changed


def with_pairs(text: str, section: str, id: str, key: str, pairs: dict[str, str]) -> str:
    """The file with pairs added to, or changed in, a mapping `key` of the row with this id."""
    row = _row(_root(text), section, id)
    mapping = _value(row, key)
    if mapping is None:
        indent = row.start_mark.column
        lines = "".join(_line(name, value, indent + 2) for name, value in sorted(pairs.items()))
        return _inserted(text, _line_after(row), f"{' ' * indent}{key}:\n{lines}")
    if not isinstance(mapping, yaml.MappingNode) or mapping.flow_style:
        raise UsageError(f"“{key}” of “{id}” stands in one line. Put each of its entries on a line of its own.")
    known = {name.value: value for name, value in mapping.value}
    fresh = {name: value for name, value in pairs.items() if name not in known}
    lines = "".join(_line(name, value, mapping.start_mark.column) for name, value in sorted(fresh.items()))
    changed = _inserted(text, _line_after(mapping), lines)
    for name in sorted(pairs.keys() & known.keys(), key=lambda name: -known[name].start_mark.index):
        node = known[name]
        changed = changed[: node.start_mark.index] + pairs[name] + changed[node.end_mark.index :]
    return changed


def _root(text: str) -> Any:
    if not isinstance(read(text), Document):
        raise UsageError("the register cannot be read as it is; mend it first (scaffold build says what is wrong)")
    return yaml.compose(text, yaml.SafeLoader)


def _value(mapping: Any, key: str) -> Any:
    pairs = mapping.value if isinstance(mapping, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def _row(root: Any, section: str, id: str) -> Any:
    sequence = _value(root, section)
    for row in sequence.value if isinstance(sequence, yaml.SequenceNode) else ():
        found = _value(row, "id")
        if found is not None and found.value == id and not row.flow_style:
            return row
    raise UsageError(f"{section} has no row “{id}” that is written over several lines")


def _line_after(node: Any) -> int:
    """The number of the line (from 0) behind the last line of a node."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        end = node.end_mark
        return int(end.line if end.column == 0 and end.line > node.start_mark.line else end.line + 1)
    last = node.value[-1]
    return _line_after(last[1] if isinstance(node, yaml.MappingNode) else last)


def _inserted(text: str, line: int, more: str) -> str:
    lines = text.splitlines(keepends=True)
    return "".join([*lines[:line], more, *lines[line:]])


def _item(row: dict[str, Plain], indent: int) -> str:
    dumped = _dump(row, WIDTH - indent)
    lines = dumped.splitlines(keepends=True)
    return "".join(" " * indent + ("- " if number == 0 else "  ") + line for number, line in enumerate(lines))


def _line(name: str, value: str, indent: int) -> str:
    return " " * indent + _dump({name: value})


def _in_brackets(text: str, sequence: Any, row: dict[str, Plain], section: str) -> str:
    """Into a list that is written in brackets; an empty one is written anew below its key."""
    if not sequence.value:
        return _in_place_of_nothing(text, sequence, section, row)
    dumped = _dump(row, in_braces=True).strip()
    at = sequence.end_mark.index - 1
    return f"{text[:at]}, {dumped}{text[at:]}"


def _in_place_of_nothing(text: str, node: Any, section: str, row: dict[str, Plain]) -> str:
    if isinstance(node, yaml.ScalarNode) and node.value not in ("", "~", "null"):
        raise UsageError(f"“{section}” is no list, so nothing can be added to it")
    rest = text[node.end_mark.index :]
    behind, _, after = rest.partition("\n")
    return f"{text[: node.start_mark.index].rstrip(' ')}{behind}\n{_item(row, 2)}{after}"


def _prove(before: str, after: str, section: str, row: dict[str, Plain]) -> None:
    """Refuses a change that would lose or alter anything else, or would not be read back as it was given."""
    old, new = read(before), read(after)
    if isinstance(old, Document) and isinstance(new, Document) and isinstance(new.data, dict):
        was = old.data or {}
        others = {key: value for key, value in new.data.items() if key != section}
        same = others == {key: value for key, value in was.items() if key != section}
        rows = was.get(section) or []
        added = {key: as_read(value) for key, value in row.items()}
        if same and new.data[section] == [*rows, added]:
            return
    raise UsageError("the file is written in a way that nothing can be added to safely; write the row by hand")
