"""Digests of files: true whatever happened before, and from the record only where a file surely did not change."""

import os
from pathlib import Path

import pytest

from scaffold.load.digests import RECORD, digests_in
from scaffold.load.files import digest_of

JPEG = frozenset({".jpg"})


def aged(file: Path, seconds: int) -> None:
    """Let the record be written so much later."""
    seen = file.stat()
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns + seconds * 1_000_000_000))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "content"
    (place / "cup").mkdir(parents=True)
    for number in range(20):
        (place / "cup" / f"{number}.jpg").write_bytes(bytes([number]) * 5000)
    return place


def test_all_files_of_the_kind_are_known_with_their_digests(folder: Path, tmp_path: Path) -> None:
    (folder / "cup" / "en.md").write_text("A cup")
    digests = digests_in(folder, JPEG, tmp_path / "cache", 2)
    assert {path: digest for path, (_, digest) in digests.known.items()} == {
        str(file): digest_of(file) for file in (folder / "cup").glob("*.jpg")
    }


def test_what_the_record_surely_knows_is_not_read_again(folder: Path, tmp_path: Path) -> None:
    digests_in(folder, JPEG, tmp_path / "cache")
    record = tmp_path / "cache" / RECORD
    file = folder / "cup" / "3.jpg"
    record.write_text(record.read_text().replace(digest_of(file), "from the record"))
    aged(record, 60)
    assert digests_in(folder, JPEG, tmp_path / "cache")(file) == "from the record"


def test_a_file_as_new_as_the_record_is_read_again(folder: Path, tmp_path: Path) -> None:
    digests_in(folder, JPEG, tmp_path / "cache")
    record = tmp_path / "cache" / RECORD
    file = folder / "cup" / "3.jpg"
    record.write_text(record.read_text().replace(digest_of(file), "from the record"))
    assert digests_in(folder, JPEG, tmp_path / "cache")(file) == digest_of(file)


def test_a_file_of_the_same_size_and_time_but_other_bytes_is_seen(folder: Path, tmp_path: Path) -> None:
    digests_in(folder, JPEG, tmp_path / "cache")
    file = folder / "cup" / "3.jpg"
    before = file.stat()
    file.write_bytes(b"x" * 5000)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    aged(tmp_path / "cache" / RECORD, 60)
    assert digests_in(folder, JPEG, tmp_path / "cache")(file) == digest_of(file)


def test_a_file_that_changes_after_the_look_is_read_again(folder: Path, tmp_path: Path) -> None:
    digests = digests_in(folder, JPEG, tmp_path / "cache")
    file = folder / "cup" / "3.jpg"
    file.write_bytes(b"longer" * 5000)
    assert digests(file) == digest_of(file)


@pytest.mark.parametrize("damage", ["", "{", "[1]", '[["a.jpg", [1]]]', "null"])
def test_a_damaged_record_is_no_record(folder: Path, tmp_path: Path, damage: str) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / RECORD).write_text(damage)
    file = folder / "cup" / "3.jpg"
    assert digests_in(folder, JPEG, tmp_path / "cache")(file) == digest_of(file)


def test_links_and_pipes_are_left_alone(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.jpg").write_bytes(b"outside")
    (folder / "cup" / "link.jpg").symlink_to(tmp_path / "outside.jpg")
    os.mkfifo(folder / "cup" / "pipe.jpg")
    digests = digests_in(folder, JPEG, tmp_path / "cache")
    assert not {str(folder / "cup" / name) for name in ("link.jpg", "pipe.jpg")} & set(digests.known)
    with pytest.raises(OSError, match="no such file"):
        digests(folder / "cup" / "pipe.jpg")
