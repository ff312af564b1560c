"""A shop by hand for tests of machine-readable outputs: two variants of a teapot, sold in Germany and France."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from scaffold.model.catalogue import FormerPrice, ProductFacts, Size, Variant
from scaffold.model.site import (
    Address,
    Brand,
    BusinessModel,
    CustomerService,
    Locale,
    Market,
    OpeningHours,
    Registration,
    Site,
)
from scaffold.model.views import (
    BrandView,
    Frame,
    Head,
    MarketView,
    Money,
    Offer,
    Option,
    OptionValue,
    Picture,
    ProductView,
    ShippingView,
)

BASE = "https://shop.example"
URL = f"{BASE}/products/teapot/"


def euro(amount: str) -> Money:
    return Money(Decimal(amount), "EUR", f"€{amount}")


MARKET = Market(
    id="eu",
    territories=("DE", "FR"),
    currency="EUR",
    prices_include_tax=True,
    jurisdictions=("eu",),
    returns_days=30,
)
LOCALE = Locale(
    tag="en-DE",
    language="en",
    territory="DE",
    direction="ltr",
    market=MARKET,
    prefix="",
    base_url=BASE,
    name="English",
    territory_name="Germany",
    is_default=True,
)
SITE = Site(
    title="Tidewater",
    base_url=BASE,
    business_model=BusinessModel.DTC,
    default_locale="en-DE",
    theme="harbour",
    brand=Brand(
        legal_name="Tidewater GmbH",
        address=Address(street="Kai 1", locality="Hamburg", postal_code="20457", country="DE"),
        email="care@shop.example",
        phone="+49 40 123",
        registration=Registration(authority="Amtsgericht Hamburg", number="HRB 1", vat="DE123"),
        social={"instagram": "https://social.example/tidewater"},
    ),
    markets=(MARKET,),
    locales=(LOCALE,),
    customer_service=CustomerService(hours=(OpeningHours(days="Sa-Mo", opens="08:00", closes="24:00", zone="CET"),)),
)
FRAME = Frame(
    locale="en-DE",
    lang="en-DE",
    dir="ltr",
    brand=BrandView("Tidewater", "Tidewater GmbH", "Slogan", (), "", "", "", (), "/assets/logo.svg", 200, 120),
    market=MarketView(
        id="eu",
        currency="EUR",
        tax_note="",
        shipping=(ShippingView("standard", "Standard", euro("6.90"), euro("80.00"), "", (5, 9), (0, 2)),),
        payment=(),
        returns_days=30,
        returns_note="",
        shipping_note="",
        territories="",
    ),
    home="/",
    search="/search/",
    feed="/feed.xml",
    contact="/contact/",
    all_products="/products/",
    menu=(),
    footer_shop=(),
    footer_pages=(),
    footer_policies=(),
    stylesheet="/assets/s.css",
    script="/assets/s.js",
    manifest="/manifest.webmanifest",
    icons=(),
    theme_color="#0b4f6c",
)
FACTS = ProductFacts(
    sku="TP",
    category="teapots",
    price={"EUR": Decimal("64.00")},
    mpn="M-1",
    was={"EUR": FormerPrice(price=Decimal("72.00"), lowest_30_days=Decimal("64.00"), until=date(2026, 12, 1))},
    variants=(
        Variant(sku="TP-CEL", options={"colour": "celadon"}, gtin="4006381333931"),
        Variant(sku="TP-COB", options={"colour": "cobalt"}, weight="900 g"),
    ),
    attributes={"material": "stoneware"},
    weight="820 g",
    size=Size(width="21 cm"),
    origin="CN",
)


def picture(name: str) -> Picture:
    return Picture(name, f"/assets/{name}.jpg", 800, 600, "", "", f"{BASE}/assets/{name}.jpg")


def offer(sku: str, name: str, key: str, picture_index: int = -1) -> Offer:
    return Offer(
        sku=sku,
        gtin="4006381333931" if sku == "TP-CEL" else "",
        name=name,
        options=(("colour", key),),
        price=euro("64.00"),
        was=euro("72.00"),
        lowest_30_days=euro("64.00"),
        availability="in_stock",
        availability_text="In stock",
        available=True,
        picture_index=picture_index,
        order_href="",
        order_text="",
        url=f"{URL}#sku-{sku.lower()}",
        anchor=f"sku-{sku.lower()}",
    )


GROUP = ProductView(
    head=Head("", "", "", "", ""),
    title="Teapot",
    breadcrumbs=(),
    languages=(),
    id="teapot",
    summary="A teapot of 600 ml.",
    gallery=(picture("front"), picture("cobalt")),
    options=(
        Option("colour", "Glaze", (OptionValue("celadon", "Celadon", True), OptionValue("cobalt", "Cobalt", True))),
        Option("lid", "Lid", (OptionValue("flat", "Flat", True),)),
    ),
    offers=(offer("TP-CEL", "Celadon", "celadon"), offer("TP-COB", "Cobalt", "cobalt", 1)),
)
SINGLE = replace(GROUP, offers=GROUP.offers[:1], options=())
