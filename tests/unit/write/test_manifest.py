"""The manifest on disk."""

from pathlib import Path

import pytest

from scaffold.model.manifest import Manifest, Output
from scaffold.write.manifest import MANIFEST, read_manifest, write_manifest


def test_what_was_written_is_read_and_order_does_not_matter(tmp_path: Path) -> None:
    one = {"b/ä.html": Output("12", "content/b/de.md", "page"), "a.css": Output("34", "", "style")}
    write_manifest(Manifest(one), tmp_path)
    first = (tmp_path / MANIFEST).read_bytes()
    assert read_manifest(tmp_path) == Manifest(one)
    write_manifest(Manifest(dict(reversed(one.items()))), tmp_path)
    assert (tmp_path / MANIFEST).read_bytes() == first
    assert [path.name for path in (tmp_path / ".scaffold").iterdir()] == ["manifest.json"]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"version": 2, "outputs": {}}', '{"version": 1, "outputs": {"a": [1]}}', "\0"]
)
def test_a_damaged_manifest_is_an_empty_one(tmp_path: Path, text: str) -> None:
    (tmp_path / ".scaffold").mkdir()
    (tmp_path / MANIFEST).write_text(text)
    assert read_manifest(tmp_path) == Manifest()


def test_without_a_manifest_it_is_empty(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) == Manifest()
