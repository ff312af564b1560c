"""PRD014 origin-missing."""

from collections.abc import Iterator

from scaffold.i18n.tags import is_territory
from scaffold.lint.needs import Profile, Source
from scaffold.lint.rule import rule
from scaffold.lint.shop.on_sale import on_sale, sells_abroad
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "PRD014",
    Severity.ERROR,
    clauses=["1.4.2", "7.1.1", "7.4.2"],
    source="customs declarations; T/CCPITCSC 109-2022, 7.4.2",
)
def origin_missing(profile: Profile, source: Source) -> Iterator[Outcome]:
    """A product that crosses a border does not say in which country it was made.

    The origin is a code of ISO 3166-1; product pages show it in the words of their language. A product that is sold in
    the seller's own country alone needs none for customs.

    Passes:
        -- content/products/lamp/product.yaml --
        sku: A
        category: lamps
        price: { USD: 3 }
        origin: CN

    Fails:
        -- content/products/lamp/product.yaml --
        sku: A
        category: lamps
        price: { USD: 3 }
    """
    for product in on_sale(source):
        origin = product.facts.origin
        place = source.fact(product, "origin")
        if origin and is_territory(origin):
            yield Passed(place)
        elif origin or sells_abroad(product, profile.site):
            told = f"is “{origin}”, which is no country" if origin else "is missing, and it is sold abroad"
            yield Problem(place, f"The origin of {product.id} {told}", help="write origin: CN, the country's code")
