"""TOML comes with the line of each key."""

from decimal import Decimal

import pytest

from scaffold.decode.toml import read
from scaffold.decode.yaml import Document, Problem

TEXT = """\
title = "Quay"
[brand]
address = { street = "1 Pier", country = "GB" }
[[market]]
id = "us"
[[market]]
id = "eu"
shipping = [
  { id = "a", price = 6.90 },
  { id = "b" },
]
"""


def document() -> Document:
    found = read(TEXT)
    assert isinstance(found, Document)
    return found


def test_fractions_are_decimals() -> None:
    assert document().data["market"][1]["shipping"][0]["price"] == Decimal("6.90")


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 1),
        (("brand",), 2),
        (("brand", "address"), 3),
        (("brand", "address", "country"), 3),
        (("market", 0, "id"), 5),
        (("market", 1), 6),
        (("market", 1, "id"), 7),
        (("market", 1, "shipping"), 8),
        (("market", 1, "shipping", 0, "id"), 9),
        (("market", 1, "shipping", 1), 10),
        (("market", 1, "shipping", 1, "id"), 10),
    ],
)
def test_a_key_knows_its_line(path: tuple[str | int, ...], line: int) -> None:
    assert document().positions[path][0] == line


@pytest.mark.parametrize(
    ("text", "line"),
    [("a = 1\nb = Quay", 2), ("a = 1\na = 2", 2), ('a = "x', 1), ("[a]\n[a]", 2), ("a = " + "[" * 9999, 1)],
)
def test_what_is_not_toml_is_a_problem_with_its_line(text: str, line: int) -> None:
    problem = read(text)
    assert isinstance(problem, Problem)
    assert problem.line == line
    assert problem.message.startswith("this is not TOML")
