"""Views and Frames: everything that a page shows, and nothing else; plain data that templates read.

All texts are plain (the templates escape them) except fields named `html`, which hold safe HTML. All `href`s are
root-relative and percent-encoded, all `url`s absolute.
"""

from dataclasses import dataclass, field
from decimal import Decimal

from scaffold.model.consent_view import ConsentView
from scaffold.model.html import NO_HTML, SafeHtml


@dataclass(frozen=True, slots=True)
class Money:
    """An amount and how the locale writes it: one value for page, JSON-LD and feeds."""

    amount: Decimal
    currency: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A text with an address; `current` marks the page itself, `rel` and `lang` as in HTML."""

    text: str
    href: str
    current: bool = False
    rel: str = ""
    lang: str = ""
    dir: str = ""


@dataclass(frozen=True, slots=True)
class PictureSource:
    """A `<source>`: MIME type, srcset, and the media query under which it counts (empty: always)."""

    type: str
    srcset: str
    media: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A `<picture>`: sources from best to most widely known, then the `<img>`; sizes in pixels.

    `url` is the absolute address of the largest one, for JSON-LD, sitemap and share tags.
    """

    alt: str
    src: str
    width: int
    height: int
    sizes: str
    srcset: str
    url: str
    sources: tuple[PictureSource, ...] = ()
    eager: bool = False
    """The first picture of a page: loading eager, fetchpriority high."""
    link: str = ""
    """A larger picture to open, or empty."""
    tint: str = ""
    """Its dominant colour as #rrggbb, shown in its place until it is loaded; empty where it is transparent."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """An hreflang link: `x-default` or a BCP 47 tag, and an absolute URL."""

    hreflang: str
    url: str


@dataclass(frozen=True, slots=True)
class Head:
    """All SEO data of a page."""

    title: str
    """As in `<title>`: with the site's name where it fits."""
    description: str
    url: str
    """This page's own absolute address."""
    canonical: str
    robots: str
    keywords: tuple[str, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    og_type: str = "website"
    og_title: str = ""
    og_image: str = ""
    """Absolute URL of the share picture, 1200 x 630."""
    og_image_alt: str = ""
    og_locale: str = ""
    og_locale_alternates: tuple[str, ...] = ()
    prev: str = ""
    next: str = ""
    properties: tuple[tuple[str, str], ...] = ()
    """Further Open Graph properties: product:price:amount, article:published_time …"""
    json_ld: SafeHtml = NO_HTML
    """One JSON document with an @graph, already escaped for a script element."""
    og_description: str = ""


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


@dataclass(frozen=True, slots=True)
class PageView:
    """What every page has; the View of each kind adds to it."""

    head: Head
    title: str
    """The h1."""
    breadcrumbs: tuple[Link, ...]
    """From home to this page; the last one is the page itself."""
    languages: tuple[Link, ...]
    """The switcher: this page in each locale (text: "Deutsch (Deutschland)"), or that locale's home instead."""
    content_lang: str = ""
    """Set where the text is a fallback in another language; then the page says so."""
    content_dir: str = ""
    content_language: str = ""
    """Its name in this page's language."""


@dataclass(frozen=True, slots=True)
class ProductCard:
    """A product in a list."""

    id: str
    href: str
    title: str
    summary: str
    picture: Picture | None
    price: Money | None
    """The lowest, or None: on request."""
    price_from: bool
    """Whether variants cost more."""
    was: Money | None
    available: bool
    badge: str
    """A short word such as "Sale" or "Pre-order", translated, or empty."""
    options: tuple[str, ...] = ()
    """Names of the first option's values: glazes."""


@dataclass(frozen=True, slots=True)
class CategoryCard:
    """A category in a list."""

    href: str
    title: str
    summary: str
    picture: Picture | None
    count: int


@dataclass(frozen=True, slots=True)
class PostCard:
    """A post in a list; `date` ISO, `date_text` as the locale writes it."""

    href: str
    title: str
    summary: str
    picture: Picture | None
    date: str
    date_text: str
    minutes: int


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the home page; only what its kind needs is filled."""

    id: str
    kind: str
    title: str
    text: str
    lines: tuple[str, ...]
    """`text` of a promises block, cut into its items."""
    button: str
    href: str
    picture: Picture | None = None
    products: tuple[ProductCard, ...] = ()
    categories: tuple[CategoryCard, ...] = ()
    posts: tuple[PostCard, ...] = ()


@dataclass(frozen=True, slots=True)
class HomeView(PageView):
    """home.html."""

    blocks: tuple[BlockView, ...] = ()
    html: SafeHtml = NO_HTML


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a list stands; `pages` are links to each page (or a gap: href empty)."""

    number: int
    total: int
    prev: str
    next: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CategoryView(PageView):
    """category.html; also the list of all products."""

    summary: str = ""
    html: SafeHtml = NO_HTML
    children: tuple[CategoryCard, ...] = ()
    products: tuple[ProductCard, ...] = ()
    count: int = 0
    sorts: tuple[Link, ...] = ()
    pagination: Pagination | None = None


@dataclass(frozen=True, slots=True)
class OptionValue:
    """A value of an option: key (celadon), label (Celadon), whether any variant with it can be had."""

    key: str
    label: str
    available: bool


@dataclass(frozen=True, slots=True)
class Option:
    """What a buyer chooses: key (colour), label (Glaze), values in the order of the variants."""

    key: str
    label: str
    values: tuple[OptionValue, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be ordered: a variant, or the product itself where it has none."""

    sku: str
    gtin: str
    name: str
    """"Celadon, 600 ml"; the product's title where there are no variants."""
    options: tuple[tuple[str, str], ...]
    """(option key, value key)"""
    price: Money | None
    was: Money | None
    lowest_30_days: Money | None
    availability: str
    """in_stock, out_of_stock, preorder or backorder"""
    availability_text: str
    available: bool
    picture_index: int
    """Of the gallery; -1: none of its own."""
    order_href: str
    """Where it is ordered: a payment link, or a ready-made message; empty where it cannot be."""
    order_text: str
    order_external: bool = False
    weight: str = ""
    url: str = ""
    """Absolute address of the product page with `#sku-…`."""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the specification: label and value, `bdi` where the value keeps its own direction (codes)."""

    label: str
    value: str
    isolate: bool = False


@dataclass(frozen=True, slots=True)
class TierView:
    """A price step for firms: "50+" and the price a piece."""

    quantity: str
    price: Money


@dataclass(frozen=True, slots=True)
class ProductView(PageView):
    """product.html."""

    id: str = ""
    summary: str = ""
    html: SafeHtml = NO_HTML
    gallery: tuple[Picture, ...] = ()
    """Large pictures; each has `link`."""
    thumbs: tuple[Picture, ...] = ()
    options: tuple[Option, ...] = ()
    offers: tuple[Offer, ...] = ()
    price: Money | None = None
    price_from: bool = False
    was: Money | None = None
    lowest_30_days: Money | None = None
    sale_note: str = ""
    """The law's words beside a reduced price, or empty."""
    facts: tuple[Fact, ...] = ()
    safety: tuple[Fact, ...] = ()
    """Maker, responsible person (GPSR art. 19)."""
    tiers: tuple[TierView, ...] = ()
    trade: tuple[Fact, ...] = ()
    related: tuple[ProductCard, ...] = ()
    category: Link | None = None
    retired: bool = False


@dataclass(frozen=True, slots=True)
class TextView(PageView):
    """page.html: about, FAQ, size guide …; `kind` text, about or faq."""

    kind: str = "text"
    summary: str = ""
    html: SafeHtml = NO_HTML
    picture: Picture | None = None
    headings: tuple[Link, ...] = ()
    """The h2s, when the page is long enough to want a table of contents."""


@dataclass(frozen=True, slots=True)
class ContactView(PageView):
    """contact.html; channels and hours stand in the Frame."""

    summary: str = ""
    html: SafeHtml = NO_HTML
    picture: Picture | None = None
    response_note: str = ""


@dataclass(frozen=True, slots=True)
class PostView(PageView):
    """post.html."""

    summary: str = ""
    html: SafeHtml = NO_HTML
    picture: Picture | None = None
    date: str = ""
    date_text: str = ""
    updated: str = ""
    updated_text: str = ""
    author: str = ""
    minutes: int = 1
    products: tuple[ProductCard, ...] = ()
    more: tuple[PostCard, ...] = ()


@dataclass(frozen=True, slots=True)
class PostIndexView(PageView):
    """posts.html: the journal."""

    summary: str = ""
    posts: tuple[PostCard, ...] = ()
    pagination: Pagination | None = None


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of a policy page: anchor, heading, safe HTML, the law that it answers to, and what of it it gives."""

    id: str
    heading: str
    html: SafeHtml
    sources: tuple[str, ...]
    shows: tuple[str, ...] = ()
    """Ids of single elements of the law, such as gdpr-13-1-a; they stand in `data-clause`."""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A version of a policy page in its log; `added`, `changed` and `removed` name sections, with commas between."""

    version: str
    date: str
    date_text: str
    added: str = ""
    changed: str = ""
    removed: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PolicyView(PageView):
    """policy.html."""

    summary: str = ""
    sections: tuple[SectionView, ...] = ()
    effective: str = ""
    effective_text: str = ""
    version: str = ""
    log: tuple[ChangeView, ...] = ()
    """Its versions, the newest first."""


@dataclass(frozen=True, slots=True)
class SearchView(PageView):
    """search.html: without a script a list of everything; with it, a filter over `index` (JSON)."""

    products: tuple[ProductCard, ...] = ()
    index: str = ""
    """href of the search index."""


@dataclass(frozen=True, slots=True)
class NotFoundView(PageView):
    """404.html."""

    products: tuple[ProductCard, ...] = ()


@dataclass(frozen=True, slots=True)
class PageJob:
    """One page to make: its file, its locale (which picks the Frame), template and View, and the source to blame."""

    path: str
    locale: str
    template: str
    view: PageView
    source: str
    lastmod: str = ""
    """Day of the last change (ISO), where content tells it; for the sitemap."""
