"""Suppliers, and how production is followed; private, never published (standard 1.1.3, 2.1.2, 6.2.2, 7.1.2)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplier:
    """A supplier."""

    id: str
    """A short name."""
    name: str
    """The firm."""
    products: Annotated[tuple[str, ...], Refers("product")] = ()
    """What it makes."""
    capacity: str = ""
    """How much a month."""
    lead_days: int | None = None
    """Days from order to delivery."""
    expires: date | None = None
    """The end of the contract."""
    evidence: Proof = ""
    """The contract or file: doc: and a number."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplyView:
    """Costs, stock and lead times as they stand, and what is planned."""

    day: date
    """The day."""
    cost: str
    """How costs stand."""
    stock: str
    """How stock stands."""
    plan: str
    """How the chain is managed."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceProvider:
    """A provider of trade services: forwarding, customs, tax."""

    provider: str
    """The firm."""
    scope: str
    """What it does."""
    expires: date | None = None
    """The end of the contract."""
    evidence: Proof = ""
    """The contract."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductionOrder:
    """An order to a supplier."""

    reference: str
    """Its number."""
    supplier: Annotated[str, Refers("suppliers")]
    """The supplier's id."""
    milestone: str
    """The last milestone: ordered, material, half, packed, shipped."""
    day: date
    """Its day."""
    inspection: str = ""
    """The result of the inspection."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class SuppliersRegister:
    """registers/suppliers.yaml."""

    entries: tuple[Supplier, ...] = ()
    """The suppliers."""
    plan: tuple[SupplyView, ...] = ()
    """The view of the chain."""
    services: tuple[ServiceProvider, ...] = ()
    """Trade services."""
    orders: tuple[ProductionOrder, ...] = ()
    """Orders."""
