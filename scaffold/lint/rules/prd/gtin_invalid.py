"""PRD012 gtin-invalid."""

import re
from collections.abc import Iterator
from typing import Any

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.goods import goods_of, many, text_of
from scaffold.model.findings import Severity
from scaffold.model.gtin import LENGTHS, is_gtin
from scaffold.model.rules import Outcome, Passed, Problem

_PROPERTIES = {"gtin": LENGTHS, "gtin8": (8,), "gtin12": (12,), "gtin13": (13,), "gtin14": (14,)}
_INNER = re.compile(r"02|04|2")
"""Prefixes of GTIN-13 for use inside a company or a country only (GS1 General Specifications, 1.4)."""


@rule("PRD012", Severity.ERROR, clauses=["1.4.2", "2.4.1"], source="GS1 General Specifications")
def gtin_invalid(page: HtmlPage) -> Iterator[Outcome]:
    """A GTIN, the number of a barcode, has the wrong length or check digit, or is no number for trade.

    Search engines and marketplaces refuse a product with a wrong number, or take it for another one.

    Passes:
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "gtin13": "4006381333931"}</script>

    Fails:
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "gtin13": "4006381333932"}</script>

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "gtin": "2012345678900"}</script>
    """
    goods = goods_of(page)
    if goods is None:
        return
    for name, number in _numbers(goods.nodes):
        fault = _fault(name, re.sub(r"[\s-]", "", number))
        if fault:
            yield Problem(goods.element, f"The {name} {number} {fault}", help="take the number from the barcode")
        else:
            yield Passed(goods.element)


def _numbers(nodes: tuple[dict[str, Any], ...]) -> Iterator[tuple[str, str]]:
    seen = set()
    for node in nodes:
        for of in (node, *(offer for offer in many(node.get("offers")) if isinstance(offer, dict))):
            for name in _PROPERTIES:
                number = text_of(of.get(name))
                if number and (name, number) not in seen:
                    seen.add((name, number))
                    yield name, number


def _fault(name: str, digits: str) -> str:
    if not (digits.isascii() and digits.isdigit()):
        return "" if digits.startswith(("http://", "https://")) else "is no number"
    if len(digits) not in _PROPERTIES[name]:
        lengths = [str(length) for length in _PROPERTIES[name]]
        return f"has {len(digits)} digits instead of {' or '.join(lengths)}"
    if not is_gtin(digits):
        return "has a wrong check digit"
    if len(digits) > 8 and _INNER.match(digits.zfill(14)[1:]):
        return "begins as numbers for use inside a shop do"
    return ""
