"""Register references of the map: which rows they mean, and whether those still hold."""

from datetime import date
from typing import Any, NamedTuple

from scaffold.model.registers import Registers
from scaffold.model.registers.walk import FOLDER, Row, rows


class Found(NamedTuple):
    """The rows that a reference means: those that hold on the day, and those whose last day has passed."""

    holding: int
    expired: int
    file: str


def find(reference: str, registers: Registers, as_of: date) -> Found:
    """Rows for research, research#environment, media#captions, campaigns#plans/paid, metrics/site."""
    name, _, rest = reference.partition("#")
    section, _, kind = rest.partition("/")
    meant = [row for row in rows(registers) if _is_of(row, name) and _is_in(row, section) and _is_kind(row.value, kind)]
    holding = [row for row in meant if _holds(row.value, as_of)]
    return Found(len(holding), len(meant) - len(holding), f"{FOLDER}/{name}")


def _is_of(row: Row, name: str) -> bool:
    return row.register == name or row.register.startswith(f"{name}/")


def _is_in(row: Row, section: str) -> bool:
    """In a section, or, where the register has none of this name, a row that has this field filled."""
    return not section or row.section == section or (row.section == "entries" and bool(getattr(row.value, section, "")))


def _is_kind(value: Any, kind: str) -> bool:
    return not kind or str(getattr(value, "kind", getattr(value, "topic", ""))) == kind


def _holds(value: Any, as_of: date) -> bool:
    last: date | None = getattr(value, "expires", None)
    return last is None or last >= as_of
