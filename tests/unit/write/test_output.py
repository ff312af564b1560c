"""The output folder: whole or not at all, inside itself only, unchanged files kept."""

import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scaffold.errors import UsageError
from scaffold.write.exchange import MARKER
from scaffold.write.lock import locked
from scaffold.write.output import OutputPathError, WriteReport, write

WRITER = """
import sys
from pathlib import Path
from scaffold.write.lock import locked
from scaffold.write.output import write

out, rounds, stamps = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
print("ready", flush=True)
for number in range(rounds):
    stamp = stamps[number % len(stamps)].encode()
    with locked(out, lambda: None):
        write(((f"{n % 20}/page-{n}.html", b"%s in file %d" % (stamp, n)) for n in range(300)), out)
"""


def files_of(out: Path) -> dict[str, bytes]:
    """All files of a site but the marker."""
    found = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert found.pop(MARKER)
    return found


def start_writer(out: Path, *stamps: str, rounds: int = 1_000_000) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(out), str(rounds), *stamps], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_the_folder_holds_what_was_given_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "site" / "dist"
    assert write([("index.html", b"a"), ("de/index.html", b"b"), ("empty.txt", b"")], out) == WriteReport(3, 0, 0)
    assert files_of(out) == {"index.html": b"a", "de/index.html": b"b", "empty.txt": b""}
    assert write([("index.html", b"a"), ("fr/index.html", b"c")], out) == WriteReport(1, 1, 2)
    assert files_of(out) == {"index.html": b"a", "fr/index.html": b"c"}
    assert [path.name for path in out.parent.iterdir()] == ["dist"]


def test_a_file_with_the_same_bytes_stays_the_same_file_whatever_its_time(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    write([("same", b"one"), ("other", b"one")], out)
    before = (out / "same").stat()
    os.utime(out / "other", (0, 0))
    assert write([("same", b"one"), ("other", b"two")], out) == WriteReport(1, 1, 0)
    assert (out / "same").stat().st_ino == before.st_ino
    assert (out / "other").read_bytes() == b"two"


def test_pictures_are_linked_from_the_cache_and_copied_from_elsewhere(tmp_path: Path) -> None:
    cache, out = tmp_path / "cache", tmp_path / "dist"
    cache.mkdir()
    cached, shared = cache / "a.avif", tmp_path / "logo.svg"
    cached.write_bytes(b"picture")
    shared.write_bytes(b"drawing")
    cached.chmod(0o644)
    files: list[tuple[str, bytes | Path]] = [("a.avif", cached), ("logo.svg", shared)]
    assert write(files, out, cache=cache) == WriteReport(2, 0, 0)
    assert (out / "a.avif").samefile(cached)
    assert not (out / "logo.svg").samefile(shared)
    assert write(files, out, cache=cache) == WriteReport(0, 2, 0)
    shared.write_bytes(b"Drawing")
    assert write(files, out, cache=cache) == WriteReport(1, 1, 0)
    assert (out / "logo.svg").read_bytes() == b"Drawing"


def test_files_are_copied_where_links_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(1, "no links here")

    source, out = tmp_path / "cache" / "a", tmp_path / "dist"
    source.parent.mkdir()
    source.write_bytes(b"picture")
    monkeypatch.setattr(os, "link", refuse)
    for _ in range(2):
        assert write([("a", source), ("b", b"text")], out, cache=source.parent) == WriteReport(2, 0, 0)
    assert files_of(out) == {"a": b"picture", "b": b"text"}


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
@pytest.mark.parametrize("umask", [0o000, 0o002, 0o022, 0o077])
def test_everybody_may_read_and_only_the_owner_write(tmp_path: Path, umask: int) -> None:
    private = tmp_path / "private"
    private.write_bytes(b"x")
    private.chmod(0o600)
    before = os.umask(umask)
    try:
        write([("a/b/c.html", b"x"), ("d", private)], tmp_path / "dist", cache=tmp_path)
    finally:
        os.umask(before)
    places = [tmp_path / "dist", *(tmp_path / "dist").rglob("*")]
    modes = {stat.S_IMODE(place.stat().st_mode) for place in places if place.is_dir()}
    assert modes == {0o755}
    assert {stat.S_IMODE(place.stat().st_mode) for place in places if place.is_file()} == {0o644}
    assert stat.S_IMODE(private.stat().st_mode) == 0o600


def test_a_link_or_pipe_put_into_the_output_is_never_followed(tmp_path: Path) -> None:
    out, outside = tmp_path / "dist", tmp_path / "outside"
    write([("a", b"one"), ("b/c", b"one")], out)
    outside.mkdir()
    (outside / "c").write_bytes(b"one")
    (out / "a").unlink()
    (out / "b" / "c").unlink()
    (out / "b").rmdir()
    (out / "b").symlink_to(outside)
    os.mkfifo(out / "a")
    write([("a", b"one"), ("b/c", b"one")], out)
    assert files_of(out) == {"a": b"one", "b/c": b"one"}
    assert not (out / "b").is_symlink()
    assert (outside / "c").read_bytes() == b"one"


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../a", "a/../../b", "a/..", "./a", "a//b", "a/", "a\0b", "a\\..\\b", "C:/a", "c:a", "a/nul",
     "COM1.txt", "Aux/index.html", "a.", "a /b", "a\nb", "x" * 256, "ü" * 128, "a?b", "\ud800"],
)  # fmt: skip
def test_a_path_that_leaves_the_folder_or_fits_no_system_is_refused(tmp_path: Path, path: str) -> None:
    out = tmp_path / "a" / "dist"
    write([("index.html", b"old")], out)
    with pytest.raises(OutputPathError):
        write([("index.html", b"new"), (path, b"evil")], out)
    assert files_of(out) == {"index.html": b"old"}
    assert [place.name for place in out.parent.iterdir()] == ["dist"]
    assert [place.name for place in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a.html", "a.html"),
        ("a.html", "A.html"),
        ("é.html", "é.html"),
        ("straße", "STRASSE"),
        ("a", "a/b"),
        ("a/b", "a"),
        ("De/a", "de/b"),
        (MARKER, MARKER.upper()),
    ],
)
def test_two_paths_that_are_one_on_some_system_are_an_error_that_names_both(
    tmp_path: Path, one: str, other: str
) -> None:
    with pytest.raises(OutputPathError) as caught:
        write([(one, b"1"), (other, b"2")], tmp_path / "dist")
    assert one in str(caught.value)
    assert other in str(caught.value) or one.lower() == other.lower()
    assert list(tmp_path.iterdir()) == []


def test_a_step_that_fails_while_writing_leaves_the_old_site(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    write([("index.html", b"old")], out)

    def files() -> "object":
        yield "index.html", b"new"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write(files(), out)  # type: ignore[arg-type]
    assert files_of(out) == {"index.html": b"old"}
    assert [place.name for place in tmp_path.iterdir()] == ["dist"]


def test_a_folder_that_no_build_made_is_refused_and_untouched(tmp_path: Path) -> None:
    documents = tmp_path / "Documents"
    documents.mkdir()
    (documents / "thesis.txt").write_text("years of work")
    with pytest.raises(UsageError, match="no build made"):
        write([("index.html", b"new")], documents)
    assert (documents / "thesis.txt").read_text() == "years of work"
    with pytest.raises(UsageError, match="is a file"):
        write([("index.html", b"new")], documents / "thesis.txt")
    link = tmp_path / "link"
    link.symlink_to(documents)
    with pytest.raises(UsageError, match="symbolic link"):
        write([("index.html", b"new")], link)
    assert sorted(place.name for place in tmp_path.iterdir()) == ["Documents", "link"]


def test_the_root_and_the_folder_one_stands_in_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "scaffold.toml").write_text("")
    for out in (Path("/"), Path()):
        with pytest.raises(UsageError):
            write([("index.html", b"new")], out)


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    write([("index.html", b"new")], tmp_path / "dist")
    assert files_of(tmp_path / "dist") == {"index.html": b"new"}


def test_folders_of_killed_builds_are_removed_and_those_of_users_are_not(tmp_path: Path) -> None:
    killed, users = tmp_path / ".dist.new-123", tmp_path / ".dist.new-456"
    for folder in (killed, users):
        (folder / "de").mkdir(parents=True)
        (folder / "de" / "index.html").write_text("x")
    (killed / MARKER).write_text("")
    write([("index.html", b"new")], tmp_path / "dist")
    assert not killed.exists()
    assert users.exists()


def test_a_build_killed_at_any_moment_leaves_one_whole_site(tmp_path: Path) -> None:
    out, chance = tmp_path / "dist", random.Random(7)
    stamps = ("version A", "version B")
    write(((f"{n % 20}/page-{n}.html", b"version A in file %d" % n) for n in range(300)), out)
    for _ in range(25):
        process = start_writer(out, *stamps)
        time.sleep(chance.uniform(0, 0.25))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        found = files_of(out)
        assert len(found) == 300
        (version,) = {content.split(b" in file ")[0] for content in found.values()}
        assert version.decode() in stamps
        assert all(content.endswith(f"-{path}".split("-")[-1][:-5].encode()) for path, content in found.items())
    with locked(out, lambda: None):
        write([("index.html", b"the next")], out)
    assert files_of(out) == {"index.html": b"the next"}
    assert [place.name for place in tmp_path.iterdir()] == ["dist"]


def test_two_builds_at_once_take_turns(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    writers = [start_writer(out, stamp, rounds=20) for stamp in ("left", "right")]
    for writer in writers:
        writer.communicate(timeout=60)
        assert writer.returncode == 0
    assert len({content.split(b" in ")[0] for content in files_of(out).values()}) == 1
    assert [place.name for place in tmp_path.iterdir()] == ["dist"]
