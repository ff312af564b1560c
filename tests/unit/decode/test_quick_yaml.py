"""What the quick reader gives is what libyaml gives."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scaffold.decode import yaml
from scaffold.decode.quick_yaml import UnfitError, quick_data

ROOT = Path(__file__).parents[3]


def is_same(text: str) -> bool:
    """Whether the quick reader took the text; it then gave what libyaml gives."""
    try:
        data = quick_data(text)
    except UnfitError:
        return False
    document = yaml._read(text, 1)
    assert isinstance(document, yaml.Document), document
    assert document.data == data
    return True


def test_all_facts_and_front_matter_here_read_the_same() -> None:
    files = [file for folder in ("content", "registers", "policies") for file in sorted((ROOT / folder).rglob("*"))]
    texts = [file.read_text("utf-8") for file in files if file.suffix == ".yaml"]
    written = [file.read_text("utf-8") for file in files if file.suffix == ".md"]
    texts += [text.split("---\n", 2)[1] for text in written if text.startswith("---\n")]
    assert sum(map(is_same, texts)) > 60


LINES = [
    "a: 1",
    "b:",
    "  c: two words",
    '  d: "x: y # z"',
    "  - one",
    "- two",
    "  - e: 1",
    "    f: 2",
    "g: 'it'",
    'h: "q\\"q"',
    "i: { USD: 1.00, EUR: 2 }",
    "j: [a, b c]",
    "k: ~",
    "l: null",
    "m: | ",
    "  text",
    "# note",
    "n: x # y",
    "o: a: b",
    "p: - x",
    "",
    "  ",
    "---",
    "q: *x",
    "r: &x y",
    "s: !t u",
    "a: 2",
    "t: ü 茶",
    "u:  two",
    "v: x ",
    "w:x",
    "  - ",
    "-",
    "x: {}",
    "y: []",
    "z: -5",
    "0: no",
    "aa: 12:30",
    "ab: yes",
    'ac: "a" b',
    "ad: 'a''b'",
    "ae: [a, [b]]",
    "af: {a: b}",
    "ag: {a: b, a: c}",
    "? b",
    "ah: a\\b",
    'ai: "\\u00e9"',
    "aj: >-",
    "ak: @x",
    "al: %x",
    "   am: 1",
    " an: 2",
    "ao: x:",
    "ap: http://a.example/#b",
]


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=9).map("\n".join))
def test_files_made_of_lines_read_the_same(text: str) -> None:
    is_same(text)


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab:-#\"' {}[],\n\\|>&*!?~.%@1é\u00a0\u0085\u2028"), max_size=30))
def test_files_made_of_characters_read_the_same(text: str) -> None:
    is_same(text)
    is_same(f"key: {text}")
    is_same(f'key: "{text}"')


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.text("abc_-.0", min_size=1), st.text(), min_size=1, max_size=5))
def test_texts_of_any_kind_read_the_same(facts: dict[str, str]) -> None:
    is_same("".join(f"{key}: {value}\n" for key, value in facts.items()))


def test_places_are_found_when_somebody_asks() -> None:
    document = yaml.read("a: 1\nb:\n  - c: 2\n", first_line=2)
    assert isinstance(document, yaml.Document)
    assert document.positions["b", 0, "c"] == (4, 5)
    assert dict(document.positions)["a",] == (2, 1)
    assert len(document.positions) == 5


@pytest.mark.parametrize("text", ["", "a", "- a", "# a\nb: 1", "a: 1\n---\nb: 2", "a: 1\na: 2", "a: &b c", "a: |\n  b"])
def test_what_it_does_not_know_is_left_to_libyaml(text: str) -> None:
    assert not is_same(text)
