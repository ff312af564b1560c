"""A missing fact is told at the line of scaffold.toml where it belongs."""

from pathlib import Path

import pytest

from scaffold.load.fact_places import FactPlaces

FILE = """[site]
title = "Shop"
[brand]
email = "a@shop.example"
responsible = ""
[[market]]
id = "us"
[[market]]
id = "eu"
shipping = []
[facts]
mediator = ""
"""


@pytest.mark.parametrize(
    ("fact", "market", "line"),
    [
        ("brand.responsible", 0, 5),
        ("brand.registration", 0, 3),
        ("withdrawal.message", 0, 4),
        ("market.payment", 0, 6),
        ("market.shipping", 1, 10),
        ("facts.mediator", 0, 12),
        ("facts.producer_ids", 0, 11),
        ("privacy.hosting", 0, 0),
    ],
)
def test_a_fact_is_told_at_its_key_or_its_table(tmp_path: Path, fact: str, market: int, line: int) -> None:
    (tmp_path / "scaffold.toml").write_text(FILE, "utf-8")
    place = FactPlaces(tmp_path).place(fact, market)
    assert (place.path, place.line) == ("scaffold.toml", line)


def test_without_a_readable_file_the_file_is_named(tmp_path: Path) -> None:
    assert str(FactPlaces(tmp_path).place("brand.email", 0)) == "scaffold.toml"
