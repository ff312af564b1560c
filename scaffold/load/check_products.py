"""What types cannot tell about products: codes, prices, references, options."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from scaffold.i18n.formats import is_currency, smallest
from scaffold.i18n.tags import is_territory
from scaffold.load.bundles import RawBundle
from scaffold.model.catalogue import ON_REQUEST, Prices, ProductFacts, ViewAngle
from scaffold.model.entries import Content
from scaffold.model.findings import Finding, Location, error
from scaffold.model.gtin import is_gtin
from scaffold.model.site import Market, Site
from scaffold.text import did_you_mean

CODE = "PRD900"


def check_products(content: Content, site: Site, bundles: list[RawBundle]) -> Iterator[Finding]:
    """Everything that is wrong with product.yaml files, each by itself and against the others."""
    categories = {category.id for category in content.categories}
    ids = {bundle.id for bundle in bundles}
    codes: dict[tuple[str, str], Location] = {}
    for bundle in bundles:
        facts = bundle.facts
        if facts is None:
            continue
        yield from _check_references(facts, bundle, categories, ids, site)
        yield from _check_prices(facts, bundle, site)
        yield from _check_checkout(facts, bundle, site)
        yield from _check_codes(facts, bundle, codes)
        yield from _check_variants(facts, bundle)
        yield from _check_not_applicable(facts, bundle)


def _check_not_applicable(facts: ProductFacts, bundle: RawBundle) -> Iterator[Finding]:
    known = ("video", *ViewAngle)
    for what, reason in facts.not_applicable.items():
        where = bundle.at("not_applicable", what)
        if what not in known:
            yield error(CODE, where, f"“{what}” is neither video nor a view", did_you_mean(what, known))
        elif not reason.strip():
            help = "Write it in a few words: a tray does nothing that a film would show better."
            yield error(CODE, where, f"there is no reason why “{what}” is not applicable", help)


def _check_references(
    facts: ProductFacts, bundle: RawBundle, categories: set[str], ids: set[str], site: Site
) -> Iterator[Finding]:
    if facts.category not in categories:
        help = did_you_mean(facts.category, categories) or "Make the folder content/categories/<id>/ first."
        yield error(CODE, bundle.at("category"), f"there is no category “{facts.category}”", help)
    for index, id in enumerate(facts.related):
        if id not in ids:
            yield error(CODE, bundle.at("related", index), f"there is no product “{id}”", did_you_mean(id, ids))
        elif id == bundle.id:
            yield error(CODE, bundle.at("related", index), "a product is not related to itself", "Take it out.")
    for index, image in enumerate(facts.images):
        if not all(0 <= coordinate <= 1 for coordinate in image.focus):
            help = "Count from the upper left corner, 0 to 1: [0.5, 0.4]"
            yield error(CODE, bundle.at("images", index, "focus"), "the focal point lies outside of the picture", help)
    markets = [market.id for market in site.markets]
    for index, id in enumerate(facts.markets):
        if id not in markets:
            yield error(CODE, bundle.at("markets", index), f"there is no market “{id}”", did_you_mean(id, markets))
    if facts.origin and not is_territory(facts.origin):
        help = "Write the ISO 3166-1 code in two capital letters, such as CN."
        yield error(CODE, bundle.at("origin"), f"origin is “{facts.origin}”, not a country code", help)


def sold_in(facts: ProductFacts, markets: Iterable[Market]) -> list[Market]:
    """The markets that a product is sold in."""
    return [market for market in markets if not facts.markets or market.id in facts.markets]


def _check_prices(facts: ProductFacts, bundle: RawBundle, site: Site) -> Iterator[Finding]:
    used = {locale.market.id for locale in site.locales}
    currencies = {market.currency for market in site.markets}
    yield from _check_amounts(facts.price, bundle, ("price",), currencies)
    for index, variant in enumerate(facts.variants):
        if variant.price is not None:
            yield from _check_amounts(variant.price, bundle, ("variants", index, "price"), currencies)
    for market in sold_in(facts, site.markets):
        if market.id in used and facts.price != ON_REQUEST and market.currency not in facts.price:
            message = f"there is no price in {market.currency}, the currency of the market “{market.id}”"
            others = _others(market, site)
            help = f"Add  {market.currency}: 0.00  to price, or name the markets it is sold in:  markets: [{others}]"
            yield error(CODE, bundle.at("price"), message, help)
    for currency, former in facts.was.items():
        now = facts.price[currency] if facts.price != ON_REQUEST and currency in facts.price else None
        if now is None or former.price <= now:
            message = f"the former price in {currency} is not above the price of today"
            yield error(CODE, bundle.at("was", currency), message, "Take it out when the reduction has ended.")
        elif former.lowest_30_days < now:
            message = (
                f"the lowest price of the last 30 days in {currency} is below the price of today: that is no reduction"
            )
            yield error(CODE, bundle.at("was", currency), message, "98/6/EC Art. 6a: take the former price out.")


def _others(market: Market, site: Site) -> str:
    return ", ".join(other.id for other in site.markets if other.id != market.id)


def _check_amounts(
    prices: Prices | str, bundle: RawBundle, at: tuple[str | int, ...], currencies: set[str]
) -> Iterator[Finding]:
    if isinstance(prices, str):
        return
    for currency, amount in prices.items():
        where = bundle.at(*at, currency)
        if currency not in currencies:
            help = did_you_mean(currency, currencies) or "Add a [[market]] with it, or take the price out."
            yield error(CODE, where, f"no market has the currency “{currency}”", help)
        if not Decimal(0) < amount < Decimal(10) ** 9:
            yield error(CODE, where, f"a price of {amount} {currency} cannot be right", "Write what one piece costs.")
        elif is_currency(currency) and amount != amount.quantize(smallest(currency)):
            help = f"Its smallest coin is {smallest(currency)}."
            yield error(CODE, where, f"{amount} {currency} is finer than the currency", help)


def _check_checkout(facts: ProductFacts, bundle: RawBundle, site: Site) -> Iterator[Finding]:
    """Addresses where offers are bought: https only, for currencies of the markets."""
    currencies = {market.currency for market in site.markets}
    places = [((), facts.checkout), *((("variants", i), v.checkout) for i, v in enumerate(facts.variants))]
    for at, links in places:
        for currency, link in links.items():
            where = bundle.at(*at, "checkout", currency)
            if currency not in currencies:
                yield error(CODE, where, f"no market has the currency “{currency}”", did_you_mean(currency, currencies))
            if not link.startswith("https://"):
                help = "Copy the payment link from your provider: https://…"
                yield error(CODE, where, f"“{link}” is not an https:// address", help)


def _check_codes(facts: ProductFacts, bundle: RawBundle, codes: dict[tuple[str, str], Location]) -> Iterator[Finding]:
    """Each SKU and GTIN once; a product may share its SKU with its own variants' stem, not with another's."""
    sellable = [(("variants", index), variant) for index, variant in enumerate(facts.variants)]
    named: list[tuple[tuple[str | int, ...], str, str]] = [] if sellable else [((), "sku", facts.sku)]
    named += [(at, "sku", variant.sku) for at, variant in sellable] + [((), "gtin", facts.gtin)]
    named += [(at, "gtin", variant.gtin) for at, variant in sellable]
    if sellable and facts.sku not in {variant.sku for _, variant in sellable}:
        named.append(((), "sku", facts.sku))
    for at, kind, code in named:
        where = bundle.at(*at, kind)
        if not code:
            continue
        if kind == "gtin" and not is_gtin(code):
            help = "A GTIN has 8, 12, 13 or 14 digits, the last of which is computed; look at the barcode again."
            yield error(CODE, where, f"“{code}” is not a GTIN: length or check digit is wrong", help)
        if (kind, code) in codes:
            message = f"the {kind.upper()} “{code}” stands at {codes[kind, code]} too"
            yield error(CODE, where, message, "Each thing that can be ordered has one of its own.")
        codes.setdefault((kind, code), where)


def _check_variants(facts: ProductFacts, bundle: RawBundle) -> Iterator[Finding]:
    files = {image.file for image in facts.images}
    seen: dict[tuple[tuple[str, str], ...], int] = {}
    for index, variant in enumerate(facts.variants):
        keys = set(variant.options)
        if not keys:
            yield error(
                CODE, bundle.at("variants", index), "this variant has no options", "Say what differs: { colour: blue }"
            )
        elif keys != set(facts.variants[0].options):
            message = f"this variant has the options {', '.join(sorted(keys))}, the first one others"
            yield error(CODE, bundle.at("variants", index, "options"), message, "All variants have the same options.")
        combination = tuple(sorted(variant.options.items()))
        if combination in seen:
            message = f"variants {seen[combination] + 1} and {index + 1} have the same options"
            yield error(CODE, bundle.at("variants", index, "options"), message, "Take one out, or tell them apart.")
        seen.setdefault(combination, index)
        for number, file in enumerate(variant.images):
            if file not in files:
                where = bundle.at("variants", index, "images", number)
                yield error(CODE, where, f"“{file}” is not among the product's images", did_you_mean(file, files))
