"""PRD007 copy-incomplete."""

from collections.abc import Iterator

from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.lint.shop.on_sale import on_sale
from scaffold.lint.words import display_width, folded
from scaffold.model.entries import Product, Text
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("PRD007", Severity.WARNING, clauses=["2.1.1", "2.3.2", "2.4.1"], source="T/CCPITCSC 109-2022, 2.1.1")
def copy_incomplete(source: Source, *, summary: int = 80, text: int = 320) -> Iterator[Outcome]:
    """A product has too few words in one of its languages: no short description, no detailed one, or twice the same.

    Widths are in half-width units, about 20 and 80 words of English: a wide East Asian character counts 2.

    Passes:
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 3 }
        -- content/products/cup/en.md --
        ---
        title: Tide cup
        summary: A cup of stoneware for 240 ml, thrown by hand and glazed in blue inside, for every day.
        ---
        The clay comes from three pits near the workshop. It is mixed, rested for a month, and thrown on the wheel.
        Each cup dries for a week before it is fired the first time, is dipped in glaze by hand, and fired again at
        1,260 degrees. That makes it dense enough for the dishwasher and the microwave. The rim is thin, and the foot
        is ground, so that it scratches no table.

    Fails:
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 3 }
        -- content/products/cup/en.md --
        ---
        title: Tide cup
        summary: Tide cup
        ---
        Tide cup
    """
    for product in on_sale(source):
        for written in product.texts.values():
            faults = list(_faults(written, summary, text))
            for message, key in faults:
                place = source.matter(written, key) if key else written.location
                yield Problem(place, f"{_name(product, written)} {message}", help="write what a buyer would ask")
            if not faults:
                yield Passed(written.location)


def _name(product: Product, written: Text) -> str:
    return f"The text of {product.id} in {written.tag}"


def _faults(written: Text, shortest: int, least: int) -> Iterator[tuple[str, str]]:
    """What is wrong, and the key of the front matter that it is about."""
    brief, long = written.matter.summary, written.body.plain
    if (width := display_width(brief)) < shortest:
        yield f"has a summary of {width} half-width units; {shortest} are about 20 words", "summary"
    if (width := display_width(long)) < least:
        yield f"has a description of {width} half-width units; {least} are about 80 words", ""
    elif folded(long) == folded(brief):
        yield "says in the description what the summary says", ""
