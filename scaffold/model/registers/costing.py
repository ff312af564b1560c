"""What products cost: private, never published (standard 6.1.5)."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculation:
    """The calculation of one product."""

    product: Annotated[str, Refers("product")]
    """The product's id."""
    calculated: date
    """The day."""
    currency: str
    """ISO 4217."""
    cost: Decimal
    """All parts together, for one piece."""
    parts: dict[str, Decimal] = field(default_factory=dict)
    """The parts: material, work, packing, freight."""
    margin: Decimal | None = None
    """Percent of the price."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class CostingRegister:
    """registers/costing.yaml."""

    entries: tuple[Calculation, ...] = ()
    """The calculations."""
