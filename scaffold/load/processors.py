"""Who handles personal data for a site: its host, its checkout, its services, and the firms of registers/vendors.yaml.

Each stands there once: a service is described by its `[[service]]`, the host by `[privacy] hosting` where that is
given, everybody else by the register.
"""

from collections.abc import Iterator

from scaffold.i18n.tags import territory_name
from scaffold.load.fact_html import Fact, Words, bullets
from scaffold.markup.safe import escape
from scaffold.model.registers.vendors import PURPOSES, Vendor
from scaffold.model.services import Service
from scaffold.model.site import CheckoutProvider, Site

CHECKOUT_NAMES = {
    CheckoutProvider.STRIPE_PAYMENT_LINKS: "Stripe",
    CheckoutProvider.PAYPAL: "PayPal",
    CheckoutProvider.SNIPCART: "Snipcart",
    CheckoutProvider.SHOPIFY: "Shopify",
}
"""Where orders are paid and taken, as far as that is not a message to the shop."""
_SERVICE_WORDS = {"embed": "embedded content", "functional": "preferences"}
_HOSTING = "hosting"


def hosting(site: Site, vendors: tuple[Vendor, ...], tag: str) -> str:
    """The host as scaffold.toml names it, or else as the register does; empty where neither does."""
    known = (provider(vendor.name, vendor.country, tag) for vendor in vendors if vendor.purpose == _HOSTING)
    return site.privacy.hosting or next(known, "")


def processors(site: Site, services: tuple[Service, ...], vendors: tuple[Vendor, ...], tag: str, words: Words) -> Fact:
    """The list for the privacy page, in the language `tag`."""
    rows = dict.fromkeys(
        f"{who} – {purpose}" if purpose else who for who, purpose in _rows(site, services, vendors, tag, words)
    )
    return bullets([escape(row) for row in rows])


def provider(name: str, country: str, tag: str) -> str:
    """Who it is, and where: Google LLC (United States)."""
    return f"{name} ({territory_name(country, tag)})" if country else name


def purpose_words(purpose: str, words: Words) -> str:
    """What a service is for, in the words of the page."""
    return words.get(_SERVICE_WORDS.get(purpose, purpose), purpose)


def _rows(
    site: Site, services: tuple[Service, ...], vendors: tuple[Vendor, ...], tag: str, words: Words
) -> Iterator[tuple[str, str]]:
    if host := hosting(site, vendors, tag):
        yield host, words["hosting of this site"]
    checkout = CHECKOUT_NAMES.get(site.checkout.provider, "")
    if checkout:
        yield checkout, words["payment and checkout"]
    for service in services:
        yield provider(service.processor, service.country, tag), purpose_words(service.purpose, words)
    said = {service.processor.casefold() for service in services}
    for vendor in vendors:
        elsewhere = vendor.service or vendor.purpose == _HOSTING or vendor.name.casefold() in said
        if not elsewhere and not (checkout and checkout.casefold() in vendor.name.casefold()):
            word = PURPOSES.get(vendor.purpose)
            yield provider(vendor.name, vendor.country, tag), words[word] if word else vendor.purpose
