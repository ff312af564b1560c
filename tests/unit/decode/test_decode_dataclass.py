# ruff: noqa: E501 (a text and its message stand in one line)
"""Plain data becomes dataclasses; everything that is wrong is told at once, in the editor's words."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

import pytest
from jsonschema import Draft202012Validator

from scaffold.decode.dataclass import decode, json_schema
from scaffold.decode.yaml import Document, read
from scaffold.model.findings import SITE_FILE, Location


class Colour(StrEnum):
    """A closed list."""

    RED = "red"
    GREEN = "green"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """Something inside something."""

    from_: int
    price: dict[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A bit of everything."""

    sku: str
    origin: str = ""
    stock: int | None = None
    price: dict[str, Decimal] | Literal["on-request"] = "on-request"
    published: date | None = None
    featured: bool = False
    colour: Colour = Colour.RED
    tiers: tuple[Tier, ...] = ()
    labels: dict[str, str | dict[str, str]] = field(default_factory=dict)


def thing(text: str) -> Thing:
    document = read(text)
    assert isinstance(document, Document)
    found = decode(document, Thing, "x.yaml", "T1")
    assert isinstance(found, Thing), found
    return found


def problems(text: str) -> list[str]:
    document = read(text)
    assert isinstance(document, Document)
    found = decode(document, Thing, "x.yaml", "T1")
    assert isinstance(found, tuple)
    return [f"{f.location.line}:{f.location.column} {f.message} | {f.help}" for f in found]


@pytest.mark.parametrize("text", ["NO", "012", "12:30", "0012345670", "1e3", "yes", "2026-03-01"])
def test_a_text_field_keeps_what_was_written(text: str) -> None:
    assert thing(f"sku: {text}").sku == text


def test_texts_become_what_the_field_asks_for() -> None:
    found = thing("sku: A\nstock: 140\nprice: { EUR: 64.00 }\npublished: 2026-03-01\nfeatured: true\ncolour: green")
    assert (found.stock, found.price, found.published) == (140, {"EUR": Decimal("64.00")}, date(2026, 3, 1))
    assert (found.featured, found.colour) == (True, Colour.GREEN)


def test_a_price_keeps_its_zeros() -> None:
    assert str(thing("sku: A\nprice: { EUR: 64.00 }").price["EUR"]) == "64.00"  # type: ignore[index]


def test_a_choice_between_a_word_and_a_table_takes_either() -> None:
    assert thing("sku: A\nprice: on-request").price == "on-request"
    assert thing("sku: A\nprice: { EUR: 1 }").price == {"EUR": Decimal(1)}


def test_a_value_may_be_a_text_or_a_table() -> None:
    assert thing("sku: A\nlabels: { a: b, c: { d: e } }").labels == {"a": "b", "c": {"d": "e"}}


def test_a_key_that_is_a_word_of_python_is_written_plainly() -> None:
    assert thing("sku: A\ntiers: [{ from: 50, price: { USD: 1 } }]").tiers[0].from_ == 50


@dataclass(frozen=True, slots=True)
class RowWithPlace:
    """A row that knows where it stands."""

    name: str
    """What it is called."""
    place: Location = SITE_FILE


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows."""

    rows: tuple[RowWithPlace, ...] = ()


def test_nothing_given_is_the_default() -> None:
    assert thing("sku: A\nstock:\npublished: ~") == Thing(sku="A")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("sku: A\nstok: 1", "2:1 stok is not a key that is known here | Did you mean “stock”?"),
        ("stock: 1", "1:1 sku is missing | Add it."),
        ("sku: A\nstock: many", "2:1 stock is “many”, not a whole number | Write digits only, such as 140."),
        ("sku: A\nstock: 1.5", "2:1 stock is “1.5”, not a whole number | Write digits only, such as 140."),
        ("sku: A\nprice:\n  EUR: 64,00 €",
         "3:3 price.EUR is “64,00 €”, not a number | Write a plain decimal such as 64.00, without sign or unit."),
        ("sku: A\nfeatured: perhaps", "2:1 featured is “perhaps”, neither true nor false | Write true or false."),
        ("sku: A\npublished: 1.3.2026", "2:1 published is “1.3.2026”, not a date | Write year, month and day: 2026-03-01."),
        ("sku: A\ncolour: gren", "2:1 colour is “gren”, which is not one of the known words | Did you mean “green”?"),
        ("sku: [a]", "1:1 sku is a list, not a text | Write a text; in TOML it stands in quotation marks."),
        ("sku: A\ntiers:\n  - { from: 1, price: { USD: 1 } }\n  - { from: x, price: { USD: 1 } }",
         "4:7 tiers[2].from is “x”, not a whole number | Write digits only, such as 140."),
        ("sku: A\ntiers:\n  - { from: 1, prise: { USD: 1 }, price: { USD: 1 } }",
         "3:16 tiers[1].prise is not a key that is known here | Did you mean “price”?"),
        ("sku: A\ntiers: none", "2:1 tiers is “none”, not a list | Write a list: [one, two], or one item a line after a hyphen."),
        ("[a, b]", "1:1 the file is a list, not a group of keys | Write keys below it, each indented: name: value."),
    ],
)  # fmt: skip
def test_a_problem_says_where_what_and_how(text: str, problem: str) -> None:
    assert problems(text) == [problem]


def test_all_problems_come_at_once_each_in_its_line() -> None:
    text = "sku: A\nstok: 1\nfeatured: perhaps\ncolour: gren\ntiers:\n  - { from: x, price: { USD: y } }"
    assert [problem.split()[0] for problem in problems(text)] == ["2:1", "3:1", "4:1", "6:7", "6:25"]


def test_the_schema_takes_what_decode_takes_and_refuses_what_it_refuses() -> None:
    validator = Draft202012Validator(json_schema(Thing))
    assert validator.is_valid({"sku": "A", "price": {"EUR": "64.00"}, "tiers": [{"from": 50, "price": {"USD": 1}}]})
    assert not validator.is_valid({"stock": 1})
    assert not validator.is_valid({"sku": "A", "stok": 1})


def test_a_field_for_the_place_is_told_where_its_mapping_stands_and_is_no_key() -> None:
    document = read("rows:\n  - name: a\n  - name: b\n")
    assert isinstance(document, Document)
    placed = decode(document, Rows, "rows.yaml", "CODE")
    assert isinstance(placed, Rows)
    assert [(row.name, row.place) for row in placed.rows] == [
        ("a", Location("rows.yaml", 2, 5)),
        ("b", Location("rows.yaml", 3, 5)),
    ]
    validator = Draft202012Validator(json_schema(Rows))
    assert validator.is_valid({"rows": [{"name": "a"}]})
    assert not validator.is_valid({"rows": [{"name": "a", "place": "here"}]})


def test_the_schema_says_what_the_program_says_of_each_field() -> None:
    row = json_schema(Rows)["$defs"]["RowWithPlace"]
    assert row["properties"]["name"]["description"] == "What it is called."
