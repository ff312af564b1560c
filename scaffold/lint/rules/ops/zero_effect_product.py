"""OPS004 zero-effect-product."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.model.catalogue import Status
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem


@rule("OPS004", Severity.WARNING, clauses=["5.8", "2.4.4", "4.1.3"], source="standard 2.4.4")
def zero_effect_product(source: Source, registers: Registers, as_of: date, *, days: int = 180) -> Iterator[Outcome]:
    """A product has not been ordered for long, and nobody has decided what becomes of it.

    Figures are read from registers/metrics/products.csv, decisions from registers/improvements.yaml.

    Passes:
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 8 }
        -- registers/metrics/products.csv --
        period,name,value,subject
        2026-10,orders,3,cup

    Fails:
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 8 }
        -- registers/metrics/products.csv --
        period,name,value,subject
        2026-10,orders,0,cup
        2026-10,views,0,cup
    """
    figures = registers.metrics["products"].entries if "products" in registers.metrics else ()
    first = (as_of - timedelta(days=days)).isoformat()
    seen: dict[str, dict[str, Decimal]] = defaultdict(dict)
    for figure in figures:
        if figure.name in ("orders", "views") and figure.period >= first[: len(figure.period)]:
            of = seen[figure.subject]
            of[figure.name] = of.get(figure.name, Decimal(0)) + figure.value
    decided = {decision.product: decision for decision in registers.improvements.decision}
    for product in source.content.products:
        counts = seen.get(product.id)
        is_new = product.facts.published is not None and product.facts.published.isoformat() > first
        if product.facts.status is not Status.ACTIVE or not counts or is_new:
            continue
        decision = decided.get(product.id)
        if all(counts.values()) or (decision and decision.due >= as_of):
            yield Passed(product)
        else:
            missing = " and no ".join(name for name, count in counts.items() if not count)
            message = f"The product {product.id} has had no {missing} in {days} days"
            help = "decide: improve, hide or delete, with a day, in registers/improvements.yaml"
            yield Problem(source.fact(product, "sku"), message, help=help)
