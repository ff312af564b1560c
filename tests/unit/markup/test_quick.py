"""The quick engine gives the same Body as the thorough one, or says that it cannot.

`commonmark.json` holds the examples of the CommonMark specification 0.31.2 (John MacFarlane, CC BY-SA 4.0).
"""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scaffold.decode.front_matter import Split, split
from scaffold.markup.markdown import thorough
from scaffold.markup.quick import quick_body
from scaffold.model.entries import Body
from scaffold.model.findings import Location

ROOT = Path(__file__).parents[3]
EXAMPLES = json.loads((Path(__file__).parent / "commonmark.json").read_text("utf-8"))
HERE = Location("content/home/en.md")


def assert_same(text: str) -> Body | None:
    """Compares both; gives what the quick engine gave."""
    quick = quick_body(text, 7)
    if quick is not None:
        body, findings = thorough(text, HERE, 7)
        assert (body, findings) == (quick, ())
    return quick


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example["example"]))
def test_an_example_of_commonmark_reads_the_same(example: dict[str, str]) -> None:
    assert_same(example["markdown"])
    assert_same(example["markdown"].replace("](", "](product:").replace("<", "("))


def test_some_hundred_examples_are_for_the_quick_engine() -> None:
    assert sum(quick_body(example["markdown"], 1) is not None for example in EXAMPLES) > 250


def test_all_content_here_reads_the_same_and_most_of_it_quickly() -> None:
    files = sorted((ROOT / "content").rglob("*.md")) + sorted((ROOT / "policies").rglob("*.md"))
    bodies = [found.body for file in files if isinstance(found := split(file.read_text("utf-8")), Split)]
    quick = [assert_same(body) for body in bodies]
    assert sum(body is not None for body in quick) > 100


PIECES = [
    "# ",
    "## ",
    "### ",
    "- ",
    "  - ",
    "1. ",
    "> ",
    "| a | b |\n| --- | :-: |\n| c | d |",
    "a | b\n--- | ---\n",
    "*",
    "**",
    "_",
    "`",
    "\\",
    "  \n",
    "[",
    "](",
    ")",
    "](product:cup)",
    "[tea *cup*](product:cup#x)",
    "(",
    "---\n",
    "[x](https://a.example/?a=1&b=2)",
    "[mail](mailto:a@b.example 'title')",
    "[n](#here)",
    "[bad](there.html)",
    "***\n",
    "===\n",
    "& ",
    "“",
    "ü",
    "茶",
    "شاي",
    "\xa0",
    "1) ",
    "+ ",
    "    ",
    ": ",
    "\n\n",
    "\n",
    "word",
    "Two words.",
    "![a](b.jpg)",
    "{.x}",
    "<b>",
    "~~",
    "```\n",
    ":::",
    "[^1]",
    "http://a.example",
    "|",
    "\\|",
    "&amp;",
    '"',
    "'",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_texts_made_of_markdown_pieces_read_the_same(text: str) -> None:
    assert_same(text)


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ab *_`[]()#->|\\\n1.:!&\"'~+=\u00a0\u2028é茶"), max_size=60))
def test_texts_made_of_single_characters_read_the_same(text: str) -> None:
    assert_same(text)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text("abc éß茶ش.,;\u00a0", min_size=1, max_size=20), min_size=1, max_size=8))
def test_a_link_knows_its_line(words: list[str]) -> None:
    lines = [f"x{word.strip()} [tea](product:cup)" if number % 2 else "x" + word for number, word in enumerate(words)]
    body = assert_same("\n".join(lines))
    if body is None:  # spaces at the end of a line
        return
    found = [piece.line for piece in body.pieces if hasattr(piece, "line")]
    assert found == [number + 7 for number, line in enumerate(lines) if "](" in line]


def test_what_only_the_thorough_engine_knows_is_left_to_it() -> None:
    for text in (
        "# One",
        "![a](b.jpg)",
        "a {.b}",
        "::: note\na\n:::",
        "a[^1]\n\n[^1]: b",
        "a\n: b",
        "<b>a</b>",
        "~~a~~",
    ):
        assert quick_body(text, 1) is None, text


def test_examples_are_those_of_the_specification() -> None:
    assert len(EXAMPLES) == 652
    assert all(re.fullmatch(r"[\w ,-]+", example["section"]) for example in EXAMPLES)
