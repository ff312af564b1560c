"""PRD004 price-inconsistent."""

from collections.abc import Iterable, Iterator

from scaffold.lint.facts import PageFacts
from scaffold.lint.rule import rule
from scaffold.lint.shop.feeds import feed_rows
from scaffold.lint.shop.listing import Listed, Seen, Told
from scaffold.lint.shop.money import Amount, amounts_in, plain_text
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot, Undetermined

_HELP = "show one price everywhere; what is made from one source cannot differ"


@rule(
    "PRD004",
    Severity.ERROR,
    clauses=["1.4.3", "2.4.1", "3.2.4", "6.1.5"],
    source="Google merchant listing and feed policies; Directive 2005/29/EC Art. 6",
)
def price_inconsistent(site: HtmlSite) -> Iterator[Outcome]:
    """A product has different prices in the text of its page, in its data, on the cards of lists, or in a feed.

    Amounts are read in all ways that their separators allow; one way that agrees is enough. Crossed-out prices do not
    count, and where nothing is marked as the price, it cannot be told.

    Passes:
        <h1>Lamp</h1><p class="price">1.049,00 €</p><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "offers": {"@type": "Offer", "price": "1049.00", "priceCurrency": "EUR"}}</script>

    Fails:
        <h1>Lamp</h1><p class="price">49.00 €</p><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "offers": {"@type": "Offer", "price": "45.00", "priceCurrency": "EUR"}}</script>
    """
    for page in site.pages:
        if page.shop.listed and page.shop.listed.told:
            yield from _on_page(page, page.shop.listed)
        for card in page.shop.cards:
            listed = _product_at(card.href, page, site)
            if listed and listed.told and card.amounts:
                yield _compared(card.amounts, listed, Spot(page.path, card.element), "This card")
    yield from _in_feeds(site)


def _on_page(page: PageFacts, listed: Listed) -> Iterator[Outcome]:
    if listed.meta and listed.meta.price not in _values(listed.told):
        yield Problem(
            Spot(page.path, listed.meta_element),
            f"product:price:amount says {listed.meta.price}, the product's data {_named(listed.told)}",
            help=_HELP,
        )
    spot = Spot(page.path, listed.element)
    if any(told.fits(seen.amount) for told in listed.told for seen in listed.seen):
        yield Passed(spot)
    elif main := next((seen for seen in listed.seen if seen.is_price and _same_money(seen, listed.told)), None):
        yield Problem(
            Spot(page.path, main.element),
            f"The page shows {main.amount.text}, the product's data {_named(listed.told)}",
            help=_HELP,
        )
    elif listed.seen:
        yield Undetermined(spot, "none of the amounts on the page is marked as the price")


def _values(told: Iterable[Told]) -> set[object]:
    return {price for one in told for price in (one.price, one.highest)}


def _same_money(seen: Seen, told: tuple[Told, ...]) -> bool:
    """Whether an amount has a currency of the data: one shown for convenience in another one is no contradiction."""
    currencies = {one.currency for one in told if one.currency}
    return not currencies or bool(currencies & seen.amount.currencies)


def _named(told: tuple[Told, ...]) -> str:
    return " or ".join(f"{one.price} {one.currency}".strip() for one in told[:3])


def _product_at(href: str, page: PageFacts, site: HtmlSite) -> Listed | None:
    found = site.by_path.get(site.resolve(href, page).file)
    return found.shop.listed if found else None


def _compared(amounts: tuple[Amount, ...], listed: Listed, spot: Spot, what: str) -> Outcome:
    """A card may show a range or a price from which on: one amount that agrees is enough."""
    if any(told.fits(amount) for told in listed.told for amount in amounts):
        return Passed(spot)
    currencies = {told.currency for told in listed.told if told.currency}
    comparable = [amount for amount in amounts if not currencies or currencies & amount.currencies]
    if not comparable:
        return Undetermined(spot, "the amounts are in another currency")
    if any(told.fits(seen.amount) for told in listed.told for seen in listed.seen) or not listed.seen:
        shown = ", ".join(amount.text for amount in comparable[:2])
        return Problem(spot, f"{what} shows {shown} for {listed.name}, its page {_named(listed.told)}", help=_HELP)
    return Undetermined(spot, "the page of this product does not agree with itself")


def _in_feeds(site: HtmlSite) -> Iterator[Outcome]:
    for row in feed_rows(site):
        page = site.by_path.get(site.resolve(row.values.get("link", "")).file)
        amounts = tuple(amounts_in(plain_text(row.values.get("price", ""))))
        if page and page.shop.listed and page.shop.listed.told and amounts:
            yield _compared(amounts, page.shop.listed, Spot(row.path, line=row.line), "This feed")
