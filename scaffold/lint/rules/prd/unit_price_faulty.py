"""PRD011 unit-price-faulty."""

from collections.abc import Iterator
from decimal import Decimal

from scaffold.lint.needs import Profile, Source
from scaffold.lint.rule import rule
from scaffold.lint.shop.listing import Listed
from scaffold.lint.shop.on_sale import on_sale
from scaffold.lint.shop.unit_prices import Quantity, UnitPrice, quantity_of, unit_prices_in
from scaffold.lint.site import HtmlSite
from scaffold.model.entries import Product
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot, Undetermined

_KEY = "net_quantity"
_LAWS = frozenset({"eu", "uk"})


@rule(
    "PRD011",
    Severity.ERROR,
    clauses=["1.4.2", "2.4.1"],
    source="Directive 98/6/EC Art. 3; PAngV s. 4; Price Marking Order 2004 (UK)",
)
def unit_price_faulty(site: HtmlSite, profile: Profile, source: Source) -> Iterator[Outcome]:
    """Goods sold by measure show no price by kilogram, litre or metre to the European Union or the United Kingdom.

    Goods are sold by measure where product.yaml has the attribute `net_quantity` (250 ml): a mug that holds 250 ml is
    not. The price by measure must stand on the product's page and follow from its price, within rounding.

    Passes:
        -- content/products/oil/product.yaml --
        sku: OIL-1
        category: care
        price: { EUR: 9.90, USD: 11 }
        attributes: { net_quantity: 250 ml }
        -- oel/index.html --
        <html lang="de-DE"><h1>Öl</h1><p>9,90 € (39,60 € / l)</p><script type="application/ld+json">{"@type":
        "Product", "name": "Öl", "sku": "OIL-1", "offers": {"price": "9.90", "priceCurrency": "EUR"}}</script></html>

    Fails:
        -- content/products/oil/product.yaml --
        sku: OIL-1
        category: care
        price: { EUR: 9.90, USD: 11 }
        attributes: { net_quantity: 250 ml }
        -- oel/index.html --
        <html lang="de-DE"><h1>Öl</h1><p>9,90 €</p><script type="application/ld+json">{"@type":
        "Product", "name": "Öl", "sku": "OIL-1", "offers": {"price": "9.90", "priceCurrency": "EUR"}}</script></html>
    """
    measured = {product.facts.sku: product for product in on_sale(source) if _KEY in product.facts.attributes}
    for page in site.pages if measured else ():
        listed = page.shop.listed
        product = next((measured[of] for _, of in listed.identifiers if of in measured), None) if listed else None
        if listed and product and not _LAWS.isdisjoint(profile.jurisdictions_of(page.language)):
            yield _judged(page.path, listed, product, site, source)


def _judged(path: str, listed: Listed, product: Product, site: HtmlSite, source: Source) -> Outcome:
    written = product.facts.attributes[_KEY]
    quantity = quantity_of(written)
    if quantity is None:
        place = source.fact(product, "attributes", _KEY)
        return Problem(place, f"The net quantity “{written}” of {product.id} is no number with a unit", help="250 ml")
    spot = Spot(path, listed.element, evidence=_KEY)
    shown = [price for price in unit_prices_in(site.page(path).text) if price.unit == quantity.unit]
    if not shown:
        message = f"{written} are sold without the price by {quantity.unit}"
        return Problem(spot, message, help=f"write it beside the price: … / {quantity.unit}")
    prices = [told.price for told in listed.told]
    if not prices:
        return Undetermined(spot, "the page's data have no price to work it out from")
    if any(_fits(one, price, quantity) for one in shown for price in prices):
        return Passed(spot)
    right = (prices[0] / quantity.number).quantize(Decimal("0.01"))
    message = f"The price by {quantity.unit} does not follow from the price; it is {right}"
    return Problem(spot, message, help="work it out anew")


def _fits(shown: UnitPrice, price: Decimal, quantity: Quantity) -> bool:
    return any(abs(value - price / quantity.number) <= shown.step for value in shown.values)
