"""PRD019 category-warning-missing."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.languages import primary
from scaffold.lint.needs import Profile, Source
from scaffold.lint.rule import rule
from scaffold.lint.shop.on_sale import limits_on, markets_of, on_sale
from scaffold.lint.words import folded
from scaffold.model.entries import Product, Text
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.market_limits import Demand, MarketLimit
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined
from scaffold.model.site import Site


@rule(
    "PRD019",
    Severity.ERROR,
    clauses=["1.4.2"],
    source="Directive 2009/48/EC Art. 11; CLP Art. 48; 16 CFR 1500.20; 27 CCR 25602",
)
def category_warning_missing(profile: Profile, source: Source, registers: Registers, as_of: date) -> Iterator[Outcome]:
    """A product lacks a warning that a market wants for goods of its kind, in the language of that market's pages.

    Which goods need which warning, and in which words, stands in registers/market-limits.yaml (`demand: warning`): the
    law has exceptions by age, material and size that only a person can weigh. The words must stand in the product's
    text as they are.

    Passes:
        -- registers/market-limits.yaml --
        entries:
          - id: small-parts
            demand: warning
            markets: [us]
            hs: ["9503"]
            source: 16 CFR 1500.20
            checked: 2026-03-01
            text: { en: "WARNING: CHOKING HAZARD" }
        -- content/products/top/product.yaml --
        sku: A
        category: toys
        price: { USD: 3 }
        hs_code: "9503.00"
        -- content/products/top/en.md --
        ---
        title: Top
        ---
        **WARNING: Choking hazard.** Small parts. Not for children under 3 years.

    Fails:
        -- registers/market-limits.yaml --
        entries:
          - id: small-parts
            demand: warning
            markets: [us]
            hs: ["9503"]
            source: 16 CFR 1500.20
            checked: 2026-03-01
            text: { en: "WARNING: CHOKING HAZARD" }
        -- content/products/top/product.yaml --
        sku: A
        category: toys
        price: { USD: 3 }
        hs_code: "9503.00"
        -- content/products/top/en.md --
        ---
        title: Top
        ---
        A top of beech.
    """
    for product in on_sale(source):
        for limit in limits_on(product, registers, as_of):
            if limit.demand is Demand.WARNING:
                yield from _judged(limit, product, profile.site)


def _judged(limit: MarketLimit, product: Product, site: Site) -> Iterator[Outcome]:
    """One outcome for each text that is shown in one of the markets."""
    wanted = {market.id for market in markets_of(product, site)} & set(limit.markets)
    languages = {primary(locale.tag) for locale in site.locales if locale.market.id in wanted}
    for text in product.texts.values():
        if primary(text.tag) not in languages:
            continue
        words = limit.text.get(text.tag) or limit.text.get(primary(text.tag))
        if not words:
            yield Undetermined(limit.place, f"the register does not say how the warning reads in {text.tag}")
        elif folded(words) in folded(_said(text)):
            yield Passed(text.location)
        else:
            message = f"The product {product.id} lacks the warning “{words}” in {text.tag} ({limit.source})"
            yield Problem(text.location, message, help="write it into the text, before all else")


def _said(text: Text) -> str:
    return f"{text.matter.summary}\n{text.body.plain}"
