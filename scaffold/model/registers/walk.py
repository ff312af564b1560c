"""Going through registers without knowing them: which files there are, their sections, rows and marks."""

import dataclasses
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from scaffold.model.registers import Registers
from scaffold.model.registers.marks import Proves, Refers

FOLDER = "registers"
OF_THE_SITE = frozenset({"product", "market", "locale", "service"})
"""What rows refer to outside the registers. `service` is a `[[service]]`, though there is a register of that name."""


class Kind(NamedTuple):
    """A kind of register: its name as a file has it, the shape of a file, and whether it is a folder or a table."""

    name: str
    shape: type[Any]
    is_folder: bool = False
    is_table: bool = False

    @property
    def field(self) -> str:
        """Its field of Registers."""
        return self.name.replace("-", "_")

    @property
    def file(self) -> str:
        """Where it lies, from the site's folder; `*` stands for the names of a folder."""
        return f"{FOLDER}/{self.name}{'/*' if self.is_folder else ''}.{'csv' if self.is_table else 'yaml'}"


class Row(NamedTuple):
    """One row with where it belongs: `register` is the file's name such as launch-calendar or lexicon/de."""

    register: str
    section: str
    value: Any


_TABLES = frozenset({"prices", "metrics"})
_NO_REGISTERS = frozenset({"files", "digests", "problems"})


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind of register, by name."""
    hints = get_type_hints(Registers)
    return tuple(_kind(name, hint) for name, hint in hints.items() if name not in _NO_REGISTERS)


def _kind(field: str, hint: Any) -> Kind:
    shape = get_args(hint)[1] if get_origin(hint) is dict else hint
    return Kind(field.replace("_", "-"), shape, is_folder=shape is not hint, is_table=field in _TABLES)


def sections(shape: Any) -> dict[str, type[Any]]:
    """The sections of a register's file, each with the shape of its rows."""
    return _sections(shape)


@cache
def _sections(shape: Any) -> dict[str, type[Any]]:
    return {name: get_args(hint)[0] for name, hint in get_type_hints(shape).items()}


def rows(registers: Registers) -> Iterator[Row]:
    """Every row of every register."""
    for kind in kinds():
        held = getattr(registers, kind.field)
        files = {f"{kind.name}/{name}": file for name, file in held.items()} if kind.is_folder else {kind.name: held}
        for register, file in files.items():
            for section in sections(kind.shape):
                yield from (Row(register, section, value) for value in getattr(file, section))


def proofs(shape: Any) -> tuple[str, ...]:
    """The fields of a row that name a proof."""
    return tuple(name for name, marks in _marks(shape).items() if any(isinstance(mark, Proves) for mark in marks))


def references(shape: Any) -> dict[str, str]:
    """The fields of a row that refer to something, with what they refer to."""
    found = {name: [mark.to for mark in marks if isinstance(mark, Refers)] for name, marks in _marks(shape).items()}
    return {name: to[0] for name, to in found.items() if to}


def referred(value: Any, field: str) -> tuple[str, ...]:
    """The ids that a field of a row holds."""
    held = getattr(value, field)
    return (held,) if isinstance(held, str) and held else tuple(held)


@cache
def _marks(shape: Any) -> dict[str, tuple[Any, ...]]:
    hints = get_type_hints(shape, include_extras=True)
    return {field.name: getattr(hints[field.name], "__metadata__", ()) for field in dataclasses.fields(shape)}
