"""Plain data to dataclasses, by pydantic: all errors at once, in the editor's words, with the nearest known key."""

import dataclasses
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from scaffold.decode.docstrings import field_words
from scaffold.decode.yaml import Document, Path, Positions
from scaffold.model.findings import Finding, Location, error
from scaffold.text import did_you_mean

T = TypeVar("T")


@cache
def _adapter(shape: Any) -> Any:
    from pydantic import ConfigDict, TypeAdapter

    return TypeAdapter(shape, config=None if dataclasses.is_dataclass(shape) else ConfigDict(extra="forbid"))


def decode(document: Document, shape: type[T], path: str, code: str) -> T | tuple[Finding, ...]:
    """The document as `shape`, or everything that is wrong with it.

    Texts become what the field asks for ("0.5" a number, "2026-03-01" a date); keys that end in `_` in the dataclass
    are written without it. A field of the type Location is no key: it is told where its mapping stands.
    """
    from pydantic import ValidationError

    wanted: Any = shape
    known: Any = {} if document.data is None else document.data
    unknown: tuple[Finding, ...] = ()
    if not _is_plain(known, wanted):
        data = _renamed(known, wanted)
        unknown = tuple(_unknown_keys(data, wanted, document, path, code))
        known = _placed(_without_unknown(data, wanted), wanted, document.positions, path)
    try:
        value: T = _adapter(wanted).validate_python(known)
    except ValidationError as wrong:
        items = _without_echoes(wrong.errors(include_url=False))
        found = [_finding(item, document, path, code) for item in items]
        return (*unknown, *dict.fromkeys(found))
    return unknown or value


def json_schema(shape: Any, *, scalars_are_text: bool = False) -> dict[str, Any]:
    """JSON Schema (2020-12) of what `decode` takes for this shape.

    `scalars_are_text` is for YAML, where `true` and `0012` are texts to us and something else to an editor.
    """
    plain: dict[str, Any] = _adapter(shape).json_schema(mode="validation")
    schema: dict[str, Any] = _without_places(_as_written(_explained(plain, shape)))
    return _any_scalar(schema) if scalars_are_text else schema


def _explained(schema: Any, shape: Any) -> Any:
    """Gives each property the words that stand below its field in the program."""
    for name, words in {found.__name__: field_words(found) for found in _shapes(shape, set())}.items():
        part = schema if schema.get("title") == name else schema.get("$defs", {}).get(name, {})
        for field, value in part.get("properties", {}).items():
            if field in words:
                value["description"] = words[field]
    return schema


def _shapes(shape: Any, seen: set[Any]) -> Iterator[Any]:
    """The dataclass and all that are within it, each once."""
    if shape in seen:
        return
    seen.add(shape)
    yield shape
    for hint in _fields(shape).values():
        for _, inner in _shapes_within(hint):
            yield from _shapes(inner, seen)


def _any_scalar(part: Any) -> Any:
    """Texts, except those of closed lists, may look like numbers or booleans to others."""
    if isinstance(part, list):
        return [_any_scalar(item) for item in part]
    if not isinstance(part, dict):
        return part
    looser = {key: _any_scalar(value) for key, value in part.items()}
    if looser.get("type") == "string" and not looser.keys() & {"enum", "const", "format"}:
        looser["type"] = ["string", "number", "boolean"]
    return looser


def _as_written(part: Any) -> Any:
    """Keys of fields such as `from_` as the files have them."""
    if isinstance(part, list):
        return [_as_written(item) for item in part]
    if not isinstance(part, dict):
        return part
    written = {key: _as_written(value) for key, value in part.items()}
    if isinstance(written.get("properties"), dict):
        written["properties"] = {key.removesuffix("_"): value for key, value in written["properties"].items()}
        written.setdefault("additionalProperties", False)
        if "required" in written:
            written["required"] = [key.removesuffix("_") for key in written["required"]]
    return written


_PLACE = "#/$defs/Location"


def _without_places(part: Any) -> Any:
    """Drops the fields that say where a mapping stands: nobody writes them."""
    if isinstance(part, list):
        return [_without_places(item) for item in part]
    if not isinstance(part, dict):
        return part
    kept = {key: _without_places(value) for key, value in part.items()}
    if isinstance(kept.get("properties"), dict):
        kept["properties"] = {key: value for key, value in kept["properties"].items() if value.get("$ref") != _PLACE}
    if isinstance(kept.get("$defs"), dict):
        kept["$defs"].pop("Location", None)
    return kept


def place(positions: Positions, at: Path) -> tuple[int, int]:
    """Line and column of a value, or of the nearest thing around it."""
    while at not in positions and at:
        at = at[:-1]
    return positions.get(at, (0, 0))


@cache
def _fields(shape: Any) -> dict[str, Any]:
    """The fields that a file may give."""
    hints = get_type_hints(shape)
    return {field.name: hints[field.name] for field in dataclasses.fields(shape) if hints[field.name] is not Location}


@cache
def _place_fields(shape: Any) -> tuple[str, ...]:
    hints = get_type_hints(shape)
    return tuple(field.name for field in dataclasses.fields(shape) if hints[field.name] is Location)


def _is_plain(data: Any, shape: Any) -> bool:
    """Whether nothing has to be renamed, placed or left out before the data are checked: so it is with most files."""
    return not any(
        mapping.keys() - _fields(found).keys() or _place_fields(found) for _, mapping, found in _walk(data, shape)
    )


@cache
def _shapes_within(hint: Any) -> tuple[tuple[str, Any], ...]:
    """Dataclasses inside a type: ("", X) directly, ("*", X) as items or values."""
    if dataclasses.is_dataclass(hint):
        return (("", hint),)
    nested = "*" if getattr(hint, "__origin__", None) in (tuple, list, dict) else ""
    inner = (pair for argument in get_args(hint) for pair in _shapes_within(argument))
    return tuple((nested + within, shape) for within, shape in inner)


def _walk(data: Any, shape: Any) -> Iterator[tuple[Path, Any, Any]]:
    """(path, value, dataclass) of each mapping that is to become a dataclass."""
    if not isinstance(data, dict) or not dataclasses.is_dataclass(shape):
        return
    yield (), data, shape
    found: Any = shape
    for name, hint in _fields(found).items():
        key = name.removesuffix("_")
        value = data.get(name, data.get(key))
        for within, inner in _shapes_within(hint):
            for at, part in _parts(value, within):
                for rest, mapping, found in _walk(part, inner):
                    yield (key, *at, *rest), mapping, found


def _parts(value: Any, within: str) -> Iterator[tuple[Path, Any]]:
    if not within:
        yield (), value
        return
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        for at, part in _parts(item, within[1:]):
            yield (key, *at), part


def _renamed(data: Any, shape: Any) -> Any:
    """Gives keys such as `from` the name of their field, `from_`."""
    for _, mapping, found in list(_walk(data, shape)):
        for name in _fields(found):
            if name.endswith("_") and name.removesuffix("_") in mapping:
                mapping[name] = mapping.pop(name.removesuffix("_"))
    return data


def _unknown_keys(data: Any, shape: Any, document: Document, path: str, code: str) -> Iterator[Finding]:
    for where, mapping, found in _walk(data, shape):
        known = [name.removesuffix("_") for name in _fields(found)]
        for key in mapping:
            if key not in _fields(found):
                line, column = place(document.positions, (*where, key))
                message = f"{_named((*where, key))} is not a key that is known here"
                yield error(code, Location(path, line, column), message, did_you_mean(str(key), known))


def _without_unknown(data: Any, shape: Any) -> Any:
    for _, mapping, found in list(_walk(data, shape)):
        for key in [key for key in mapping if key not in _fields(found)]:
            del mapping[key]
    return data


def _placed(data: Any, shape: Any, positions: Positions, path: str) -> Any:
    for where, mapping, found in list(_walk(data, shape)):
        for name in _place_fields(found):
            mapping[name] = Location(path, *place(positions, where))
    return data


def _named(at: Path) -> str:
    text = ""
    for part in at:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text.replace("._", ".") or "the file"


def _without_echoes(items: list[Any]) -> list[Any]:
    """Of a choice between types, drops "it is not the fixed word" where something inside the other type is wrong."""
    parents = {item["loc"][:cut] for item in items for cut in range(len(item["loc"]))}
    return [
        item
        for item in items
        if item["type"] != "literal_error"
        or item["loc"][:-1] not in parents - {()}
        or not any(other["loc"][: len(item["loc"]) - 1] == item["loc"][:-1] and other is not item for other in items)
    ]


def _finding(item: Any, document: Document, path: str, code: str) -> Finding:
    at = tuple(part for part in item["loc"] if _stands(part))
    at = tuple(part.removesuffix("_") if isinstance(part, str) else part for part in at)
    line, column = place(document.positions, at)
    what, help = _words(item)
    return error(code, Location(path, line, column), f"{_named(at)} {what}", help)


def _stands(part: Any) -> bool:
    """Pydantic puts names of union members into the place; the document does not have them."""
    if isinstance(part, int):
        return True
    return not any(mark in part for mark in "[]()") and part not in {"str", "int", "decimal", "literal['on-request']"}


def _shown(value: Any) -> str:
    text = str(value) if isinstance(value, (str, int, float, Decimal)) else type(value).__name__
    kinds = {"dict": "a group of keys", "list": "a list", "NoneType": "empty", "tuple": "a list"}
    return kinds.get(text, f"“{text[:60]}”")


_WORDS = {
    "missing": ("is missing", "Add it."),
    "decimal_parsing": ("is {input}, not a number", "Write a plain decimal such as 64.00, without sign or unit."),
    "decimal_type": ("is {input}, not a number", "Write a plain decimal such as 64.00, without sign or unit."),
    "int_parsing": ("is {input}, not a whole number", "Write digits only, such as 140."),
    "int_type": ("is {input}, not a whole number", "Write digits only, such as 140."),
    "float_parsing": ("is {input}, not a number", "Write a number such as 0.5."),
    "bool_parsing": ("is {input}, neither true nor false", "Write true or false."),
    "bool_type": ("is {input}, neither true nor false", "Write true or false."),
    "string_type": ("is {input}, not a text", "Write a text; in TOML it stands in quotation marks."),
    "date_from_datetime_parsing": ("is {input}, not a date", "Write year, month and day: 2026-03-01."),
    "date_parsing": ("is {input}, not a date", "Write year, month and day: 2026-03-01."),
    "date_type": ("is {input}, not a date", "Write year, month and day: 2026-03-01."),
    "dict_type": ("is {input}, not a group of keys", "Write keys below it, each indented: name: value."),
    "dataclass_type": ("is {input}, not a group of keys", "Write keys below it, each indented: name: value."),
    "tuple_type": ("is {input}, not a list", "Write a list: [one, two], or one item a line after a hyphen."),
    "list_type": ("is {input}, not a list", "Write a list: [one, two], or one item a line after a hyphen."),
    "too_short": ("has too few items", ""),
    "too_long": ("has too many items", ""),
}


def _words(item: Any) -> tuple[str, str]:
    kind, context = item["type"], item.get("ctx", {})
    if kind in ("enum", "literal_error"):
        allowed = [part.strip("' ") for part in str(context.get("expected", "")).replace(" or ", ", ").split(",")]
        return f"is {_shown(item['input'])}, which is not one of the known words", did_you_mean(
            str(item["input"]), [word for word in allowed if word]
        )
    what, help = _WORDS.get(kind, (f"is {{input}}: {item['msg'].lower()}", ""))
    return what.format(input=_shown(item["input"])), help
