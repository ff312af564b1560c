"""MKT006 scarcity-unbacked."""

import re
from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.claims import claims_on
from scaffold.lint.shop.goods import Goods, goods_of, many
from scaffold.lint.shop.money import plain_text
from scaffold.lint.shop.promising import SCARCE
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_BOUND = ("data-stock", "data-inventory", "data-claim", "data-promo")


@rule("MKT006", Severity.WARNING, clauses=["1.4.3"], source="2005/29/EC Annex I 7")
def scarcity_unbacked(page: HtmlPage) -> Iterator[Outcome]:
    """A text says that there is little left, or that many others look on, and nothing tells where that is from.

    What is bound to the stock (`data-stock`), to an entry of registers/claims.yaml (`data-claim`) or to a promotion
    (`data-promo`), or what the product's data say (`inventoryLevel`), is fine.

    Passes:
        <html lang="en"><p data-stock="3">Only 3 left</p></html>

    Fails:
        <html lang="en"><p>Only 2 left in stock</p></html>
    """
    for said in claims_on(page, SCARCE):
        if _is_bound(said.element) or _is_in_data(said.sentence, goods_of(page)):
            yield Passed(said.element)
        else:
            yield _unbacked(said.element, said.sentence)


def _is_bound(element: Element) -> bool:
    return any(of.has(name) for of in (element, *element.ancestors) for name in _BOUND)


def _unbacked(element: Element, sentence: str) -> Problem:
    message = f"“{sentence[:80]}” is bound to no stock and no proof"
    return Problem(element, message, help="take it out, or let it come from the stock with data-stock")


def _is_in_data(sentence: str, goods: Goods | None) -> bool:
    """Whether the number in a sentence is the stock that the product's data give."""
    levels = {str(level) for level in _levels(goods)} if goods else set()
    return bool(levels & set(re.findall(r"\d+", plain_text(sentence))))


def _levels(goods: Goods) -> Iterator[object]:
    for offer in goods.offers:
        for level in many((offer.node or {}).get("inventoryLevel")):
            yield level.get("value") if isinstance(level, dict) else level
