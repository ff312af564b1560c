"""The ledger of prices: a row whenever a price changes, never changed or taken out again (98/6/EC Art. 6a)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class PricePoint:
    """From this day on a product, or a variant by its SKU, costs this much in this currency."""

    since: date
    """The first day of the price."""
    sku: str
    """The SKU of the product or variant."""
    currency: str
    """ISO 4217."""
    price: Decimal
    """The amount; 0 ends the offer."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class PricesRegister:
    """registers/prices.csv; `scaffold register prices` appends what has changed."""

    entries: tuple[PricePoint, ...] = ()
    """The points, oldest first."""
