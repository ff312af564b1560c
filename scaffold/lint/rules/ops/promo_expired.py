"""OPS002 promo-expired."""

import re
from collections.abc import Iterator
from datetime import date

from scaffold.lint.bundles import bundles_of
from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.model.catalogue import Status
from scaffold.model.entries import HomeFrontMatter, Text
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.promotions import Promotion
from scaffold.model.rules import Outcome, Passed, Problem


@rule("OPS002", Severity.ERROR, clauses=["1.4.3", "2.3.3"], source="standard 2.3.3")
def promo_expired(source: Source, registers: Registers, as_of: date) -> Iterator[Outcome]:
    """A reduction is over and still shown, or a coupon is named before its time or after it.

    Passes:
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { EUR: 8 }
        was: { EUR: { price: 10, lowest_30_days: 10, until: 2026-12-01 } }

    Fails:
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { EUR: 8 }
        was: { EUR: { price: 10, lowest_30_days: 10, until: 2026-03-01 } }
    """
    for product in source.content.products:
        for currency, former in product.facts.was.items():
            if former.until is None or product.facts.status is not Status.ACTIVE:
                continue
            if former.until >= as_of:
                yield Passed(product)
            else:
                place = source.fact(product, "was", currency, "until")
                yield Problem(
                    place, f"This reduction ended on {former.until}", help="take `was` out, and set the price"
                )
    texts = [text for bundle in bundles_of(source.content) for text in bundle.texts.values()]
    for promotion in registers.promotions.entries:
        if promotion.coupon:
            yield from _coupon(promotion, texts, as_of)


def _coupon(promotion: Promotion, texts: list[Text], as_of: date) -> Iterator[Outcome]:
    word = re.compile(rf"(?<!\w){re.escape(promotion.coupon)}(?!\w)", re.IGNORECASE)
    when = f"ended on {promotion.expires}" if promotion.expires < as_of else f"begins on {promotion.starts}"
    runs = promotion.starts <= as_of <= promotion.expires
    for text in texts:
        if not word.search(_words(text)):
            continue
        if runs:
            yield Passed(text)
        else:
            message = f"The coupon {promotion.coupon} {when}, and is named here"
            yield Problem(text.location, message, help="take it out, or change registers/promotions.yaml")


def _words(text: Text) -> str:
    blocks = text.matter.blocks.values() if isinstance(text.matter, HomeFrontMatter) else ()
    shown = (part for block in blocks for part in (block.title, block.text, block.button))
    return " ".join((text.matter.title, text.matter.summary, text.body.plain, *shown))
