"""Groups of products and who looks after them (standard 2.4.2)."""

from dataclasses import dataclass
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductGroup:
    """A group."""

    id: str
    """A short name."""
    rule: str
    """What belongs to it."""
    products: Annotated[tuple[str, ...], Refers("product")] = ()
    """Its products."""
    roles: tuple[str, ...] = ()
    """The roles that look after it."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductGroupsRegister:
    """registers/product-groups.yaml."""

    entries: tuple[ProductGroup, ...] = ()
    """The groups."""
