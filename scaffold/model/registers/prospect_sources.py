"""Where addresses of possible buyers come from, and why they may be used; the persons stay outside of this folder."""

from dataclasses import dataclass

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ProspectSource:
    """A source of addresses."""

    source: str
    """Fair, form, directory …"""
    ground: str
    """The lawful ground: consent, contract, legitimate interest (with the balance written down)."""
    fields: tuple[str, ...] = ()
    """What is kept of each."""
    kept_in: str = ""
    """The system that holds them."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ProspectSourcesRegister:
    """registers/prospect-sources.yaml."""

    entries: tuple[ProspectSource, ...] = ()
    """The sources."""
