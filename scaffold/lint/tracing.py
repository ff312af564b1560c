"""What a rule for the site looks at: traced, so that it need not run again where nothing of that has changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple, cast

from scaffold.lint.facts import PageFacts
from scaffold.lint.folder import Folder
from scaffold.lint.needs import Given
from scaffold.model.registers import Registers


class Trace(NamedTuple):
    """What was looked at: fields of facts and registers, contents of files, names (there or not), lengths; `*`: all."""

    fields: set[str]
    contents: set[str]
    names: set[str]
    lengths: set[str]

    def meets(self, change: "Change") -> bool:
        """Whether something of it has changed."""
        return not (
            self.fields.isdisjoint(change.fields)
            and self.contents.isdisjoint(change.contents)
            and ("*" not in self.names or not change.names)
            and self.names.isdisjoint(change.names)
            and ("*" not in self.lengths or not change.lengths)
            and self.lengths.isdisjoint(change.lengths)
        )


class Change(NamedTuple):
    """What is different from an earlier state of a folder: fields of facts and registers, and files."""

    fields: set[str]
    contents: set[str]
    names: set[str]
    lengths: set[str]


def blank() -> Trace:
    """A trace of nothing yet."""
    return Trace(set(), set(), set(), set())


def traced_facts(pages: Iterable[PageFacts], trace: Trace) -> list[PageFacts]:
    """The facts, each field noted that is asked for."""
    return [cast("PageFacts", _Watched(page, trace.fields)) for page in pages]


def traced_given(given: Given, trace: Trace) -> Given:
    """The same, each register noted that is asked for."""
    if given.registers is None:
        return given
    return replace(given, registers=cast("Registers", _Watched(given.registers, trace.fields, "registers.")))


class _Watched:
    """A record; notes the names of the fields that somebody reads."""

    __slots__ = ("_fields", "_prefix", "_record")

    def __init__(self, record: object, fields: set[str], prefix: str = "") -> None:
        self._record = record
        self._fields = fields
        self._prefix = prefix

    def __getattr__(self, name: str) -> Any:
        self._fields.add(self._prefix + name)
        return getattr(self._record, name)


class TracedFolder:
    """A folder that notes which files are read."""

    def __init__(self, folder: Folder, trace: Trace) -> None:
        self._folder = folder
        self._trace = trace

    def sizes(self) -> dict[str, int]:
        """Every file with its length in bytes, sorted by path."""
        self._trace.names.add("*")
        self._trace.lengths.add("*")
        return self._folder.sizes()

    def read(self, path: str, most: int = -1) -> bytes:
        """The first `most` bytes of a file, or all; nothing for one that cannot be read."""
        self._trace.contents.add(path)
        return self._folder.read(path, most)


class TracedSizes(Mapping[str, int]):
    """The lengths of files; notes which names are asked for, and which lengths."""

    def __init__(self, sizes: Mapping[str, int], trace: Trace) -> None:
        self._sizes = sizes
        self._trace = trace

    def __contains__(self, path: object) -> bool:
        self._trace.names.add(str(path))
        return path in self._sizes

    def __iter__(self) -> Iterator[str]:
        self._trace.names.add("*")
        return iter(self._sizes)

    def __len__(self) -> int:
        self._trace.names.add("*")
        return len(self._sizes)

    def __getitem__(self, path: str) -> int:
        self._trace.names.add(path)
        self._trace.lengths.add(path)
        return self._sizes[path]
