"""IMG020 angle-coverage."""

from collections.abc import Iterator

from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.model.catalogue import Status, ViewAngle
from scaffold.model.entries import Product
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_WANTED = (
    ViewAngle.FRONT,
    ViewAngle.BACK,
    ViewAngle.SIDE,
    ViewAngle.DETAIL,
    ViewAngle.FUNCTION,
    ViewAngle.PACKAGING,
    ViewAngle.ACCESSORY,
)


@rule("IMG020", Severity.WARNING, clauses=["5.6", "2.2.1", "2.2.3", "2.4.1"], source="standard 2.2.3")
def angle_coverage(source: Source) -> Iterator[Outcome]:
    """A product is not shown from all sides, or one picture is given as two views.

    Buyers abroad cannot walk around it: they want to see its front, back, side, a detail, what it does, its packaging
    and what comes with it. `view` of a picture in product.yaml says which it shows; `not_applicable` says why one is
    not needed. Here a picture counts as another by its bytes; `scaffold images` finds those that only look the same.

    Passes:
        -- content/products/cup/product.yaml --
        sku: CUP
        category: cups
        price: { USD: 9, EUR: 9 }
        images:
          - { file: front.jpg, view: front }
          - { file: back.jpg, view: back }
          - { file: foot.jpg, view: detail }
          - { file: box.jpg, view: packaging }
        not_applicable:
          side: a round cup looks alike from all sides
          function: everybody knows what a cup does
          accessory: nothing comes with it

    Fails:
        -- content/products/cup/product.yaml --
        sku: CUP
        category: cups
        price: { USD: 9, EUR: 9 }
        images:
          - { file: front.jpg, view: front }
    """
    for product in source.content.products:
        if product.facts.status is Status.ACTIVE:
            yield from _of_product(product, source)


def _of_product(product: Product, source: Source) -> Iterator[Outcome]:
    missing = _missing(product)
    twice = list(_given_twice(product))
    where = source.fact(product, "images")
    if missing:
        named = ", ".join(missing)
        help = f"add pictures with these views, or say why not: not_applicable: {{ {missing[0]}: … }}"
        yield Problem(where, f"The product {product.id} has no picture of: {named}", help=help)
    for one, other in twice:
        yield Problem(where, f"{one} and {other} are the same picture, given as two views", help="give each its own")
    if not missing and not twice:
        yield Passed(product)


def _missing(product: Product) -> list[str]:
    there = {image.view for image in product.facts.images}
    return [view for view in _WANTED if view not in there and view not in product.facts.not_applicable]


def _given_twice(product: Product) -> Iterator[tuple[str, str]]:
    """Pairs of files with the same bytes and another view."""
    first: dict[str, tuple[str, ViewAngle]] = {}
    for image in product.facts.images:
        if (asset := product.pictures.get(image.file)) is None:
            continue
        file, view = first.setdefault(asset.digest, (image.file, image.view))
        if view is not image.view:
            yield file, image.file
