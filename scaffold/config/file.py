"""The shape of scaffold.toml, key by key, as its owner writes it."""

from dataclasses import dataclass, field
from datetime import date

from scaffold.model.assets import Images
from scaffold.model.lint import LintTable
from scaffold.model.services import Consent, Cookie, Hosts, Purpose, Start, Transfer
from scaffold.model.site import (
    Brand,
    BusinessModel,
    Catalogue,
    Checkout,
    CustomerService,
    Market,
    MissingTranslation,
    Privacy,
    Returns,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteTable:
    """[site]."""

    title: str
    base_url: str
    """Scheme and host, such as https://www.tidewater.example; every absolute URL begins with it."""
    default_locale: str
    business_model: BusinessModel = BusinessModel.DTC
    theme: str = "harbour"
    missing_translations: MissingTranslation = MissingTranslation.HIDE
    raw_html: bool = False
    """Whether Markdown may contain HTML as it stands: only for authors who are trusted."""
    unlisted: bool = False
    """Whether search engines are asked to stay away, as for a preview."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocaleTable:
    """[[locale]]."""

    tag: str
    """BCP 47, language and territory: de-DE."""
    path: str | None = None
    """URL prefix; else the tag in lower case, or nothing for the default locale."""
    base_url: str = ""
    """A domain of its own."""
    market: str = ""
    """The id of a market; else the one that has the territory."""
    missing_translations: MissingTranslation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PoliciesTable:
    """[policies]."""

    publish: tuple[str, ...] | None = None
    """Ids of the policy pages, in the order of the footer; else those of the business model."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFacts:
    """What is known of a service; all of it may be said in scaffold.toml, over what the program knows itself."""

    name: str = ""
    """What visitors know it as; else the processor's name."""
    purpose: Purpose | None = None
    """What visitors are asked about."""
    processor: str = ""
    """Legal name of who gets the data."""
    address: str = ""
    """The processor's postal address, on one line."""
    country: str = ""
    """Where the processor is established: two capital letters."""
    transfer: Transfer | None = None
    """What the transfer of data to that country stands on."""
    privacy_url: str = ""
    """The processor's own privacy notice."""
    script: str = ""
    """Address of its script; nothing where the site only leads to it, or shows it in a frame."""
    attributes: dict[str, str] = field(default_factory=dict)
    """Of the script element: `data-…`, `crossorigin`, `integrity`, `referrerpolicy`."""
    hosts: Hosts = field(default_factory=Hosts)
    cookies: tuple[Cookie, ...] = ()
    sells: bool | None = None
    """Whether data is sold or shared for advertising across sites, as the law of California has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceTable(ServiceFacts):
    """A third party that the site uses. For one that the program knows, `id` and its settings are enough."""

    id: str
    """One of those that the program knows, or a word of your own."""
    settings: dict[str, str] = field(default_factory=dict)
    """Your own ids there, by the names that the service's entry asks for."""
    markets: tuple[str, ...] = ()
    """Ids of the markets whose locales have it; all, if left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFile(ServiceFacts):
    """services/<id>.toml of the program: `{name}` in addresses, attributes and calls stands for an owner's setting."""

    settings: dict[str, str] = field(default_factory=dict)
    """What an owner gives, each with an example."""
    start: Start = field(default_factory=Start)
    reviewed: date
    """When somebody last held this against the sources."""
    sources: tuple[str, ...]
    """Pages of the provider that say so."""
    note: str = ""
    """What the owner should know before using it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFile:
    """scaffold.toml."""

    site: SiteTable
    brand: Brand
    market: tuple[Market, ...] = ()
    locale: tuple[LocaleTable, ...] = ()
    checkout: Checkout = field(default_factory=Checkout)
    returns: Returns = field(default_factory=Returns)
    consent: Consent = field(default_factory=Consent)
    service: tuple[ServiceTable, ...] = ()
    customer_service: CustomerService = field(default_factory=CustomerService)
    privacy: Privacy = field(default_factory=Privacy)
    catalogue: Catalogue = field(default_factory=Catalogue)
    policies: PoliciesTable = field(default_factory=PoliciesTable)
    images: Images = field(default_factory=Images)
    facts: dict[str, str] = field(default_factory=dict)
    """What single policies need beyond the keys above, such as a mediator."""
    lint: LintTable = field(default_factory=LintTable)
