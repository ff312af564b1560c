"""What was found wrong with products, and what was done (standard 2.4.3, 2.4.4)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Improvement:
    """A change to a product page and its effect."""

    product: Annotated[str, Refers("product")]
    """The product's id."""
    finding: str
    """What was wrong."""
    change: str
    """What was done."""
    done: date
    """The day."""
    effect: str = ""
    """What came of it."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What becomes of a product that does not sell."""

    product: Annotated[str, Refers("product")]
    """The product's id."""
    decision: str
    """improve, hide or delete."""
    due: date
    """Until when."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprovementsRegister:
    """registers/improvements.yaml."""

    entries: tuple[Improvement, ...] = ()
    """Changes."""
    decision: tuple[Decision, ...] = ()
    """Decisions."""
