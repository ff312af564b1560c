"""Search engines by market (standard 3.2.2)."""

from dataclasses import dataclass
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A search engine or shopping channel that was chosen for a market."""

    market: Annotated[str, Refers("market")]
    """The market's id."""
    engine: str
    """Its name."""
    reason: str
    """Why it."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketsRegister:
    """registers/markets.yaml."""

    engines: tuple[Engine, ...] = ()
    """The engines."""
