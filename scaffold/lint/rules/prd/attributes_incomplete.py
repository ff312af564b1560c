"""PRD006 attributes-incomplete."""

from collections.abc import Iterator, Mapping

from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.lint.shop.measures import KINDS, misfit
from scaffold.model.catalogue import Status
from scaffold.model.entries import Category, Product
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_MOST_DEEP = 10


@rule("PRD006", Severity.ERROR, clauses=["2.1.1", "2.4.1"], source="T/CCPITCSC 109-2022, 2.4.1")
def attributes_incomplete(source: Source) -> Iterator[Outcome]:
    """A product lacks an attribute that its category requires, or has one that is not what is asked for.

    `required` in category.yaml names the attributes with what their values are, as in `capacity: volume`.

    Passes:
        -- content/categories/cups/category.yaml --
        required: { material: stoneware | porcelain, capacity: volume }
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 3 }
        attributes: { material: stoneware, capacity: 250 ml }

    Fails:
        -- content/categories/cups/category.yaml --
        required: { material: stoneware | porcelain, capacity: volume }
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 3 }
        attributes: { material: stoneware }

        -- content/categories/cups/category.yaml --
        required: { capacity: volume }
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 3 }
        attributes: { capacity: large }
    """
    categories = {category.id: category for category in source.content.categories}
    for category in categories.values():
        yield from _unknown_kinds(category, source)
    for product in source.content.products:
        if product.facts.status is Status.DRAFT:
            continue
        for name, kind in _required(product.facts.category, categories).items():
            yield _outcome(product, name, kind, source)


def _required(id: str, categories: Mapping[str, Category]) -> dict[str, str]:
    """What a category asks for, and those above it."""
    required: dict[str, str] = {}
    for _ in range(_MOST_DEEP):
        if id not in categories:
            break
        required = {**categories[id].facts.required, **required}
        id = categories[id].facts.parent
    return required


def _outcome(product: Product, name: str, kind: str, source: Source) -> Outcome:
    value = product.facts.attributes.get(name) or _of_variants(product, name)
    if not value:
        return Problem(
            source.fact(product, "attributes"),
            f"The product {product.id} has no {name}, which its category requires",
            help=f"add {name} under attributes ({kind})",
        )
    fault = misfit(value, kind)
    place = source.fact(product, "attributes", name)
    return (
        Problem(place, f"The attribute {name} of {product.id} is “{value}”: it {fault}", help="")
        if fault
        else Passed(place)
    )


def _of_variants(product: Product, name: str) -> str:
    """The value of the first variant, where each has one: a size, a colour."""
    values = [variant.options.get(name, "") for variant in product.facts.variants]
    return values[0] if values and all(values) else ""


def _unknown_kinds(category: Category, source: Source) -> Iterator[Outcome]:
    for name, kind in category.facts.required.items():
        if kind not in KINDS and "|" not in kind:
            yield Problem(
                source.fact(category, "required", name),
                f"“{kind}” is no kind of value",
                help=f"write one of {', '.join(KINDS)}, or the words allowed with bars between them",
            )
