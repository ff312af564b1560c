"""A shop with all facts that any market's policies need, and markets for every jurisdiction."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from scaffold.load.policies import load_policies
from scaffold.load.policy_shelf import Policy, read_policies
from scaffold.model.entries import PolicyText
from scaffold.model.findings import Finding, Severity
from scaffold.model.services import Cookie, Service
from scaffold.model.site import (
    Address,
    Brand,
    BusinessModel,
    Channel,
    Checkout,
    CheckoutProvider,
    CustomerService,
    Locale,
    Market,
    OpeningHours,
    Privacy,
    Registration,
    Representative,
    ShippingOption,
    Site,
)

BUILTIN = Path(__file__).parents[3] / "policies"
POLICIES: dict[str, Policy] = read_policies([BUILTIN])[0]
AGENT = Representative(name="Agent GmbH", address="Weg 1, 10115 Berlin", email="agent@agent.example")
BRAND = Brand(
    legal_name="Tidewater Ceramics Co., Ltd.",
    address=Address(street="12 Kiln Road", locality="Hangzhou", postal_code="310000", country="CN"),
    email="care@tidewater.example",
    phone="+86 571 0000 0000",
    registration=Registration(authority="Hangzhou", number="91330000", vat="EU372000000"),
    responsible="Lin Wei",
    security="security@tidewater.example",
    eu_representative=AGENT,
    uk_representative=AGENT,
)
OWN_FACTS = {
    "mediator": "CM2C, 75008 Paris",
    "producer_ids": "FR000000_01ABCD",
    "eu_responsible_person": "Agent GmbH",
    "accessibility_authority": "MLBF, Magdeburg",
    "es_large_firm": "yes",
    "kr_mail_order_report": "2026-Seoul-00001, Fair Trade Commission",
}
MARKETS = {
    "us": ("USD", ("US",), ("us", "us-ca")),
    "uk": ("GBP", ("GB",), ("uk",)),
    "eu": ("EUR", ("DE", "FR", "ES"), ("eu", "de", "fr", "es")),
    "jp": ("JPY", ("JP",), ("jp",)),
    "gulf": ("AED", ("AE",), ("ae",)),
}
LOCALES = {"en-US": "us", "en-GB": "uk", "de-DE": "eu", "fr-FR": "eu", "es-ES": "eu", "ja-JP": "jp", "ar-AE": "gulf"}


def market_of(name: str) -> Market:
    currency, territories, jurisdictions = MARKETS[name]
    return Market(
        id=name, territories=territories, currency=currency, prices_include_tax=name != "us", returns_days=30,
        jurisdictions=jurisdictions, payment=("visa", "paypal", "bank-transfer"),
        shipping=(ShippingOption(id="standard", price=Decimal("6.90"), days=(5, 9), free_from=Decimal(80)),),
    )  # fmt: skip


def site_of(*tags: str) -> Site:
    markets = {name: market_of(name) for name in MARKETS}
    locales = tuple(
        Locale(
            tag=tag,
            language=tag[:2],
            territory=tag[3:],
            direction="ltr",
            market=markets[LOCALES[tag]],
            prefix=tag,
            base_url="https://shop.example",
            name=tag,
            territory_name=tag[3:],
        )
        for tag in tags or LOCALES
    )
    return Site(
        title="Tidewater", base_url="https://shop.example", business_model=BusinessModel.DTC, theme="harbour",
        default_locale="en-US", brand=BRAND, markets=tuple(markets.values()), locales=locales, facts=OWN_FACTS,
        checkout=Checkout(provider=CheckoutProvider.STRIPE_PAYMENT_LINKS),
        services=(
            Service(id="stats", purpose="analytics", processor="Plausible", country="EE",
                    cookies=(Cookie(name="_p", lifetime="1 year"),)),
            Service(id="ads", purpose="marketing", processor="Adco", country="US"),
        ),
        privacy=Privacy(hosting="Host GmbH, Berlin, +49 30 0", officer="Officer, dpo@tidewater.example"),
        customer_service=CustomerService(
            channels=(Channel(kind="email", value="care@tidewater.example"), Channel(kind="whatsapp", value="+86 1")),
            hours=(OpeningHours(days="Mo-Fr,Su", opens="08:00", closes="18:00", zone="Europe/Berlin"),),
        ),
    )  # fmt: skip


PLACES = {"eu": "IE", "uk": "GB", "us-ca": "US", "qc": "CA"}
"""Territories of the jurisdictions that are not named like one."""
WITHIN = {"us-ca": "us", "qc": "ca", "de": "eu", "fr": "eu", "it": "eu", "es": "eu", "nl": "eu"}
"""Jurisdictions that hold beside a wider one."""


def site_for(law: str, **changes: Any) -> Site:
    """The shop with one English locale, in a market of this jurisdiction."""
    place = PLACES.get(law, law.upper())
    laws = tuple(dict.fromkeys((WITHIN.get(law, law), law)))
    site = site_of("en-US")
    market = replace(site.locales[0].market, id=law, territories=(place,), jurisdictions=laws)
    locale = replace(site.locales[0], tag=f"en-{place}", territory=place, market=market)
    return replace(site, default_locale=locale.tag, markets=(market,), locales=(locale,), **changes)


def load(site: Site, site_dir: Path = Path("/nowhere")) -> tuple[dict[str, tuple[PolicyText, ...]], list[Finding]]:
    """Pages and findings; what only a person can decide is left out."""
    loaded = load_policies(site, site_dir, BUILTIN)
    return loaded.pages, [finding for finding in loaded.findings if finding.severity is not Severity.INFO]


def without(site: Site, name: str) -> Site:
    """The site as if scaffold.toml did not give this fact."""
    group, _, key = name.partition(".")
    if group == "facts":
        return replace(site, facts={own: value for own, value in site.facts.items() if own != key})
    if group == "market":
        nothing: dict[str, Any] = {key: ()}
        return replace(site, locales=tuple(replace(x, market=replace(x.market, **nothing)) for x in site.locales))
    empty = {"address": Address(street="", locality="", country="CN"), "registration": None, "channels": ()}
    blank = None if "representative" in key else empty.get(key, "")
    return replace(site, **{group: replace(getattr(site, group), **{key: blank})})
