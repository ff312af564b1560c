"""Where a fact stands in scaffold.toml, or would stand: the line of its key, else that of its table."""

import re
from pathlib import Path

from scaffold.decode.toml import read
from scaffold.decode.yaml import Positions, Problem
from scaffold.load.fact_names import HOW_TO_GIVE
from scaffold.model.findings import SITE_FILE, Location

_GIVEN_BY = re.compile(r"\[{1,2}(\w+)\]{1,2}\n(\w+)")


class FactPlaces:
    """The lines of one scaffold.toml."""

    def __init__(self, site_dir: Path) -> None:
        self._positions = _positions(site_dir / SITE_FILE.path)

    def place(self, fact: str, market: int) -> Location:
        """The key, or else the table, that gives a fact; the file alone if there is neither. `market` counts from 0."""
        table, key = _table_and_key(fact)
        at: tuple[str | int, ...] = ("market", market) if table == "market" else (table,)
        line, column = self._positions.get((*at, key)) or self._positions.get(at) or (0, 0)
        return Location(SITE_FILE.path, line, column)


def _positions(file: Path) -> Positions:
    document = read(file.read_text("utf-8")) if file.is_file() else Problem("", 0, 0)
    return {} if isinstance(document, Problem) else document.positions


def _table_and_key(fact: str) -> tuple[str, str]:
    lines = _GIVEN_BY.match(HOW_TO_GIVE.get(fact, ""))
    return (lines[1], lines[2]) if lines else ("facts", fact.removeprefix("facts."))
