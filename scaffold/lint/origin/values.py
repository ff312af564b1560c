"""Values: the texts in a YAML or TOML file or a front matter, each with its key and line."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from scaffold.decode import front_matter, toml, yaml
from scaffold.decode.yaml import Path, Problem
from scaffold.lint.origin.prose import normal


class Value(NamedTuple):
    """A key, the text there (spaces made single) and its line."""

    key: Path
    text: str
    line: int


class Values:
    """The texts of one file."""

    def __init__(self, path: str, text: str) -> None:
        self.all = tuple(_values(path, text))
        self._by_text: dict[str, list[Value]] = {}
        for value in self.all:
            self._by_text.setdefault(value.text, []).append(value)
        self._lines = {value.key: value.line for value in self.all}

    def line_of(self, *key: str | int) -> int:
        """The line of a key that has a text; 0 if there is none."""
        return self._lines.get(key, 0)

    def text_of(self, *key: str | int) -> str:
        """The text of a key; empty if there is none."""
        return next((value.text for value in self.all if value.key == key), "")

    def with_text(self, text: str, *, but: tuple[str, ...] = ()) -> int:
        """The line of the one key with this text, without those below the keys `but`; 0 for none or several."""
        lines = {value.line for value in self._by_text.get(text, ()) if value.key[:1] not in [(key,) for key in but]}
        return lines.pop() if len(lines) == 1 else 0

    def item(self, key: str, name: str, text: str) -> int:
        """The line of the item of a list below `key` whose `name` (or which itself) is this text."""
        return next(
            (
                value.line
                for value in self.all
                if value.text == text and value.key[:1] == (key,) and (value.key[2:] in ((name,), ()))
            ),
            0,
        )


def _values(path: str, text: str) -> Iterator[Value]:
    if path.endswith(".md"):
        split = front_matter.split(text)
        read: yaml.Document | Problem = split if isinstance(split, Problem) else split.matter
    else:
        read = toml.read(text) if path.endswith(".toml") else yaml.read(text)
    if not isinstance(read, Problem):
        for key, value in _scalars(read.data, ()):
            line, _ = _place(read, key)
            yield Value(key, normal(str(value)), line)


def _place(document: yaml.Document, key: Path) -> tuple[int, int]:
    while key and key not in document.positions:
        key = key[:-1]
    return document.positions.get(key, (0, 0))


def _scalars(data: Any, key: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _scalars(value, (*key, name))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _scalars(value, (*key, index))
    elif data is not None:
        yield key, data
