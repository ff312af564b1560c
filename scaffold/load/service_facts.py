"""Facts of the services that a site uses: what they keep on the device, what there is to choose."""

from dataclasses import replace
from decimal import Decimal

from scaffold.i18n.formats import unit_text
from scaffold.load.fact_html import Fact, Words, table
from scaffold.load.processors import processors, provider, purpose_words
from scaffold.model.consent import ConsentModel, has_choice, has_sale_link, model_of, own_storage, services_in
from scaffold.model.registers.vendors import Vendor
from scaffold.model.services import Cookie, Purpose, Service, lifetime_of
from scaffold.model.site import Locale, Site

_STORAGE_WORDS = {"cookie": "cookie", "local": "local storage", "session": "session storage"}
_LIFETIME_WORDS = {
    "session": "until you close the browser",
    "until deleted": "until you delete it",
    "": "until you delete it",
}
_NOT_CHOSEN = (Purpose.NECESSARY, Purpose.EMBED)
"""What no choice switches: it runs at once, or by a click of its own each time."""
_NOTHING_KEPT = Cookie(name="–", lifetime="–", storage="")


def service_facts(site: Site, locale: Locale, words: Words, vendors: tuple[Vendor, ...]) -> dict[str, Fact]:
    """What the services of a locale's market keep and do, and who handles data for the site."""
    services, tag = services_in(site, locale), locale.tag
    rows = tuple(
        (provider(service.processor, service.country, tag), _with_purpose(cookie, service, words))
        for service in services
        for cookie in service.cookies or (_NOTHING_KEPT,)
    )
    optional = [service.processor for service in services if service.purpose not in _NOT_CHOSEN]
    marketing = [service.processor for service in services if service.purpose == Purpose.MARKETING]
    return {
        "services.table": _storage_table(rows, tag, words),
        "services.processors": processors(site, services, vendors, tag, words),
        "services.optional": ", ".join(dict.fromkeys(optional)) or None,
        "services.marketing": ", ".join(dict.fromkeys(marketing)) or None,
    }


def consent_facts(site: Site, locale: Locale, words: Words) -> dict[str, Fact]:
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


def _with_purpose(cookie: Cookie, service: Service, words: Words) -> Cookie:
    """The cookie, saying at least what its service is for."""
    return replace(cookie, purpose=cookie.purpose or purpose_words(service.purpose, words))


def _storage_table(rows: tuple[tuple[str, Cookie], ...], tag: str, words: Words) -> Fact:
    if not rows:
        return None
    heads = [words[head] for head in ("Name", "Provider", "Purpose", "Storage", "Lifetime")]
    return table(heads, [_storage_row(who, cookie, tag, words) for who, cookie in rows])


def _storage_row(who: str, cookie: Cookie, tag: str, words: Words) -> list[str]:
    storage = words[_STORAGE_WORDS.get(cookie.storage, "nothing is stored")]
    return [cookie.name, who, cookie.purpose, storage, _lifetime(cookie.lifetime, tag, words)]


def _lifetime(text: str, tag: str, words: Words) -> str:
    """How long an entry stays, as the locale says it."""
    if counted := lifetime_of(text):
        return unit_text(Decimal(counted[0]), f"duration-{counted[1]}", tag)
    return words[_LIFETIME_WORDS[text]] if text in _LIFETIME_WORDS else text
