"""PRD026 third-party-mark-used."""

import re
from collections.abc import Iterator
from datetime import date

from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.lint.shop.on_sale import on_sale
from scaffold.lint.words import folded
from scaffold.model.entries import Product, Text
from scaffold.model.findings import Location, Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem

_FITS = re.compile(
    r"\bfor\b|compatible|suitable|fits|works with|replacement|\bfür\b|passend|kompatibel|geeignet|\bpour\b|convient|"
    r"\bpara\b|\bper\b|compatibile|adatto|\bvoor\b|geschikt|adequado|対応|用|互換|适用|兼容|適用|相容|호환|용|متوافق|مناسب|\bل"
)


@rule("PRD026", Severity.WARNING, clauses=["1.4.1", "1.4.2"], source="Regulation (EU) 2017/1001 Art. 14")
def third_party_mark_used(source: Source, registers: Registers, as_of: date) -> Iterator[Outcome]:
    """A title or keyword of a product has somebody else's mark, as if the product were theirs.

    The marks are those of registers/ip.yaml with `kind: watch`. To say what a product fits is allowed (“charger
    compatible with AcmePhone”), and so is what an entry with `kind: authorisation` for the product gives leave for.

    Passes:
        -- registers/ip.yaml --
        entries: [{ id: acme, kind: watch, subject: AcmePhone, checked: 2026-01-02, outcome: somebody else's }]
        -- content/products/charger/product.yaml --
        sku: A
        category: chargers
        price: { USD: 3 }
        -- content/products/charger/en.md --
        ---
        title: Charger compatible with AcmePhone
        ---

    Fails:
        -- registers/ip.yaml --
        entries: [{ id: acme, kind: watch, subject: AcmePhone, checked: 2026-01-02, outcome: somebody else's }]
        -- content/products/charger/product.yaml --
        sku: A
        category: chargers
        price: { USD: 3 }
        -- content/products/charger/en.md --
        ---
        title: AcmePhone charger
        ---
    """
    watched = [entry.subject for entry in registers.ip.entries if entry.kind == "watch" and entry.subject.strip()]
    for product in on_sale(source) if watched else ():
        leave = _leave(product, registers, as_of)
        for text in product.texts.values():
            yield from _judged(text, [mark for mark in watched if folded(mark) not in leave], source)


def _leave(product: Product, registers: Registers, as_of: date) -> set[str]:
    """The marks that may be used for a product."""
    return {
        folded(entry.subject)
        for entry in registers.ip.entries
        if entry.kind == "authorisation"
        and (not entry.products or product.id in entry.products)
        and (entry.expires is None or entry.expires >= as_of)
    }


def _judged(text: Text, marks: list[str], source: Source) -> Iterator[Outcome]:
    for words, place in _named(text, source):
        for mark in marks:
            if not re.search(rf"(?<!\w){re.escape(folded(mark))}(?!\w)", folded(words)):
                continue
            if _FITS.search(folded(words)):
                yield Passed(place)
            else:
                message = f"“{words}” has the mark {mark} of somebody else"
                help = f"write what it fits, such as “compatible with {mark}”, or enter the authorisation"
                yield Problem(place, message, help=help)


def _named(text: Text, source: Source) -> Iterator[tuple[str, Location]]:
    matter = text.matter
    for words, key in ((matter.title, ("title",)), (matter.seo.title, ("seo", "title"))):
        yield words, source.matter(text, *key)
    for at, words in enumerate(matter.keywords):
        yield words, source.matter(text, "keywords", at)
