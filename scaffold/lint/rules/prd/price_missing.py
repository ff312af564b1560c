"""PRD003 price-missing."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.controls import buy_controls
from scaffold.lint.shop.goods import Goods, Offer, goods_of, many
from scaffold.lint.shop.money import decimal_of, numbers_in, plain_text
from scaffold.lint.shop.selling import QUOTE
from scaffold.lint.shop.serving import SHIPPING
from scaffold.lint.shop.stage import Shown, is_elsewhere, is_price, is_struck, own_prices
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined


@rule("PRD003", Severity.ERROR, clauses=["2.4.1"], source="Directive 98/6/EC Art. 3; 2011/83/EU Art. 6(1)(e)")
def price_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A product that is for sale shows no price.

    A crossed-out price is none, and neither is that of another product in a card beside it. Where the price is told
    on request, the page must say so: “Ask for a quote”. A price that only a script fills in cannot be judged.

    Passes:
        <h1>Lamp</h1><p>EUR 49.00 incl. VAT</p><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Lamp", "offers": {"@type": "Offer", "price": "49.00"}}</script>

    Fails:
        <h1>Lamp</h1><p>See the price at checkout</p><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "offers": {"@type": "Offer", "price": "49.00", "priceCurrency": "EUR"}}</script>

        <h1>Lamp</h1><p><del>59 €</del></p><button>Add to cart</button><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Lamp"}</script>
    """
    goods = goods_of(page)
    if goods is None or not (goods.prices or buy_controls(page) or "offers" in goods.node):
        return
    if _prices(page, goods) or QUOTE.find(page.text) or any(_bare_prices(page)):
        yield Passed(goods.element)
    elif _is_filled_by_script(page):
        yield Undetermined(goods.element, "a script may fill in the price")
    else:
        yield Problem(
            goods.element,
            "The product is for sale, and its page shows no price",
            help="show the price in the page's text, or offer a quote on request",
        )


def _prices(page: HtmlPage, goods: Goods) -> list[Shown]:
    """The product's own amounts that are not what its delivery costs, by its data or by the words beside them."""
    rates = {decimal_of(rate) for offer in goods.offers for rate in _rates(offer)}
    return [
        shown
        for shown in own_prices(page)
        if goods.prices & shown.amount.values
        or is_price(shown.element)
        or not (rates & shown.amount.values or SHIPPING.find_in(shown.element.text, page.language))
    ]


def _rates(offer: Offer) -> Iterator[object]:
    """What sending costs, by the data of an offer."""
    for details in many((offer.node or {}).get("shippingDetails")):
        rate = details.get("shippingRate") if isinstance(details, dict) else None
        if isinstance(rate, dict):
            yield rate.get("value")


def _bare_prices(page: HtmlPage) -> Iterator[Element]:
    """Elements that are marked as a price and show a number without a currency."""
    for name in ("class", "itemprop"):
        for element in page.having(name):
            if not is_price(element) or is_struck(element) or is_elsewhere(element):
                continue
            if any(numbers_in(plain_text(element.text))):
                yield element


def _is_filled_by_script(page: HtmlPage) -> bool:
    return any(
        ("price" in element.get(name).lower() and not element.text and not is_hidden(element))
        for name in ("class", "id", "itemprop")
        for element in page.having(name)
        if element.tag in ("span", "div", "p", "strong", "b", "output", "bdi")
    ) or any(
        name.startswith((":", "v-", "x-"))
        or (name.startswith("data-price") and any(of.get(name) for of in page.having(name)))
        for name in page.attribute_names
    )
