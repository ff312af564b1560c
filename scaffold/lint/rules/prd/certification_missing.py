"""PRD016 certification-missing."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.needs import Profile, Source
from scaffold.lint.rule import rule
from scaffold.lint.shop.certificates import demands_on
from scaffold.model.catalogue import Status
from scaffold.model.entries import Product
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.certifications import Certification
from scaffold.model.rules import Outcome, Passed, Problem
from scaffold.model.site import Market

_HELP = "enter it in registers/certifications.yaml with number, body, file and last day"


@rule(
    "PRD016",
    Severity.ERROR,
    clauses=["5.4", "1.4.2", "2.4.1"],
    source="T/CCPITCSC 109-2022, 1.4.2; sector law of each market",
)
def certification_missing(profile: Profile, source: Source, registers: Registers, as_of: date) -> Iterator[Outcome]:
    """A product has no valid certificate where it names one, or where goods of its kind cannot be sold without.

    A certificate named under `certifications` must stand in the register, cover the product, and be valid on the day of
    the run, with a number, or a paper that proves it. Chargers, heating devices and toys, known by their customs code,
    need one in the markets where the law is beyond doubt.

    Passes:
        -- registers/certifications.yaml --
        entries:
          - { id: ce-1, kind: CE, products: [charger], markets: [eu], issued: 2026-01-02, number: E-1 }
        -- content/products/charger/product.yaml --
        sku: A
        category: cups
        price: { USD: 3, EUR: 3 }
        hs_code: "8504.40"
        certifications: [ce-1]

    Fails:
        -- registers/certifications.yaml --
        entries: []
        -- content/products/charger/product.yaml --
        sku: A
        category: cups
        price: { USD: 3, EUR: 3 }
        hs_code: "8504.40"

        -- registers/certifications.yaml --
        entries:
          - { id: lab-1, kind: Lead test, products: [cup], markets: [eu], issued: 2024-01-02, expires: 2025-01-02 }
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 3 }
        certifications: [lab-1]
    """
    entries = {entry.id: entry for entry in registers.certifications.entries}
    for product in source.content.products:
        if product.facts.status is not Status.ACTIVE:
            continue
        for place, id in enumerate(product.facts.certifications):
            fault = _fault(entries.get(id), product, as_of)
            spot = source.fact(product, "certifications", place)
            yield Problem(spot, f"The certificate {id} of {product.id} {fault}", help=_HELP) if fault else Passed(spot)
        yield from _demanded(product, profile, registers, source, as_of)


def _fault(entry: Certification | None, product: Product, as_of: date) -> str:
    if entry is None:
        return "is not in the register"
    if product.id not in entry.products:
        return "does not cover it, by the register"
    if entry.expires and entry.expires < as_of:
        return f"ended on {entry.expires}"
    if not (entry.number or entry.evidence):
        return "has neither a number nor a paper"
    return ""


def _demanded(
    product: Product, profile: Profile, registers: Registers, source: Source, as_of: date
) -> Iterator[Outcome]:
    for market in profile.site.markets:
        if product.facts.markets and market.id not in product.facts.markets:
            continue
        for demand in demands_on(product.facts.hs_code, market.jurisdictions):
            spot = source.fact(product, "hs_code")
            if any(_covers(entry, product, market, demand.kinds, as_of) for entry in registers.certifications.entries):
                yield Passed(spot)
            else:
                wanted = " or ".join(demand.kinds[:2])
                message = f"The product {product.id} ({demand.goods}) has no {wanted} for the market {market.id}"
                yield Problem(spot, message, help=_HELP)


def _covers(entry: Certification, product: Product, market: Market, kinds: tuple[str, ...], as_of: date) -> bool:
    return (
        any(kind.lower() in entry.kind.lower() for kind in kinds)
        and market.id in entry.markets
        and not _fault(entry, product, as_of)
    )
