"""A language file is cut at its fences."""

import pytest

from scaffold.decode.front_matter import Split, split
from scaffold.decode.yaml import Problem


@pytest.mark.parametrize(
    ("text", "matter", "body", "body_line"),
    [
        ("---\ntitle: Cup\n---\nWords\n", {"title": "Cup"}, "Words\n", 4),
        ("Words\n", {}, "Words\n", 1),
        ("", {}, "", 1),
        ("---\n---\nWords", None, "Words", 3),
        ("--- \na: 1\n---  \n", {"a": "1"}, "", 4),
        ("---\na: 1\n---\none\n---\ntwo", {"a": "1"}, "one\n---\ntwo", 4),
    ],
)
def test_front_matter_and_body_come_apart(text: str, matter: object, body: str, body_line: int) -> None:
    found = split(text)
    assert isinstance(found, Split)
    assert (found.matter.data, found.body, found.body_line) == (matter, body, body_line)


def test_lines_are_counted_as_the_editor_counts_them() -> None:
    problem = split("---\ntitle: Cup\nsummary: a: b\n---\n")
    assert isinstance(problem, Problem)
    assert problem.line == 3


def test_front_matter_that_is_never_closed_is_a_problem() -> None:
    problem = split("---\ntitle: Cup\n")
    assert isinstance(problem, Problem)
    assert (problem.line, problem.message) == (1, "the front matter is opened by --- and never closed")
