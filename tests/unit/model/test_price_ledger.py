"""The ledger gives the lowest price of the thirty days before a reduction (98/6/EC Art. 6a)."""

from datetime import date
from decimal import Decimal

import pytest

from scaffold.model.catalogue import ProductFacts, Status, Variant
from scaffold.model.price_ledger import changes, lowest_before
from scaffold.model.registers.prices import PricePoint


def points(*told: str) -> list[PricePoint]:
    split = [one.split() for one in told]
    return [PricePoint(since=date.fromisoformat(d), sku="A", currency="EUR", price=Decimal(p)) for d, p in split]


@pytest.mark.parametrize(
    ("told", "lowest"),
    [
        (["2026-01-01 72", "2026-11-01 64"], "72"),
        (["2026-01-01 60", "2026-10-10 72", "2026-11-01 64"], "60"),
        (["2026-01-01 60", "2026-10-02 72", "2026-11-01 64"], "72"),
        (["2026-01-01 60", "2026-10-03 72", "2026-11-01 64"], "60"),
        (["2026-10-20 70", "2026-10-25 68", "2026-10-28 75", "2026-11-01 64"], "68"),
        (["2026-01-01 70", "2026-10-20 0", "2026-11-01 64"], "70"),
    ],
)
def test_the_lowest_price_of_thirty_days(told: list[str], lowest: str) -> None:
    assert lowest_before(points(*told)) == Decimal(lowest)


def test_without_a_price_before_there_is_none() -> None:
    assert lowest_before(points("2026-11-01 64")) is None
    assert lowest_before([]) is None


def product(price: str = "64", **more: object) -> ProductFacts:
    return ProductFacts(sku="A", category="c", price={"EUR": Decimal(price)}, **more)  # type: ignore[arg-type]


def appended(told: list[str], *products: ProductFacts) -> list[tuple[str, str]]:
    return [(point.sku, str(point.price)) for point in changes(points(*told), products, date(2026, 11, 22))]


def test_only_what_has_changed_is_appended() -> None:
    assert appended(["2026-01-01 64"], product()) == []
    assert appended(["2026-01-01 72"], product()) == [("A", "64")]
    assert appended([], product()) == [("A", "64")]


def test_what_is_no_longer_sold_ends_with_a_zero_once() -> None:
    assert appended(["2026-01-01 64"]) == [("A", "0")]
    assert appended(["2026-01-01 64"], product(status=Status.RETIRED)) == [("A", "0")]
    assert appended(["2026-01-01 64", "2026-02-01 0"]) == []


def test_variants_are_what_is_sold() -> None:
    small = Variant(sku="A-S", options={"size": "s"})
    large = Variant(sku="A-L", options={"size": "l"}, price={"EUR": Decimal(80)})
    assert appended([], product(variants=(small, large))) == [("A-L", "80"), ("A-S", "64")]
