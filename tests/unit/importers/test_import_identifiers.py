"""Names for folders, from whatever a handle may be."""

import re
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scaffold.importers.identifiers import allocate, identifier
from scaffold.importers.picture_names import identity, name_of, without_size

SAFE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@settings(deadline=None, derandomize=True)
@given(st.text(max_size=200))
def test_any_text_makes_a_safe_name(text: str) -> None:
    name = identifier(text)
    assert SAFE.fullmatch(name)
    assert len(name) <= 66
    assert name.split("-")[0] not in {"con", "nul"} or "-" in name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("..\\..\\windows", "windows"),
        ("/absolute", "absolute"),
        ("..", "item"),
        ("🎁", "item"),
        ("con", "con-item"),
        ("LPT1", "lpt1-item"),
        ("a\0b", "a-b"),
        ("茶壶", "cha-hu"),
        ("Größe", "grosse"),
    ],
)
def test_hostile_and_foreign_names(text: str, name: str) -> None:
    assert identifier(text).replace("--", "-") == name


@settings(deadline=None, derandomize=True)
@given(st.lists(st.text(max_size=30), unique=True, max_size=30))
def test_every_key_gets_a_name_of_its_own(wishes: list[str]) -> None:
    names = allocate([(wish, wish) for wish in wishes], identifier)
    assert set(names) == set(wishes)
    assert len(set(names.values())) == len(wishes)


def test_handles_that_differ_in_case_only_get_two_folders_and_order_does_not_matter() -> None:
    pairs = [("Teapot", "Teapot"), ("teapot", "teapot"), ("TEAPOT", "TEAPOT")]
    names = allocate(pairs, identifier)
    assert names == {"teapot": "teapot", "TEAPOT": "teapot-2", "Teapot": "teapot-3"}
    assert allocate(reversed(pairs), identifier) == names


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://cdn.example/a/front_925x.jpg?v=12", "front.jpg"),
        ("https://cdn.example/front_100x100_crop_center@2x.JPG", "front.jpg"),
        ("https://cdn.example/front_x400.png", "front.png"),
        ("https://shop.example/2024/front-300x300.jpg", "front.jpg"),
        ("https://shop.example/front-scaled.webp#x", "front.webp"),
        ("https://cdn.example/womens-hand-moon-bracelet-_925x.jpg", "womens-hand-moon-bracelet-.jpg"),
        ("front.jpg", "front.jpg"),
        ("https://cdn.example/%2e%2e/%2e%2e/etc/passwd", "passwd"),
        ("https://cdn.example/..%5c..%5cboot.ini", "boot.ini"),
        ("https://cdn.example/", ""),
        ("http://[bad", ""),
    ],
)
def test_a_picture_is_called_by_the_end_of_its_url(url: str, name: str) -> None:
    assert without_size(name_of(url)) == name


def test_versions_and_sizes_of_one_picture_are_one_picture_and_other_hosts_are_not() -> None:
    one = identity("https://cdn.example/p/front_925x.jpg?v=1")
    assert one == identity("https://cdn.example/p/front.jpg?v=2")
    assert one != identity("https://other.example/p/front.jpg")
    assert ".." not in PurePosixPath(*one[1:]).parts
