"""What is measured, beyond the services of scaffold.toml: events, retention, and the customer database."""

from dataclasses import dataclass
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuringTool:
    """How a service of scaffold.toml measures."""

    service: Annotated[str, Refers("service")]
    """The id of the [[service]]."""
    events: tuple[str, ...] = ()
    """The events it counts."""
    scope: str = ""
    """Which pages."""
    retention: str = ""
    """How long figures are kept, and their access: 14 months, marketing lead."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerDatabase:
    """The system that holds customers; the persons stay outside of this folder."""

    system: str
    """Its name."""
    groups: tuple[str, ...] = ()
    """The classes of customers."""
    retention: str = ""
    """How long persons are kept."""
    access: str = ""
    """The role that may see them."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRegister:
    """registers/data.yaml."""

    entries: tuple[MeasuringTool, ...] = ()
    """The measuring tools."""
    crm: tuple[CustomerDatabase, ...] = ()
    """The customer database."""
