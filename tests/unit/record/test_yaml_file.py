"""Adding to a register keeps everything else of the file, to the letter, or refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scaffold.decode.yaml import Document, read
from scaffold.errors import UsageError
from scaffold.record.yaml_file import with_pairs, with_row

ROW = {"id": "new", "done": "2026-11-22", "people": True, "markets": ["us", "eu"]}
BLOCK = """\
# Rights. Do not delete!

entries:   # newest last
- id:   "first"   # quoted
  note: |
    several

    lines

  # a remark behind it
other: [a, b]  # and its remark
"""


def test_a_row_goes_behind_the_last_one_and_all_else_stays() -> None:
    changed = with_row(BLOCK, "entries", ROW)
    for line in BLOCK.splitlines():
        assert line in changed.splitlines()
    assert without(changed, BLOCK) == [
        "- id: new",
        "  done: 2026-11-22",
        "  people: true",
        "  markets:",
        "  - us",
        "  - eu",
    ]


def without(changed: str, before: str) -> list[str]:
    kept = before.splitlines()
    return [line for line in changed.splitlines() if not (line in kept and not kept.remove(line))]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only a remark\n",
        "other: [a]",
        "entries:\nother: [a]\n",
        "entries: []  # nothing yet\nother: [a]\n",
        "entries: ~\n",
        "entries: [{ id: a }, { id: b }]\n",
        "entries: [\n  { id: a },  # one\n  { id: b }  # two\n]\nother: x\n",
        "entries:\n    - id: a\n      files: { x: y }\n\n\n# last words",
        "entries:\n- a: 1\n  b:\n  - 2\nother: z\n",
    ],
)
def test_a_row_can_be_added_to_any_way_of_writing(text: str) -> None:
    before, after = read(text), read(with_row(text, "entries", ROW))
    assert isinstance(before, Document)
    assert isinstance(after, Document)
    old = before.data or {}
    assert after.data["entries"] == [
        *(old.get("entries") or []),
        {"id": "new", "done": "2026-11-22", "people": "true", "markets": ["us", "eu"]},
    ]
    assert {key: value for key, value in after.data.items() if key != "entries"} == {
        key: value for key, value in old.items() if key != "entries"
    }
    assert all(remark in with_row(text, "entries", ROW) for remark in ("# only", "# last", "# one") if remark in text)


@pytest.mark.parametrize("text", ["entries: x\n", "entries: { a: b }\n", "entries: [a, ]\n", "- a\n", "entries: [\n"])
def test_what_could_be_harmed_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        with_row(text, "entries", ROW)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.text(max_size=40), min_size=1))
def test_any_text_is_read_back_as_it_was_given(row: dict[str, str]) -> None:
    try:
        after = read(with_row("entries:\n  - id: a\n", "entries", row))
    except UsageError:
        return  # control characters that YAML cannot hold
    assert isinstance(after, Document)
    assert {key: value or "" for key, value in after.data["entries"][1].items()} == row


MEDIA = """\
entries:
  - id: a
    owner: Quay
    files:
      x.jpg: "00"   # old
  - id: b
    owner: Quay   # no files yet
"""


def test_pairs_are_added_and_changed_in_their_row() -> None:
    changed = with_pairs(MEDIA, "entries", "a", "files", {"x.jpg": "11", "y.jpg": "22"})
    assert changed.splitlines()[4:6] == ["      x.jpg: 11   # old", "      y.jpg: 22"]


def test_pairs_are_begun_where_there_are_none() -> None:
    changed = with_pairs(MEDIA, "entries", "b", "files", {"y.jpg": "22"})
    assert changed == MEDIA + "    files:\n      y.jpg: 22\n"


def test_a_row_that_is_not_there_is_told() -> None:
    with pytest.raises(UsageError, match="no row “c”"):
        with_pairs(MEDIA, "entries", "c", "files", {})
