"""PRD008 video-unaddressed."""

from collections.abc import Iterator

from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.model.catalogue import Status
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("PRD008", Severity.INFO, clauses=["2.2.5", "2.4.1"], source="standard 2.4.1")
def video_unaddressed(source: Source) -> Iterator[Outcome]:
    """A product has no video, and nobody said that it needs none.

    Some things are only understood in motion: how a lid closes, how a strap is set. A product counts as having a video
    when one of its texts shows one (`::: video`); where none is needed, `not_applicable` in product.yaml says why.

    Passes:
        -- content/products/cup/product.yaml --
        sku: CUP
        category: cups
        price: { USD: 9, EUR: 9 }
        not_applicable: { video: a cup does nothing that its pictures do not show }

    Fails:
        -- content/products/cup/product.yaml --
        sku: CUP
        category: cups
        price: { USD: 9, EUR: 9 }
    """
    for product in source.content.products:
        if product.facts.status is not Status.ACTIVE:
            continue
        has_video = any(text.body.videos for text in product.texts.values())
        if has_video or "video" in product.facts.not_applicable:
            yield Passed(product)
        else:
            help = "show one in its text with ::: video, or write not_applicable: { video: why } in product.yaml"
            yield Problem(source.fact(product, "sku"), f"The product {product.id} has no video", help=help)
