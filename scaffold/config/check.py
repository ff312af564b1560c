"""What types cannot tell about scaffold.toml: codes that exist, names that are known, each thing once."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from scaffold.config.file import LocaleTable, SiteFile
from scaffold.i18n.formats import is_currency
from scaffold.i18n.tags import is_tag, is_territory, territory_of
from scaffold.model.findings import Finding, Location, error
from scaffold.model.lists import CHANNEL_KINDS, JURISDICTIONS, PAYMENT_NAMES, SORT_ORDERS
from scaffold.model.site import CheckoutProvider, Market
from scaffold.text import did_you_mean

At = Callable[..., Location]
CODE = "CFG002"

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_PATH = re.compile(r"[a-z0-9]+(?:[/-][a-z0-9]+)*|")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)"
_DAYS = re.compile(rf"{_DAY}(?:-{_DAY})?(?:,{_DAY}(?:-{_DAY})?)*")
_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00")
_EMAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+")


def check(file: SiteFile, at: At, folder: Path) -> Iterator[Finding]:
    """Everything that is wrong with a decoded scaffold.toml; `at` tells where a key stands."""
    yield from _check_site(file, at)
    yield from _check_brand(file, at, folder)
    for index, market in enumerate(file.market):
        yield from _check_market(market, index, file, at)
    yield from _check_locales(file, at)
    yield from _check_service(file, at)
    yield from _check_mails(file.lint.mails, at("lint", "mails"), folder)


def _wrong(where: Location, message: str, help: str = "") -> Finding:
    return error(CODE, where, message, help)


def is_base_url(text: str) -> bool:
    """Whether a text is scheme and host, without path, query or user."""
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return False
    plain = not (parts.path.strip("/") or parts.query or parts.fragment or "@" in parts.netloc)
    clean = not any(character.isspace() or character in "\"'<>\\;" for character in text)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and plain and clean


def _check_site(file: SiteFile, at: At) -> Iterator[Finding]:
    if not file.site.title.strip():
        yield _wrong(at("site", "title"), "site.title is empty", "Write the shop's name.")
    if not is_base_url(file.site.base_url):
        message = f"site.base_url is “{file.site.base_url}”, not a scheme and a host"
        yield _wrong(
            at("site", "base_url"), message, 'Write  base_url = "https://www.tidewater.example"  without a path.'
        )
    for order in file.catalogue.sort_orders:
        if order not in SORT_ORDERS:
            yield _wrong(
                at("catalogue", "sort_orders"), f"“{order}” is no sort order", did_you_mean(order, SORT_ORDERS)
            )
    if file.catalogue.per_page < 1:
        yield _wrong(
            at("catalogue", "per_page"), "catalogue.per_page is below 1", "Write how many products a page shows."
        )
    if file.checkout.provider is CheckoutProvider.SNIPCART:
        help = "Use stripe-payment-links, paypal, shopify (a link for each offer), inquiry or none."
        yield _wrong(
            at("checkout", "provider"), "the snipcart provider needs a script that this version does not load", help
        )


def _check_brand(file: SiteFile, at: At, folder: Path) -> Iterator[Finding]:
    brand = file.brand
    if not is_territory(brand.address.country):
        message = f"brand.address.country is “{brand.address.country}”, not a country code"
        yield _wrong(at("brand", "address"), message, "Write the ISO 3166-1 code in two capital letters, such as CN.")
    if not _EMAIL.fullmatch(brand.email):
        yield _wrong(at("brand", "email"), f"brand.email is “{brand.email}”, not an e-mail address", "Write name@host.")
    if brand.security and not _EMAIL.fullmatch(brand.security):
        message = f"brand.security is “{brand.security}”, not an e-mail address"
        yield _wrong(at("brand", "security"), message, "Write name@host.")
    for key in ("primary", "accent", "background", "text"):
        value = getattr(brand.identity, key)
        if not _COLOUR.fullmatch(value):
            where = at("brand", "identity", key)
            yield _wrong(where, f"brand.identity.{key} is “{value}”, not a colour", 'Write six digits:  "#0b4f6c"')
    for name, url in brand.social.items():
        if not url.startswith("https://"):
            yield _wrong(at("brand", "social", name), f"brand.social.{name} is “{url}”, not an https:// address")
    if brand.identity.logo:
        yield from _check_logo(brand.identity.logo, at("brand", "identity", "logo"), folder)


def _check_logo(logo: str, where: Location, folder: Path) -> Iterator[Finding]:
    file = Path(os.path.realpath(folder / logo))  # of links in a circle, Path.resolve makes an exception
    if not file.is_relative_to(folder.resolve()):
        yield _wrong(where, f"brand.identity.logo leaves the site: “{logo}”", "Put the file into content/shared/.")
    elif not file.is_file():
        yield _wrong(
            where, f"brand.identity.logo names “{logo}”, which is not there", "Put the file there, or mend the name."
        )


def _check_mails(mails: str, where: Location, folder: Path) -> Iterator[Finding]:
    try:
        is_inside = (folder / mails).resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):
        is_inside = False
    if not is_inside:
        help = "Name a folder of the site; for one elsewhere run: scaffold lint --mails DIR"
        yield _wrong(where, f"lint.mails leads out of the site: “{mails}”", help)


def _check_market(market: Market, index: int, file: SiteFile, at: At) -> Iterator[Finding]:
    if not _ID.fullmatch(market.id):
        yield _wrong(at("market", index, "id"), f"market id “{market.id}” is not made of a-z, 0-9 and hyphens")
    if [other.id for other in file.market[:index]].count(market.id):
        yield _wrong(at("market", index, "id"), f"there are two markets “{market.id}”", "Give one another id.")
    if not is_currency(market.currency):
        message = f"market “{market.id}” has the currency “{market.currency}”, which ISO 4217 does not know"
        yield _wrong(at("market", index, "currency"), message, "Write three capital letters, such as EUR.")
    for territory in market.territories:
        if not is_territory(territory):
            where = at("market", index, "territories")
            yield _wrong(
                where, f"“{territory}” is no country code", "Write ISO 3166-1 codes: DE, not Germany; GB, not UK."
            )
    for jurisdiction in market.jurisdictions:
        if jurisdiction not in JURISDICTIONS:
            where = at("market", index, "jurisdictions")
            yield _wrong(
                where, f"“{jurisdiction}” is no jurisdiction known here", did_you_mean(jurisdiction, JURISDICTIONS)
            )
    for method in market.payment:
        if method not in PAYMENT_NAMES:
            where = at("market", index, "payment")
            yield _wrong(where, f"“{method}” is no payment method known here", did_you_mean(method, PAYMENT_NAMES))
    yield from _check_numbers(market, index, at)


def _check_numbers(market: Market, index: int, at: At) -> Iterator[Finding]:
    if market.returns_days < 0:
        yield _wrong(
            at("market", index, "returns_days"), "returns_days is below 0", "Write 0 for no voluntary returns."
        )
    if market.returns_paid_by not in ("customer", "seller"):
        where = at("market", index, "returns_paid_by")
        yield _wrong(where, f"returns_paid_by is “{market.returns_paid_by}”", "Write customer or seller.")
    for number, option in enumerate(market.shipping):
        where = at("market", index, "shipping", number)
        if option.price < 0 or (option.free_from is not None and option.free_from < 0):
            yield _wrong(where, f"shipping “{option.id}” has a price below 0", "Write 0 for free shipping.")
        for name, (first, last) in (("days", option.days), ("handling_days", option.handling_days)):
            if not 0 <= first <= last:
                yield _wrong(
                    where, f"shipping “{option.id}”: {name} is [{first}, {last}]", "Write least and most: [5, 9]"
                )


def _check_locales(file: SiteFile, at: At) -> Iterator[Finding]:
    tags = [table.tag for table in file.locale]
    if not tags:
        yield _wrong(at("site"), "there is no [[locale]]", f'Add:  [[locale]]\ntag = "{file.site.default_locale}"')
    elif file.site.default_locale not in tags:
        message = f"site.default_locale is “{file.site.default_locale}”, and there is no such [[locale]]"
        yield _wrong(at("site", "default_locale"), message, did_you_mean(file.site.default_locale, tags))
    places: dict[tuple[str, str], str] = {}
    for index, table in enumerate(file.locale):
        yield from _check_locale(table, index, file, at)
        is_default = table.tag == file.site.default_locale
        prefix = table.path if table.path is not None else "" if is_default or table.base_url else table.tag.lower()
        key = (table.base_url.rstrip("/"), prefix.strip("/"))
        if key in places:
            message = f"the locales {places[key]} and {table.tag} have the same address"
            yield _wrong(at("locale", index), message, "Give one another path or base_url.")
        places[key] = table.tag


def _check_locale(table: LocaleTable, index: int, file: SiteFile, at: At) -> Iterator[Finding]:
    if not is_tag(table.tag):
        message = f"“{table.tag}” is not a language tag"
        yield _wrong(at("locale", index, "tag"), message, "Write language and territory: de-DE, pt-BR.")
        return
    named = [market for market in file.market if market.id == table.market]
    if table.market and not named:
        message = f"the locale {table.tag} names the market “{table.market}”, which is not there"
        yield _wrong(at("locale", index, "market"), message, did_you_mean(table.market, [m.id for m in file.market]))
    elif not table.market and not any(territory_of(table.tag) in market.territories for market in file.market):
        message = f"no [[market]] has the territory of the locale {table.tag}"
        help = f"Add “{territory_of(table.tag)}” to a market's territories, or name a market in the locale."
        yield _wrong(at("locale", index, "tag"), message, help)
    if table.path is not None and not _PATH.fullmatch(table.path.strip("/")):
        message = f"the path of {table.tag} is “{table.path}”"
        yield _wrong(at("locale", index, "path"), message, "Use a-z, 0-9, hyphens and slashes.")
    if table.base_url and not is_base_url(table.base_url):
        message = f"the base_url of {table.tag} is “{table.base_url}”, not a scheme and a host"
        yield _wrong(at("locale", index, "base_url"), message, 'Write  base_url = "https://www.tidewater.de"')


def _check_service(file: SiteFile, at: At) -> Iterator[Finding]:
    for index, channel in enumerate(file.customer_service.channels):
        if channel.kind not in CHANNEL_KINDS:
            where = at("customer_service", "channels", index)
            yield _wrong(where, f"“{channel.kind}” is no channel known here", did_you_mean(channel.kind, CHANNEL_KINDS))
    for index, hours in enumerate(file.customer_service.hours):
        where = at("customer_service", "hours", index)
        if not _DAYS.fullmatch(hours.days):
            yield _wrong(where, f"“{hours.days}” are no days", "Write Mo-Fr or Mo,We,Sa.")
        if not (_TIME.fullmatch(hours.opens) and _TIME.fullmatch(hours.closes)):
            yield _wrong(
                where, f"“{hours.opens}” to “{hours.closes}” are no times", 'Write  opens = "09:00", closes = "18:00"'
            )
        if hours.zone not in available_timezones():
            yield _wrong(where, f"“{hours.zone}” is no time zone", did_you_mean(hours.zone, available_timezones()))
