"""Offers: what can be ordered, at what price, and how; the one source of page, cards, JSON-LD and feeds."""

from dataclasses import dataclass
from decimal import Decimal

from scaffold.i18n.formats import measure_text, money
from scaffold.markup.urls import mail_href
from scaffold.model.catalogue import ON_REQUEST, Availability, ProductFacts, Status, Variant
from scaffold.model.entries import Product, ProductFrontMatter
from scaffold.model.site import CheckoutProvider
from scaffold.model.views import Money, Offer, Option, OptionValue
from scaffold.text import slug
from scaffold.views.context import Context

_AVAILABILITY_TEXT = {
    Availability.IN_STOCK: "In stock",
    Availability.OUT_OF_STOCK: "Out of stock",
    Availability.PREORDER: "Pre-order",
    Availability.BACKORDER: "Available again soon",
}
_PAID_BY_LINK = frozenset({CheckoutProvider.STRIPE_PAYMENT_LINKS, CheckoutProvider.PAYPAL, CheckoutProvider.SHOPIFY})


@dataclass(frozen=True, slots=True)
class PriceTag:
    """The price of a whole product: the lowest of its offers, whether others cost more, and what it was."""

    price: Money | None
    is_from: bool
    was: Money | None
    lowest_30_days: Money | None


def offers_of(product: Product, context: Context) -> tuple[Offer, ...]:
    """What can be ordered, in the order of product.yaml; made once for each locale."""
    if product.id not in context.offers:
        variants: tuple[Variant | None, ...] = product.facts.variants or (None,)
        context.offers[product.id] = tuple(_offer(product, variant, context) for variant in variants)
    return context.offers[product.id]


def price_tag(offers: tuple[Offer, ...]) -> PriceTag:
    """What cards and the head of the product page say."""
    priced = sorted((o for o in offers if o.price), key=lambda o: o.price.amount if o.price else Decimal(0))
    if not priced:
        return PriceTag(None, is_from=False, was=None, lowest_30_days=None)
    lowest, highest = priced[0], priced[-1]
    is_from = lowest.price != highest.price
    return PriceTag(lowest.price, is_from, lowest.was, lowest.lowest_30_days)


def options_of(product: Product, offers: tuple[Offer, ...], context: Context) -> tuple[Option, ...]:
    """What a buyer chooses, with labels; a value is available if any offer with it is."""
    values: dict[str, dict[str, bool]] = {}
    for offer in offers:
        for key, value in offer.options:
            found = values.setdefault(key, {})
            found[value] = found.get(value, False) or offer.available
    return tuple(
        Option(
            key,
            label_of(product, key, context),
            tuple(OptionValue(value, value_label(product, key, value, context), free) for value, free in found.items()),
        )
        for key, found in values.items()
    )


def label_of(product: Product, key: str, context: Context) -> str:
    """The name of an attribute or option: from the language file, else the interface strings, else the key."""
    label = _labels(product, context).get(key)
    if isinstance(label, str):
        return label
    if label and "label" in label:
        return label["label"]
    if context.words.has("attribute", key):
        return context.words.within("attribute", key)
    return key.replace("_", " ").capitalize()


def value_label(product: Product, key: str, value: str, context: Context) -> str:
    """The name of a value: from the language file, else yes and no, else measures by CLDR, else as it stands."""
    label = _labels(product, context).get(key)
    if isinstance(label, dict) and value in label:
        return label[value]
    if value in ("true", "false"):
        return context.words("Yes" if value == "true" else "No")
    return measure_text(value, context.locale.tag)


def _labels(product: Product, context: Context) -> dict[str, str | dict[str, str]]:
    matter = context.text(product).matter
    return matter.attributes if isinstance(matter, ProductFrontMatter) else {}


def _offer(product: Product, variant: Variant | None, context: Context) -> Offer:
    facts = product.facts
    title = context.text(product).matter.title
    sku = variant.sku if variant else facts.sku
    options = tuple(variant.options.items()) if variant else ()
    name = ", ".join(value_label(product, key, value, context) for key, value in options) or title
    price = _price(facts, variant, context)
    was, lowest = _former(facts, variant, price, context)
    availability = _availability(facts, variant)
    available = availability is not Availability.OUT_OF_STOCK and facts.status is not Status.RETIRED
    route = context.at(product.ref.kind, product.id)
    anchor = f"sku-{slug(sku)}"
    order = _order(product, variant, f"{title} – {name}" if variant else title, sku, price, availability, context)
    return Offer(
        sku=sku,
        gtin=variant.gtin if variant else facts.gtin,
        name=name,
        options=options,
        price=price,
        was=was,
        lowest_30_days=lowest,
        availability=availability.value,
        availability_text=context.words(_AVAILABILITY_TEXT[availability]),
        available=available,
        picture_index=_picture_index(facts, variant),
        order_href=order[0] if available else "",
        order_text=order[1] if available else "",
        order_external=order[0].startswith("https:"),
        weight=(variant.weight if variant else "") or facts.weight,
        url=f"{route.url}#{anchor}",
        anchor=anchor,
    )


def _price(facts: ProductFacts, variant: Variant | None, context: Context) -> Money | None:
    currency = context.locale.market.currency
    table = facts.price if facts.price != ON_REQUEST else {}
    if variant is not None and variant.price is not None:
        table = {} if variant.price == ON_REQUEST else {**table, **variant.price}
    return money(table[currency], currency, context.locale.tag) if currency in table else None


def _former(
    facts: ProductFacts, variant: Variant | None, price: Money | None, context: Context
) -> tuple[Money | None, Money | None]:
    currency, tag = context.locale.market.currency, context.locale.tag
    former = facts.was.get(currency)
    has_own_price = variant is not None and variant.price is not None and variant.price != ON_REQUEST
    if former is None or price is None or (has_own_price and variant and currency in (variant.price or {})):
        return None, None
    return money(former.price, currency, tag), money(former.lowest_30_days, currency, tag)


def _availability(facts: ProductFacts, variant: Variant | None) -> Availability:
    for source in (variant, facts) if variant else (facts,):
        if source.availability is not None:
            return source.availability
        if source.stock is not None:
            return Availability.IN_STOCK if source.stock > 0 else Availability.OUT_OF_STOCK
    return Availability.IN_STOCK


def _picture_index(facts: ProductFacts, variant: Variant | None) -> int:
    files = [image.file for image in facts.images]
    return files.index(variant.images[0]) if variant and variant.images and variant.images[0] in files else -1


def _order(
    product: Product,
    variant: Variant | None,
    name: str,
    sku: str,
    price: Money | None,
    availability: Availability,
    context: Context,
) -> tuple[str, str]:
    """Where an offer is ordered, and what the button says."""
    provider, words = context.site.checkout.provider, context.words
    if provider is CheckoutProvider.NONE:
        return "", ""
    if price is None:
        return mail_href(
            context.site.brand.email,
            words("Quote: {product}", product=name),
            words("Hello, please send me a quote for: {product} ({sku}).", product=name, sku=sku),
        ), words("Ask for a quote")
    if provider in _PAID_BY_LINK:
        links = {**product.facts.checkout, **(variant.checkout if variant else {})}
        text = words("Pre-order now" if availability is Availability.PREORDER else "Buy now")
        link = links.get(price.currency, "")
        return (link, text) if link.startswith("https://") else ("", "")
    subject = words("Order: {product}", product=name)
    lines = (
        words("Hello, I would like to order: {product} ({sku}).", product=name, sku=sku),
        words("Price: {amount}", amount=price.text),
        words("Quantity: {number}", number=1),
        words("Delivery address:"),
    )
    return mail_href(context.site.brand.email, subject, "\n".join(lines)), words("Order by e-mail")
