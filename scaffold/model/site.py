"""Site: all of scaffold.toml, decoded and resolved (markets found, prefixes decided)."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from scaffold.model.assets import Images
from scaffold.model.findings import SITE_FILE, Location
from scaffold.model.lint import LintTable
from scaffold.model.services import Consent, Service
from scaffold.model.territories import PLACES


class BusinessModel(StrEnum):
    """Who buys: firms, consumers, or consumers straight from the maker (standard 3.3, 3.4, 3.5)."""

    B2B = "b2b"
    B2C = "b2c"
    DTC = "dtc"


class MissingTranslation(StrEnum):
    """What a locale does with an entry that has no text in its language."""

    HIDE = "hide"
    """The entry is not published in this locale (the default)."""
    NOTICE = "notice"
    """The default language's text is shown and says so; canonical to the original, out of sitemap and hreflang."""
    FAIL = "fail"
    """The build stops."""


class CheckoutProvider(StrEnum):
    """How an order leaves a static page."""

    STRIPE_PAYMENT_LINKS = "stripe-payment-links"
    PAYPAL = "paypal"
    SNIPCART = "snipcart"
    SHOPIFY = "shopify"
    INQUIRY = "inquiry"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A postal address; `country` is an ISO 3166-1 alpha-2 code."""

    street: str
    locality: str
    country: str
    region: str = ""
    postal_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """The entry in a trade register, and the VAT number where there is one."""

    authority: str
    number: str
    vat: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Representative:
    """Somebody who acts for the brand in a market: name, postal address on one line, e-mail."""

    name: str
    address: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """The visual identity (standard 1.2.3); the theme takes it as design tokens. Colours are #rrggbb."""

    primary: str = "#0b4f6c"
    accent: str = "#b5532a"
    background: str = "#fbf9f5"
    text: str = "#1d1b18"
    logo: str = ""
    """An SVG or PNG of the site, as a path from its root."""
    slogan: str = ""
    """In the default language; other languages translate it in locales/."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """Who sells: feeds imprint, policies, Organization data and footers."""

    legal_name: str
    address: Address
    email: str
    phone: str = ""
    security: str = ""
    """The e-mail address for reports of security problems; else `email` stands in security.txt, and no page tells."""
    registration: Registration | None = None
    responsible: str = ""
    """The person who answers for the content."""
    eu_representative: Representative | None = None
    uk_representative: Representative | None = None
    manufacturer: str = ""
    """Name and address of the maker where it is not the brand itself."""
    founded: str = ""
    """Year, YYYY."""
    social: dict[str, str] = field(default_factory=dict)
    """Network name to profile URL."""
    identity: Identity = field(default_factory=Identity)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippingOption:
    """One way to send: `price` in the market's currency, `days` in transit, `handling_days` before; least and most."""

    id: str
    price: Decimal
    days: tuple[int, int]
    free_from: Decimal | None = None
    handling_days: tuple[int, int] = (0, 2)
    carrier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Market:
    """Where one sells: currency, tax, law, shipping, payment, returns."""

    id: str
    territories: tuple[str, ...]
    """ISO 3166-1 alpha-2 codes."""
    currency: str
    """ISO 4217."""
    prices_include_tax: bool
    jurisdictions: tuple[str, ...] = ()
    """Choose the policy sections and the rules that apply: eu, de, fr, uk, us, us-ca, jp, ae …"""
    shipping: tuple[ShippingOption, ...] = ()
    payment: tuple[str, ...] = ()
    returns_days: int = 0
    """Days in which goods come back without a reason; 0: no voluntary returns."""
    returns_paid_by: str = "customer"
    """Who pays for sending back: customer or seller."""
    tax_rate: Decimal | None = None
    """Percent, for display."""
    duties_paid: bool = False
    """Whether the price covers import duty and tax (DDP)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locale:
    """A language in a territory, bound to its market."""

    tag: str
    """BCP 47, such as de-DE."""
    language: str
    """The language to look texts up by, with script where it matters: de, zh-Hant."""
    territory: str
    direction: str
    """ltr or rtl (CLDR)."""
    market: Market
    prefix: str
    """URL prefix without slashes; empty for the default locale."""
    base_url: str
    """Scheme and host, without a slash at the end."""
    name: str
    """The language in itself: Deutsch."""
    territory_name: str
    """The territory in this language: Deutschland."""
    missing: MissingTranslation = MissingTranslation.HIDE
    is_default: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkout:
    """How an order leaves a static page."""

    provider: CheckoutProvider = CheckoutProvider.INQUIRY


@dataclass(frozen=True, slots=True, kw_only=True)
class Returns:
    """How goods come back, beside what each market promises."""

    withdrawal_form: str = ""
    """The address that takes statements of withdrawal (2011/83/EU Art. 11a): https://… or a path of your own host. It
    gets `name`, `order`, `email`, `statement` and `locale`, sends the receipt and shows a page that says so; without it
    pages offer a ready-made e-mail."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One way to reach the service: email, phone, whatsapp, wechat, line, form, chat …."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningHours:
    """When the service answers: `days` as in schema.org (Mo-Su, Mo,We,Fr), times HH:MM, `zone` from the IANA list."""

    days: str
    opens: str
    closes: str
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerService:
    """Channels and hours (standard 5.2.1, 5.2.2)."""

    channels: tuple[Channel, ...] = ()
    hours: tuple[OpeningHours, ...] = ()
    response_hours: int = 24
    """Hours within which a message is answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Privacy:
    """Facts that the privacy notice names."""

    officer: str = ""
    """Name and contact of the data protection officer, where there is one."""
    order_retention_years: int = 10
    hosting: str = ""
    """Name and country of the host."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """How lists of products are shown."""

    per_page: int = 24
    sort_orders: tuple[str, ...] = ("price", "price-desc", "newest")
    """Beside the shop's own order; empty: none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All of scaffold.toml, decoded."""

    title: str
    base_url: str
    business_model: BusinessModel
    default_locale: str
    theme: str
    brand: Brand
    markets: tuple[Market, ...]
    locales: tuple[Locale, ...]
    checkout: Checkout = field(default_factory=Checkout)
    returns: Returns = field(default_factory=Returns)
    consent: Consent = field(default_factory=Consent)
    services: tuple[Service, ...] = ()
    customer_service: CustomerService = field(default_factory=CustomerService)
    privacy: Privacy = field(default_factory=Privacy)
    catalogue: Catalogue = field(default_factory=Catalogue)
    policies: tuple[str, ...] | None = None
    """Ids of the policy pages to publish, in the order of the footer; None: those of the business model."""
    facts: dict[str, str] = field(default_factory=dict)
    """[facts]: what single policies need beyond this model; texts name them as {facts.<key>}."""
    raw_html: bool = False
    """Whether Markdown may contain HTML; off by default, since it is trusted as it stands."""
    theme_location: Location = SITE_FILE
    """Where the theme is named."""
    unlisted: bool = False
    """Whether search engines are asked to stay away (robots noindex on each page)."""
    lint: LintTable = field(default_factory=LintTable)
    images: Images = field(default_factory=Images)
    """How pictures are made."""

    def locale(self, tag: str) -> Locale:
        """The locale with this tag; KeyError if the site has none."""
        for locale in self.locales:
            if locale.tag == tag:
                return locale
        raise KeyError(tag)

    def laws_of(self, locale: Locale) -> tuple[str, ...]:
        """The jurisdictions that a locale's pages speak to.

        All of its market, except other countries of the market that have a locale of their own: with de-DE and fr-FR in
        one market, German sections stand in de-DE only, while those for Italy, which has no locale, stand in both.
        """
        market = locale.market
        served = {other.territory for other in self.locales if other.market.id == market.id} - {locale.territory}
        return tuple(law for law in market.jurisdictions if PLACES.get(law, law.upper()) not in served)
