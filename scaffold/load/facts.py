"""Facts: what policy texts may name as `{brand.legal_name}`, in one locale's language and formats.

A fact is plain text, or SafeHtml (made here, all values escaped); it is None where scaffold.toml does not give it.
Words that no locale data know (table headings, short sentences) come from `policies/strings/<tag>.po`.
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TypeAlias

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
from scaffold.markup.safe import escape, join, trusted
from scaffold.markup.urls import mail_href, phone_href
from scaffold.model.consent import ConsentModel, has_choice, has_sale_link, model_of, own_storage, services_in
from scaffold.model.html import SafeHtml
from scaffold.model.lists import PAYMENT_NAMES
from scaffold.model.services import Cookie, Purpose, Service, lifetime_of
from scaffold.model.site import (
    BusinessModel,
    Channel,
    CheckoutProvider,
    Locale,
    Market,
    OpeningHours,
    Registration,
    Representative,
    ShippingOption,
    Site,
)
from scaffold.model.territories import EU

Fact: TypeAlias = str | SafeHtml | None
Words: TypeAlias = Mapping[str, str]

_PAYMENT_WORDS = {
    "bank-transfer": "Bank transfer",
    "cash-on-delivery": "Cash on delivery",
    "invoice": "Invoice",
    "konbini": "Convenience store payment",
}
_CHANNEL_NAMES = {"whatsapp": "WhatsApp", "wechat": "WeChat", "line": "LINE", "telegram": "Telegram"}
_CHANNEL_WORDS = {"email": "Email", "phone": "Phone", "form": "Contact form", "chat": "Chat"}
_CHECKOUT_NAMES = {
    CheckoutProvider.STRIPE_PAYMENT_LINKS: "Stripe",
    CheckoutProvider.PAYPAL: "PayPal",
    CheckoutProvider.SNIPCART: "Snipcart",
    CheckoutProvider.SHOPIFY: "Shopify",
}
_PURPOSE_WORDS = {"embed": "embedded content", "functional": "preferences"}
_STORAGE_WORDS = {"cookie": "cookie", "local": "local storage", "session": "session storage"}
_KOREAN_LOOKUP = "https://www.ftc.go.kr/bizCommPop.do"
_BLANKS = frozenset({"", "…", "..."})


def facts(site: Site, locale: Locale, words: Words) -> dict[str, Fact]:
    """All facts for one locale; `words` must know each of WORDS. Facts not given are None."""
    tag = locale.tag
    found = {
        **_site_facts(site, words),
        **_consent_facts(site, locale, words),
        **_brand_facts(site, tag),
        **_place_facts(site, locale, words),
        **_market_facts(site, locale.market, tag, words),
        **_service_facts(services_in(site, locale), site, tag, words),
        **_customer_service_facts(site, tag, words),
        **{f"facts.{name}": value for name, value in own_facts(site).items()},
    }
    return {name: None if value is None or value.strip() in _BLANKS else value for name, value in found.items()}


def own_facts(site: Site) -> Mapping[str, str]:
    """The site's table [facts]: what its own policies, or single markets, need beyond the model."""
    given: Mapping[str, str] = getattr(site, "facts", {})
    return given


def needs_consent(service: Service) -> bool:
    """Whether a service waits for the visitor's consent."""
    return service.purpose != "necessary"


def _site_facts(site: Site, words: Words) -> dict[str, Fact]:
    online = site.checkout.provider in _CHECKOUT_NAMES
    return {
        "site.title": site.title,
        "site.url": _link_or_text(site.base_url),
        "checkout.online": "yes" if online else None,
        "checkout.inquiry": None if online else "yes",
        "privacy.hosting": site.privacy.hosting,
        "privacy.officer": site.privacy.officer,
        "withdrawal.message": _withdrawal_message(site.brand.email, words),
    }


def _consent_facts(site: Site, locale: Locale, words: Words) -> dict[str, Fact]:
    """Whether there is something to choose, whether it waits for a yes, and what our own pages keep."""
    chosen = has_choice(site, locale)
    waits = model_of(site, locale) is ConsentModel.OPT_IN
    purpose = words["remembers your privacy choices"]
    rows = tuple((site.title, replace(entry, purpose=purpose)) for entry in own_storage(site, locale))
    return {
        "site.consent": "yes" if chosen else None,
        "consent.control": words["Your Privacy Choices" if has_sale_link(site, locale) else "Privacy settings"],
        "site.storage": _storage_table(rows, locale.tag, words),
        "consent.opt_in": "yes" if chosen and waits else None,
        "consent.opt_out": "yes" if chosen and not waits else None,
    }


def _withdrawal_message(email: str, words: Words) -> Fact:
    """A link, like a button, to a ready-made message (RFC 6068) with which a consumer withdraws."""
    if email.strip() in _BLANKS:
        return None
    fields = (words["Name:"], words["Order number:"], words["Email address for the receipt:"])
    lines = (words["I withdraw from the contract for the following order."], "", *(f"{name} " for name in fields))
    url = mail_href(email, words["Withdrawal from contract"], "\n".join(lines))
    # Safe: both parts are escaped here.
    return trusted(f'<a href="{escape(url)}"><span class="button">{escape(words["confirm withdrawal"])}</span></a>')


def _brand_facts(site: Site, tag: str) -> dict[str, Fact]:
    brand = site.brand
    country = territory_name(brand.address.country, tag)
    lines = address_lines(brand.address, tag)
    email = _link(mail_href(brand.email), brand.email) if brand.email else None
    phone = _link("tel:" + "".join(c for c in brand.phone if c in "+0123456789"), brand.phone) if brand.phone else None
    registration = brand.registration
    own = own_facts(site)
    return {
        "brand.legal_name": brand.legal_name,
        "brand.address": _lines([escape(line) for line in lines]) if brand.address.street else None,
        "brand.address_line": ", ".join(lines),
        "brand.country": country,
        "brand.email": email,
        "brand.phone": phone,
        "brand.contact": _lines([way for way in (email, phone) if way]),
        "brand.registration": f"{registration.authority}, {registration.number}" if registration else None,
        "brand.vat": registration.vat if registration else None,
        "brand.responsible": brand.responsible,
        "brand.security": _link(mail_href(brand.security), brand.security) if brand.security else None,
        "brand.manufacturer": brand.manufacturer,
        "brand.eu_representative": _representative(brand.eu_representative),
        "brand.uk_representative": _representative(brand.uk_representative),
        "returns.address": own.get("return_address") or ", ".join((brand.legal_name, *lines)),
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


def _service_facts(services: tuple[Service, ...], site: Site, tag: str, words: Words) -> dict[str, Fact]:
    kept = tuple(
        (_provider(service, tag), cookie)
        for service in services
        for cookie in service.cookies or (Cookie(name="–", lifetime="–", purpose="", storage=""),)
    )
    purposes = {(_provider(service, tag), row): service.purpose for service in services for row in service.cookies}
    rows = tuple((who, _with_purpose(cookie, purposes.get((who, cookie), ""), words)) for who, cookie in kept)
    optional = [service.processor for service in services if needs_consent(service)]
    marketing = [service.processor for service in services if service.purpose == "marketing"]
    return {
        "services.table": _storage_table(rows, tag, words),
        "services.processors": _processors(services, site, tag, words),
        "services.optional": ", ".join(dict.fromkeys(optional)) or None,
        "services.marketing": ", ".join(dict.fromkeys(marketing)) or None,
    }


def _provider(service: Service, tag: str) -> str:
    """Who runs a service, and where: Google LLC (United States)."""
    return f"{service.processor} ({territory_name(service.country, tag)})"


def _customer_service_facts(site: Site, tag: str, words: Words) -> dict[str, Fact]:
    service = site.customer_service
    return {
        "customer_service.channels": _bullets([_channel(channel, words) for channel in service.channels]),
        "customer_service.hours": _lines([escape(_opening(hours, tag)) for hours in service.hours]) or None,
        "customer_service.response": hours_text(service.response_hours, tag),
    }


def _with_purpose(cookie: Cookie, purpose: str, words: Words) -> Cookie:
    """The cookie, saying at least what its service is for."""
    said = cookie.purpose or (words[_PURPOSE_WORDS.get(purpose, purpose)] if purpose in _PURPOSES else purpose)
    return Cookie(name=cookie.name, lifetime=cookie.lifetime, purpose=said, storage=cookie.storage)


_PURPOSES = frozenset(Purpose)


def _processors(services: tuple[Service, ...], site: Site, tag: str, words: Words) -> Fact:
    """Who handles data for the site: host, checkout, services."""
    rows = []
    if site.privacy.hosting:
        rows.append(f"{site.privacy.hosting} – {words['hosting of this site']}")
    if site.checkout.provider in _CHECKOUT_NAMES:
        rows.append(f"{_CHECKOUT_NAMES[site.checkout.provider]} – {words['payment and checkout']}")
    for service in services:
        purpose = words[_PURPOSE_WORDS.get(service.purpose, service.purpose)] if service.purpose in _PURPOSES else ""
        rows.append(f"{_provider(service, tag)} – {purpose or service.purpose}")
    return _bullets([escape(row) for row in rows])


def _storage_table(rows: tuple[tuple[str, Cookie], ...], tag: str, words: Words) -> Fact:
    if not rows:
        return None
    heads = [words[head] for head in ("Name", "Provider", "Purpose", "Storage", "Lifetime")]
    return _table(heads, [_storage_row(provider, cookie, tag, words) for provider, cookie in rows])


def _storage_row(provider: str, cookie: Cookie, tag: str, words: Words) -> list[str]:
    storage = words[_STORAGE_WORDS.get(cookie.storage, "nothing is stored")]
    return [cookie.name, provider, cookie.purpose, storage, _lifetime(cookie.lifetime, tag, words)]


def _lifetime(text: str, tag: str, words: Words) -> str:
    """How long an entry stays, as the locale says it."""
    if counted := lifetime_of(text):
        return unit_text(Decimal(counted[0]), f"duration-{counted[1]}", tag)
    return words[_LIFETIME_WORDS[text]] if text in _LIFETIME_WORDS else text


_LIFETIME_WORDS = {
    "session": "until you close the browser",
    "until deleted": "until you delete it",
    "": "until you delete it",
}


def _shipping_table(market: Market, tag: str, words: Words) -> Fact:
    if not market.shipping:
        return None
    heads = [words[head] for head in ("Method", "Delivery time", "Price", "Free from")]
    return _table(heads, [_shipping_row(option, market.currency, tag, words) for option in market.shipping])


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
    shown = _link(value, channel.value) if value else _link_or_text(channel.value)
    return join([escape(f"{name}: "), shown])


def _opening(hours: OpeningHours, tag: str) -> str:
    """Monday–Friday 09:00–18:00 (Berlin), in the language's own words."""
    days = weekdays_text(hours.days, tag, "wide")
    return f"{days} {clock_text(hours.opens, tag)}–{clock_text(hours.closes, tag)} ({zone_city(hours.zone, tag)})"


def _representative(who: Representative | None) -> Fact:
    if who is None:
        return None
    return _lines([escape(who.name), escape(who.address), _link(mail_href(who.email), who.email)])


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


def _link(url: str, text: str) -> SafeHtml:
    # Safe: both parts are escaped here.
    return trusted(f'<a href="{escape(url)}"><bdi>{escape(text)}</bdi></a>')


def _link_or_text(value: str) -> SafeHtml:
    return _link(value, value) if value.startswith("https://") else trusted(f"<bdi>{escape(value)}</bdi>")


def _lines(lines: list[SafeHtml]) -> SafeHtml:
    # Safe: safe lines with breaks between them.
    return trusted("<br>".join(lines))


def _bullets(items: list[SafeHtml]) -> SafeHtml | None:
    # Safe: safe items in a list.
    return trusted("<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>") if items else None


def _table(heads: list[str], rows: list[list[str]]) -> SafeHtml:
    # Safe: every cell is escaped here.
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>" for row in rows)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return trusted(f'<div class="table" tabindex="0">{table}</div>')
