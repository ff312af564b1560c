"""Campaigns and their plans: channel, market, budget and the words by which visits are told apart."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """One campaign with the UTM words its links carry."""

    id: str
    """A short name."""
    channel: str
    """Where it runs: social, search, video, email, creator, offline, cards, billboard."""
    owner: str
    """The role that answers for it."""
    starts: date
    """Its first day."""
    ends: date
    """Its last day."""
    markets: Annotated[tuple[str, ...], Refers("market")] = ()
    """The markets it speaks to; none: all."""
    utm_source: str = ""
    """The value of utm_source in its links."""
    utm_medium: str = ""
    """The value of utm_medium."""
    utm_campaign: str = ""
    """The value of utm_campaign."""
    budget_share: Decimal | None = None
    """Percent of the whole budget."""
    result: str = ""
    """Where the result stands: a file, an address or doc: and a number."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A plan for one kind of channel."""

    kind: str
    """social, paid, search, paid-search, creators, video, offline or offline-channels."""
    goal: str
    """What it is to bring."""
    audience: str = ""
    """Whom it speaks to."""
    markets: Annotated[tuple[str, ...], Refers("market")] = ()
    """The markets it is for."""
    products: Annotated[tuple[str, ...], Refers("product")] = ()
    """The products it shows."""
    budget: str = ""
    """Amount and currency, or the share of the whole."""
    period: str = ""
    """From when to when."""
    decided: date | None = None
    """The day it was approved."""
    note: str = ""
    """Why this way: the choice of channel, of network, of engine."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """A parcel card or a billboard."""

    kind: str
    """card or billboard."""
    campaign: Annotated[str, Refers("campaigns")]
    """The id of its campaign."""
    spot: str
    """Where it is, or in which parcels."""
    quantity: int | None = None
    """How many."""
    expires: date | None = None
    """The end of the contract for the place."""
    evidence: Proof = ""
    """The contract."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignsRegister:
    """registers/campaigns.yaml."""

    entries: tuple[Campaign, ...] = ()
    """The campaigns."""
    plans: tuple[Plan, ...] = ()
    """The plans."""
    prints: tuple[Print, ...] = ()
    """Parcel cards and billboards."""
