"""Answers of people as plain values of a row, each checked as the file would be."""

import dataclasses
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from scaffold.decode.dataclass import decode
from scaffold.decode.docstrings import field_words
from scaffold.decode.yaml import Document
from scaffold.model.findings import Location
from scaffold.model.registers.walk import references

Plain = str | bool | list[str] | dict[str, str]


class Question(NamedTuple):
    """A key of a row: what it means, what its answer looks like, whether it is needed, and what it refers to."""

    key: str
    words: str
    form: str
    needed: bool
    refers: str = ""


def questions(shape: Any) -> tuple[Question, ...]:
    """What a row has, what is needed first."""
    hints = get_type_hints(shape)
    words, refers = field_words(shape), references(shape)
    found = [
        Question(
            field.name,
            words.get(field.name, ""),
            _form(hints[field.name]),
            field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
            refers.get(field.name, ""),
        )
        for field in dataclasses.fields(shape)
        if hints[field.name] is not Location
    ]
    return tuple(sorted(found, key=lambda question: not question.needed))


def _form(hint: Any) -> str:
    if get_origin(hint) is tuple:
        return "several, with commas between"
    if get_origin(hint) is dict:
        return "key: text; key: text"
    if bool in (hint, *get_args(hint)):
        return "yes or no"
    names = [getattr(part, "__name__", "") for part in (hint, *get_args(hint))]
    return "a day such as 2026-03-01" if "date" in names else ""


def plain(text: str, shape: Any, key: str) -> Plain:
    """An answer as it stands in the file; what it cannot be is told by `wrong`."""
    hint = get_type_hints(shape)[key]
    if get_origin(hint) is tuple:
        return [part.strip() for part in text.split(",") if part.strip()]
    if get_origin(hint) is dict:
        pairs = (part.partition(":") for part in text.split(";") if part.strip())
        return {name.strip(): value.strip() for name, _, value in pairs}
    if hint is bool:
        return {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}.get(text.lower(), text)
    return text.strip()


def wrong(shape: Any, key: str, value: Plain) -> str:
    """Why a value cannot stand at a key; empty if it can."""
    decoded = decode(Document({key: as_read(value)}, {}), shape, "", "")
    for finding in decoded if isinstance(decoded, tuple) else ():
        if finding.message.startswith(key) and not finding.message.endswith(" is missing"):
            return f"{finding.message}. {finding.help}".strip()
    return "" if value or isinstance(value, bool) else f"{key} is empty"


def as_read(value: Plain) -> Any:
    """As the reader of YAML gives it: every scalar is a text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return dict(value) if isinstance(value, dict) else list(value) if isinstance(value, list) else value
