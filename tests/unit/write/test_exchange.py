"""Two folders change places, with the system's call and without it."""

import errno
from pathlib import Path

import pytest

from scaffold.errors import UsageError
from scaffold.write import exchange as room
from scaffold.write.exchange import MARKER, exchange, recover


def folder(place: Path, name: str) -> Path:
    place.mkdir()
    (place / MARKER).write_text("")
    (place / name).write_text("")
    return place


def names(place: Path) -> list[str]:
    return sorted(entry.name for entry in place.iterdir() if entry.name != MARKER)


@pytest.mark.parametrize("has_call", [True, False])
def test_two_folders_change_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_call: bool) -> None:
    if not has_call:
        monkeypatch.setattr(room, "_swap", lambda *_: False)
    new, out = folder(tmp_path / "new", "new"), folder(tmp_path / "dist", "old")
    exchange(new, out)
    assert (names(out), names(new)) == (["new"], ["old"])
    assert sorted(place.name for place in tmp_path.iterdir()) == ["dist", "new"]


def test_without_an_old_site_the_new_one_only_moves(tmp_path: Path) -> None:
    exchange(folder(tmp_path / "new", "new"), tmp_path / "dist")
    assert names(tmp_path) == ["dist"]


def test_a_folder_left_aside_by_a_killed_build_comes_back(tmp_path: Path) -> None:
    folder(tmp_path / ".dist.old-77", "old")
    folder(tmp_path / ".dist.new-77", "half")
    recover(tmp_path / "dist")
    assert names(tmp_path) == ["dist"]
    assert names(tmp_path / "dist") == ["old"]


def test_a_folder_left_aside_after_the_exchange_goes(tmp_path: Path) -> None:
    folder(tmp_path / ".dist.old-77", "old")
    folder(tmp_path / "dist", "new")
    recover(tmp_path / "dist")
    assert names(tmp_path) == ["dist"]
    assert names(tmp_path / "dist") == ["new"]


def test_when_the_second_rename_fails_the_first_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_swap", lambda *_: False)
    out = folder(tmp_path / "dist", "old")
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "missing", out)
    assert names(out) == ["old"]


def test_a_mount_point_is_told_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object) -> bool:
        raise OSError(errno.EBUSY, "busy")

    monkeypatch.setattr(room, "_swap", busy)
    with pytest.raises(UsageError, match="mount point"):
        exchange(folder(tmp_path / "new", "new"), folder(tmp_path / "dist", "old"))


def test_a_git_repository_is_never_replaced(tmp_path: Path) -> None:
    out = folder(tmp_path / "dist", "old")
    (out / ".git").mkdir()
    with pytest.raises(UsageError, match="git repository"):
        exchange(folder(tmp_path / "new", "new"), out)
    assert names(out) == [".git", "old"]


def test_a_call_that_the_system_lacks_counts_as_none() -> None:
    assert room._call("no_such_function_anywhere") is False
