"""The digest of what a review looked at."""

from dataclasses import replace
from decimal import Decimal

from scaffold.model.catalogue import ProductFacts
from scaffold.model.entries import Kind, Product
from scaffold.model.findings import Location
from scaffold.model.reviewed import reviewed_digest

FACTS = ProductFacts(sku="A", category="cups", price={"EUR": Decimal("9.00")}, stock=3)
CUP = Product(kind=Kind.PRODUCT, id="cup", location=Location("content/products/cup"), texts={}, facts=FACTS)


def test_a_new_price_asks_for_a_new_review() -> None:
    dearer = replace(CUP, facts=replace(FACTS, price={"EUR": Decimal("9.50")}))
    assert reviewed_digest(dearer) != reviewed_digest(CUP)


def test_stock_and_place_do_not() -> None:
    sold = replace(CUP, facts=replace(FACTS, stock=0, position=3, featured=True))
    assert reviewed_digest(sold) == reviewed_digest(CUP)
