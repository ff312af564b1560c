"""The report's own sentences in a language."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from scaffold.conformity.model import Note
from scaffold.decode import yaml
from scaffold.decode.dataclass import decode
from scaffold.model.standard import Words

LANGUAGES = ("en", "zh")
Say = Callable[..., str]
"""A sentence by its key, with what to fill in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    words: dict[str, Words] = field(default_factory=dict)


def say_in(language: str) -> Say:
    """The sentences in a language: en or zh."""
    table = _table()

    def say(key: str, **values: object) -> str:
        return table[key].of(language).format(**values)

    return say


def said(note: Note, say: Say) -> str:
    """A note as a sentence."""
    return say(note.key, **dict(note.values))


@cache
def _table() -> dict[str, Words]:
    document = yaml.read(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    value = decode(document, _File, "words.yaml", "WORDS") if isinstance(document, yaml.Document) else document
    if not isinstance(value, _File):
        raise TypeError(f"the report's words cannot be read: {value}")
    return value.words
