"""The Frame: what all pages of a locale share."""

from dataclasses import dataclass, field

from scaffold.model.consent_view import ConsentView
from scaffold.model.html import SafeHtml
from scaffold.model.views.parts import Link, Money


@dataclass(frozen=True, slots=True)
class PaymentMethod:
    """A way to pay: id (visa) and name (Visa)."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ServiceHours:
    """When the service answers, as the locale writes it; `zone` is readable ("Berlin time")."""

    days: str
    times: str
    zone: str


@dataclass(frozen=True, slots=True)
class ServiceChannel:
    """A way to reach the service: kind (email, whatsapp …), its label, what to show, and a link or nothing."""

    kind: str
    label: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class ShippingView:
    """A way to send, as the locale writes it."""

    id: str
    name: str
    price: Money
    free_from: Money | None
    days: str
    """"5–9 business days"."""
    days_range: tuple[int, int]
    handling_range: tuple[int, int]


@dataclass(frozen=True, slots=True)
class MarketView:
    """What the locale's market promises."""

    id: str
    currency: str
    tax_note: str
    """"incl. VAT, plus shipping" in the locale's words."""
    shipping: tuple[ShippingView, ...]
    payment: tuple[PaymentMethod, ...]
    returns_days: int
    returns_note: str
    """"30 days to return"."""
    shipping_note: str
    """"Free shipping from €80"."""
    territories: str
    """"Germany, France and Italy", in the locale's language."""


@dataclass(frozen=True, slots=True)
class BrandView:
    """Who sells, ready to show."""

    name: str
    legal_name: str
    slogan: str
    address_lines: tuple[str, ...]
    email: str
    phone: str
    phone_href: str
    social: tuple[Link, ...]
    logo: str
    """href of the logo, or empty."""
    logo_width: int = 0
    logo_height: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages of a locale share."""

    locale: str
    lang: str
    dir: str
    brand: BrandView
    market: MarketView
    home: str
    search: str
    feed: str
    contact: str
    all_products: str
    menu: tuple[Link, ...]
    """The header: categories, then pages that ask for it, then the journal."""
    footer_shop: tuple[Link, ...]
    footer_pages: tuple[Link, ...]
    footer_policies: tuple[Link, ...]
    stylesheet: str
    script: str
    manifest: str
    icons: tuple[Link, ...]
    """`rel` icon or apple-touch-icon; `text` holds the sizes attribute."""
    theme_color: str
    channels: tuple[ServiceChannel, ...] = ()
    hours: tuple[ServiceHours, ...] = ()
    strings: dict[str, str] = field(default_factory=dict)
    """Interface strings: msgid (with `context\\x04` in front where it has one) to text."""
    plurals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    plural_rule: str = ""
    """The C expression of the catalogue's Plural-Forms header."""
    year: str = ""
    fonts: tuple[str, ...] = ()
    """hrefs of web fonts to preload."""
    files: dict[str, str] = field(default_factory=dict)
    """Theme files by name, as hrefs."""
    consent: ConsentView | None = None
    """Services that wait, and the choice; None where no service loads anything."""
    legal_notices: tuple[SafeHtml, ...] = ()
    """What the market's law wants at the foot of every page: texts of policy sections."""
