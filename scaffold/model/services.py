"""Services: third parties that a site uses, what they load and keep, and what each purpose means."""

import re
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any


class Purpose(StrEnum):
    """Why a service is there: what visitors are asked about."""

    NECESSARY = "necessary"
    """Without it something that the visitor asked for would not work; runs without a choice."""
    FUNCTIONAL = "functional"
    """Comfort: chat, remembered settings."""
    ANALYTICS = "analytics"
    """Counts visits and tells what is read."""
    MARKETING = "marketing"
    """Advertising, and measuring it."""
    EMBED = "embed"
    """Video, map and the like; each is loaded by a click of its own, whatever was chosen."""


class Transfer(StrEnum):
    """What the transfer of data to another country stands on ((EU) 2016/679 Art. 45, 46)."""

    ADEQUACY = "adequacy"
    """A decision that the country protects data well enough."""
    DATA_PRIVACY_FRAMEWORK = "data-privacy-framework"
    """The processor is on the list of the EU-US Data Privacy Framework."""
    STANDARD_CLAUSES = "standard-clauses"
    """Standard contractual clauses."""


ASKED = (Purpose.FUNCTIONAL, Purpose.ANALYTICS, Purpose.MARKETING)
"""Purposes that visitors choose, in the order in which they are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cookie:
    """One thing that a service keeps on the visitor's device."""

    name: str
    """As it is stored; `*` stands for what differs from site to site: _ga_*."""
    lifetime: str
    """`session`, `until deleted`, or a number and a unit: 13 months."""
    purpose: str = ""
    """In the site's own words; else the purpose of the service is shown."""
    storage: str = "cookie"
    """cookie, local or session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosts:
    """Origins such as https://plausible.io that pages may reach, by what they fetch there; all go into the CSP."""

    script: tuple[str, ...] = ()
    """Where scripts come from."""
    style: tuple[str, ...] = ()
    """Where style sheets come from."""
    image: tuple[str, ...] = ()
    """Where pictures, and pixels, come from."""
    font: tuple[str, ...] = ()
    """Where fonts come from."""
    connect: tuple[str, ...] = ()
    """Where scripts send data, and ask for it."""
    frame: tuple[str, ...] = ()
    """What is shown in a frame."""
    media: tuple[str, ...] = ()
    """Where video and sound come from."""
    form: tuple[str, ...] = ()
    """Where forms are sent."""

    @property
    def all(self) -> tuple[str, ...]:
        """Every origin once, sorted."""
        return tuple(sorted({origin for each in fields(self) for origin in getattr(self, each.name)}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """The small stub that takes a service's calls until its script is there."""

    name: str
    """The global name: `_paq`, `fbq`, `clarity`."""
    kind: str = "array"
    """`array`: calls are pushed as lists; `arguments`: a list, and a function `command` that pushes its arguments;
    `function`: a function that keeps its calls in a list of its own, `list`; `methods`: a list with `methods`, each of
    which pushes its own name and its arguments."""
    command: str = ""
    """The global function beside the list: `gtag`."""
    list: str = "q"
    """The property of the function that holds the calls."""
    version: str = ""
    """What the script wants to find as the function's version."""
    methods: tuple[str, ...] = ()
    """Names of the methods."""
    instance: str = ""
    """The owner's id there, where the script looks for its instances."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What is said to a service before its script is there: data only, never code."""

    set: dict[str, Any] = field(default_factory=dict)
    """Global names and their values."""
    queue: Queue | None = None
    """The stub that takes the calls."""
    calls: tuple[tuple[Any, ...], ...] = ()
    """The calls, in order; the text `@now` stands for the time."""
    consent_mode: bool = False
    """Whether Google's consent mode (version 2) is told first, all denied, and then what the visitor allowed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A third party that the site uses, resolved: the program's own entry with the owner's over it."""

    id: str
    purpose: str
    processor: str
    """Legal name of who gets the data."""
    country: str
    """Where the processor is established, ISO 3166-1 alpha-2."""
    name: str = ""
    """What visitors know it as: YouTube."""
    address: str = ""
    transfer: Transfer | None = None
    """None where nobody has said; policy pages then name the country only."""
    privacy_url: str = ""
    script: str = ""
    """Address of the script that is loaded once the purpose is allowed."""
    attributes: dict[str, str] = field(default_factory=dict)
    """Of the script element: data-domain and the like."""
    start: Start = field(default_factory=Start)
    hosts: Hosts = field(default_factory=Hosts)
    cookies: tuple[Cookie, ...] = ()
    sells: bool = False
    """Whether data is sold or shared for advertising across sites (Cal. Civ. 1798.140)."""
    markets: tuple[str, ...] = ()
    """Ids of the markets that have it; empty: all."""
    settings: dict[str, str] = field(default_factory=dict)
    """The owner's own ids there."""

    @property
    def title(self) -> str:
        """What visitors know it as, or else its processor."""
        return self.name or self.processor

    @property
    def is_asked(self) -> bool:
        """Whether visitors choose it by its purpose: it loads something, and is neither necessary nor an embed."""
        return self.purpose in ASKED and bool(self.script or self.hosts.all)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """How visitors are asked what may run; the services themselves say why."""

    months: int = 6
    """How long a choice is kept."""


_LIFETIME = re.compile(r"([1-9][0-9]{0,3}) (second|minute|hour|day|week|month|year)s?")


def lifetime_of(text: str) -> tuple[int, str] | None:
    """Number and unit of a lifetime: 13, "month"; None for `session`, `until deleted` and everything else."""
    found = _LIFETIME.fullmatch(text)
    return (int(found[1]), found[2]) if found else None


def covers(host: str, origin: str) -> bool:
    """Whether a source of a policy, perhaps with `*.`, covers an origin (CSP 3, 6.7.2.8)."""
    if "://*." not in host:
        return host == origin
    scheme, _, parent = host.partition("://*")
    return origin.startswith(f"{scheme}://") and origin.endswith(parent)
