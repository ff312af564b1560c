"""PRD024 restricted-product."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.needs import Profile, Source
from scaffold.lint.rule import rule
from scaffold.lint.shop.on_sale import limits_on, markets_of, on_sale
from scaffold.model.entries import Product
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.market_limits import Demand, MarketLimit
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "PRD024",
    Severity.ERROR,
    clauses=["1.4.2", "7.4.2"],
    source="import rules of each market, kept by the seller in registers/market-limits.yaml",
)
def restricted_product(profile: Profile, source: Source, registers: Registers, as_of: date) -> Iterator[Outcome]:
    """A product is offered in a market that forbids such goods, or wants a clearance that it lacks.

    What a market forbids or restricts stands in registers/market-limits.yaml, by customs code, category or product. A
    clearance names the products (`cleared`) and its proof (`evidence`), and has not ended.

    Passes:
        -- registers/market-limits.yaml --
        entries:
          - id: ceramics-licence
            demand: restricted
            markets: [eu]
            categories: [cups]
            source: Food contact authority
            checked: 2026-03-01
            cleared: [cup]
            evidence: doc:77
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 3, EUR: 3 }

    Fails:
        -- registers/market-limits.yaml --
        entries:
          - { id: vapes, demand: forbidden, markets: [us], hs: ["8543.40"], source: Customs, checked: 2026-03-01 }
        -- content/products/vape/product.yaml --
        sku: A
        category: vapes
        price: { USD: 3 }
        hs_code: "8543.40"
    """
    for product in on_sale(source):
        sold = {market.id for market in markets_of(product, profile.site)}
        for limit in limits_on(product, registers, as_of):
            if limit.demand is not Demand.WARNING and (where := sorted(sold & set(limit.markets))):
                yield _judged(limit, product, where, source, as_of)


def _judged(limit: MarketLimit, product: Product, where: list[str], source: Source, as_of: date) -> Outcome:
    place = source.fact(product, "markets")
    markets = ", ".join(where)
    if limit.demand is Demand.FORBIDDEN:
        message = f"The product {product.id} is offered in {markets}, where such goods are forbidden ({limit.source})"
        return Problem(place, message, help="take the market out of `markets` in product.yaml")
    if product.id not in limit.cleared or not limit.evidence:
        message = f"The product {product.id} is offered in {markets} without the clearance that {limit.source} wants"
        return Problem(place, message, help=f"name product and proof in registers/market-limits.yaml, {limit.id}")
    if limit.expires and limit.expires < as_of:
        return Problem(limit.place, f"The clearance of {product.id} for {markets} ended on {limit.expires}")
    return Passed(limit.place)
