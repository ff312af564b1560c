"""The shape of scaffold.toml, key by key, as its owner writes it."""

from dataclasses import dataclass, field

from scaffold.model.site import (
    Brand,
    BusinessModel,
    Catalogue,
    Checkout,
    Consent,
    CustomerService,
    Market,
    MissingTranslation,
    Privacy,
    Service,
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
class SiteFile:
    """scaffold.toml."""

    site: SiteTable
    brand: Brand
    market: tuple[Market, ...] = ()
    locale: tuple[LocaleTable, ...] = ()
    checkout: Checkout = field(default_factory=Checkout)
    consent: Consent = field(default_factory=Consent)
    service: tuple[Service, ...] = ()
    customer_service: CustomerService = field(default_factory=CustomerService)
    privacy: Privacy = field(default_factory=Privacy)
    catalogue: Catalogue = field(default_factory=Catalogue)
    policies: PoliciesTable = field(default_factory=PoliciesTable)
    facts: dict[str, str] = field(default_factory=dict)
    """What single policies need beyond the keys above, such as a mediator."""
