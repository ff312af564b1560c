"""CUL008 person-name-unlicensed."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.lexicons.figures import figures_in
from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem


@rule("CUL008", Severity.WARNING, clauses=["1.4.1", "1.4.6"], source="T/CCPITCSC 109-2022, 1.4.1")
def person_name_unlicensed(source: Source, registers: Registers, as_of: date) -> Iterator[Outcome]:
    """A product is named after a well-known person, and no register says on what ground.

    Names and likenesses belong to people, and to their heirs for long after. Note in registers/media.yaml, under
    `figures`, the person with the licence or `public-domain`; or the leave in registers/ip.yaml.

    Passes:
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 3 }
        -- content/products/cup/en.md --
        ---
        title: Cup in blue
        ---
        Blue.

    Fails:
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 3 }
        -- content/products/cup/en.md --
        ---
        title: Frida Kahlo cup
        ---
        Blue.
    """
    cleared = {figure.casefold() for entry in registers.media.entries for figure in entry.figures}
    cleared |= {
        entry.subject.casefold() for entry in registers.ip.entries if entry.expires is None or entry.expires >= as_of
    }
    for product in source.content.products:
        for text in product.texts.values():
            place = source.matter(text, "title")
            named = [figure for figure in figures_in(text.matter.title) if figure.casefold() not in cleared]
            for figure in named:
                message = f"The product is named after {figure}, and no register says on what ground"
                yield Problem(place, message, help=f"note {figure} with its licence in registers/media.yaml")
            if not named:
                yield Passed(place)
