"""YAML keeps scalars as they are written, and tells where everything stands."""

import pytest

from scaffold.decode.yaml import Document, Problem, read


@pytest.mark.parametrize(
    "scalar",
    [
        "NO",
        "yes",
        "on",
        "012",
        "0x1F",
        "0012345670",
        "12:30",
        "1e3",
        "1_000",
        ".inf",
        "+1",
        "2026-03-01",
        "true",
        "1.50",
    ],
)
def test_a_scalar_stays_the_text_that_was_written(scalar: str) -> None:
    assert read(f"key: {scalar}") == Document({"key": scalar}, {(): (1, 1), ("key",): (1, 1)})


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_nothing_is_none(nothing: str) -> None:
    document = read(f"key: {nothing}")
    assert isinstance(document, Document)
    assert document.data == {"key": None}


@pytest.mark.parametrize("quoted", ["''", "'~'", '"null"'])
def test_a_quoted_nothing_is_a_text(quoted: str) -> None:
    document = read(f"key: {quoted}")
    assert isinstance(document, Document)
    assert document.data == {"key": quoted[1:-1]}


def test_keys_and_items_know_their_place() -> None:
    document = read("a:\n  - b: 1\n    c: 2\n", first_line=10)
    assert isinstance(document, Document)
    assert document.positions == {
        (): (10, 1), ("a",): (10, 1), ("a", 0): (11, 5), ("a", 0, "b"): (11, 5), ("a", 0, "c"): (12, 5),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: 1\nb: c: d", (2, 5), "mapping values"),
        ("a: [1, 2", None, ""),
        ("a:\n\tb: 1", (2, 1), "tab"),
        ("a: 1\na: 2", (2, 1), "stands here twice"),
        ("? [a]\n: b", (1, 3), "plain text"),
        ("a: 1\n---\nb: 2", (2, 1), "document"),
        ("a: " + "[" * 40 + "]" * 40, None, "deeper than"),
        ("a: \x00", None, "control characters"),
    ],
)
def test_what_is_not_read_is_a_problem_with_its_place(text: str, place: tuple[int, int] | None, words: str) -> None:
    problem = read(text)
    assert isinstance(problem, Problem)
    assert words in problem.message + problem.help
    assert place in (None, (problem.line, problem.column))


def test_anchors_cannot_multiply() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    problem = read(bomb)
    assert isinstance(problem, Problem)
    assert "anchors" in problem.message
