"""Facts: what policy texts may name as `{brand.legal_name}`, in one locale's language and formats.

A fact is plain text, or SafeHtml (made here, all values escaped); it is None where scaffold.toml does not give it.
Words that no locale data know (table headings, short sentences) come from `policies/strings/<tag>.po`.
"""

from collections.abc import Mapping
from decimal import Decimal

from scaffold.i18n.addresses import address_lines
from scaffold.i18n.formats import (
    clock_text,
    days_text,
    hours_text,
    list_text,
    money,
    unit_text,
    weekdays_text,
    zone_city,
)
from scaffold.i18n.tags import cldr, territory_name
from scaffold.load.fact_html import BLANKS, Fact, Words, bullets, lines, link, link_or_text, table
from scaffold.load.processors import CHECKOUT_NAMES, hosting
from scaffold.load.service_facts import consent_facts, service_facts
from scaffold.load.withdrawal import withdrawal_form, withdrawal_message
from scaffold.markup.safe import escape, join, trusted
from scaffold.markup.urls import mail_href, phone_href
from scaffold.model.html import SafeHtml
from scaffold.model.lists import PAYMENT_NAMES
from scaffold.model.registers.vendors import Vendor
from scaffold.model.site import (
    BusinessModel,
    Channel,
    Locale,
    Market,
    OpeningHours,
    Registration,
    Representative,
    ShippingOption,
    Site,
)
from scaffold.model.territories import EU

_PAYMENT_WORDS = {
    "bank-transfer": "Bank transfer",
    "cash-on-delivery": "Cash on delivery",
    "invoice": "Invoice",
    "konbini": "Convenience store payment",
}
_CHANNEL_NAMES = {"whatsapp": "WhatsApp", "wechat": "WeChat", "line": "LINE", "telegram": "Telegram"}
_CHANNEL_WORDS = {"email": "Email", "phone": "Phone", "form": "Contact form", "chat": "Chat"}
_KOREAN_LOOKUP = "https://www.ftc.go.kr/bizCommPop.do"


def facts(site: Site, locale: Locale, words: Words, vendors: tuple[Vendor, ...] = ()) -> dict[str, Fact]:
    """All facts for one locale; `words` must know each of WORDS, `vendors` stand in a register.

    Facts not given are None.
    """
    tag = locale.tag
    found = {
        **_site_facts(site, locale, words, vendors),
        **consent_facts(site, locale, words),
        **_brand_facts(site, tag),
        **_place_facts(site, locale, words),
        **_market_facts(site, locale.market, tag, words),
        **service_facts(site, locale, words, vendors),
        **_customer_service_facts(site, tag, words),
        **{f"facts.{name}": value for name, value in own_facts(site).items()},
    }
    return {name: None if value is None or value.strip() in BLANKS else value for name, value in found.items()}


def own_facts(site: Site) -> Mapping[str, str]:
    """The site's table [facts]: what its own policies, or single markets, need beyond the model."""
    given: Mapping[str, str] = getattr(site, "facts", {})
    return given


def _site_facts(site: Site, locale: Locale, words: Words, vendors: tuple[Vendor, ...]) -> dict[str, Fact]:
    online = site.checkout.provider in CHECKOUT_NAMES
    return {
        "site.title": site.title,
        "site.url": link_or_text(site.base_url),
        "checkout.online": "yes" if online else None,
        "checkout.inquiry": None if online else "yes",
        "privacy.hosting": hosting(site, vendors, locale.tag),
        "privacy.officer": site.privacy.officer,
        "withdrawal.message": withdrawal_message(site, words),
        "withdrawal.form": withdrawal_form(site, locale, words),
    }


def _brand_facts(site: Site, tag: str) -> dict[str, Fact]:
    brand = site.brand
    country = territory_name(brand.address.country, tag)
    address = address_lines(brand.address, tag)
    email = link(mail_href(brand.email), brand.email) if brand.email else None
    phone = link("tel:" + "".join(c for c in brand.phone if c in "+0123456789"), brand.phone) if brand.phone else None
    registration = brand.registration
    own = own_facts(site)
    return {
        "brand.legal_name": brand.legal_name,
        "brand.address": lines([escape(line) for line in address]) if brand.address.street else None,
        "brand.address_line": ", ".join(address),
        "brand.country": country,
        "brand.email": email,
        "brand.phone": phone,
        "brand.contact": lines([way for way in (email, phone) if way]),
        "brand.registration": f"{registration.authority}, {registration.number}" if registration else None,
        "brand.vat": registration.vat if registration else None,
        "brand.responsible": brand.responsible,
        "brand.security": link(mail_href(brand.security), brand.security) if brand.security else None,
        "brand.manufacturer": brand.manufacturer,
        "brand.eu_representative": _representative(brand.eu_representative),
        "brand.uk_representative": _representative(brand.uk_representative),
        "returns.address": own.get("return_address") or ", ".join((brand.legal_name, *address)),
    }


def _place_facts(site: Site, locale: Locale, words: Words) -> dict[str, Fact]:
    """Where the brand is, seen from the market."""
    home = site.brand.address.country
    country = territory_name(home, locale.tag)
    return {
        "brand.at_home": country if home == locale.territory else None,
        "brand.outside_eu": country if home not in EU else None,
        "brand.outside_uk": country if home != "GB" else None,
        "brand.kr_lookup": _korean_lookup(site.brand.registration, words),
    }


def _korean_lookup(registration: Registration | None, words: Words) -> SafeHtml:
    """A link to the Korean authority's look-up of businesses (E-Commerce Act Art. 10), by a number of ten digits."""
    digits = "".join(sign for sign in registration.number if sign in "0123456789") if registration else ""
    url = f"{_KOREAN_LOOKUP}?wrkr_no={digits}" if len(digits) == 10 else _KOREAN_LOOKUP
    # Safe: both parts are escaped here.
    text = escape(words["Check this business at the Fair Trade Commission"])
    return trusted(f'<a href="{escape(url)}">{text}</a>')


def _market_facts(site: Site, market: Market, tag: str, words: Words) -> dict[str, Fact]:
    consumers = site.business_model is not BusinessModel.B2B
    crosses_border = any(territory != site.brand.address.country for territory in market.territories)
    return {
        "market.currency": f"{cldr(tag).currencies.get(market.currency, market.currency)} ({market.currency})",
        "market.territories": _and([territory_name(code, tag) for code in market.territories], tag),
        "market.shipping": _shipping_table(market, tag, words),
        "market.payment": _and([_payment(method, words) for method in market.payment], tag),
        "market.tax": words[
            "All prices include tax."
            if market.prices_include_tax
            else "Prices do not include tax. Where tax is due, it is shown before you order."
        ],
        "market.duties": _duties(market, words) if crosses_border else None,
        "market.returns_days": days_text(market.returns_days, tag) if market.returns_days else None,
        "market.returns_paid_by": words[
            "We bear the cost of returning the goods."
            if market.returns_paid_by == "seller"
            else "You bear the direct cost of returning the goods."
        ],
        "market.withdrawal": (days_text(14, tag) if consumers and {"eu", "uk"} & set(market.jurisdictions) else None),
        "consent.months": unit_text(Decimal(site.consent.months), "duration-month", tag),
        "privacy.order_retention_years": unit_text(Decimal(site.privacy.order_retention_years), "duration-year", tag),
    }


def _customer_service_facts(site: Site, tag: str, words: Words) -> dict[str, Fact]:
    service = site.customer_service
    return {
        "customer_service.channels": bullets([_channel(channel, words) for channel in service.channels]),
        "customer_service.hours": lines([escape(_opening(hours, tag)) for hours in service.hours]) or None,
        "customer_service.response": hours_text(service.response_hours, tag),
    }


def _shipping_table(market: Market, tag: str, words: Words) -> Fact:
    if not market.shipping:
        return None
    heads = [words[head] for head in ("Method", "Delivery time", "Price", "Free from")]
    return table(heads, [_shipping_row(option, market.currency, tag, words) for option in market.shipping])


def _shipping_row(option: ShippingOption, currency: str, tag: str, words: Words) -> list[str]:
    name = words.get(option.id.capitalize(), option.id.replace("-", " ").capitalize())
    first, last = (option.handling_days[end] + option.days[end] for end in (0, 1))
    return [
        f"{name} ({option.carrier})" if option.carrier else name,
        _day_range(first, last, tag),
        money(option.price, currency, tag).text if option.price else words["free"],
        money(option.free_from, currency, tag).text if option.free_from else "–",
    ]


def _duties(market: Market, words: Words) -> str:
    if market.duties_paid:
        return words["Import duty and import tax are included in what you pay us; nothing is collected on delivery."]
    return words[
        "Import duty and import tax are not included in our prices. If due, the carrier collects them from you."
    ]


def _payment(method: str, words: Words) -> str:
    if method in _PAYMENT_WORDS:
        return words[_PAYMENT_WORDS[method]]
    return PAYMENT_NAMES.get(method, method.replace("-", " ").title())


def _channel(channel: Channel, words: Words) -> SafeHtml:
    word = _CHANNEL_WORDS.get(channel.kind)
    name = words[word] if word else _CHANNEL_NAMES.get(channel.kind, channel.kind)
    value = {"email": mail_href(channel.value), "phone": phone_href(channel.value)}.get(channel.kind)
    shown = link(value, channel.value) if value else link_or_text(channel.value)
    return join([escape(f"{name}: "), shown])


def _opening(hours: OpeningHours, tag: str) -> str:
    """Monday–Friday 09:00–18:00 (Berlin), in the language's own words."""
    days = weekdays_text(hours.days, tag, "wide")
    return f"{days} {clock_text(hours.opens, tag)}–{clock_text(hours.closes, tag)} ({zone_city(hours.zone, tag)})"


def _representative(who: Representative | None) -> Fact:
    if who is None:
        return None
    return lines([escape(who.name), escape(who.address), link(mail_href(who.email), who.email)])


def _and(names: list[str], tag: str) -> str | None:
    return list_text(names, tag) if names else None


def _day_range(first: int, last: int, tag: str) -> str:
    """5–9 days; the unit agrees with the last number, as CLDR's plural ranges have it in our languages."""
    counted, shown = days_text(last, tag), str(last)
    if first == last:
        return counted
    if shown not in counted:  # Arabic has a word of its own for two days
        counted, shown = days_text(3, tag), "3"
    return counted.replace(shown, f"{first}–{last}")
