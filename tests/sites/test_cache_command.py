"""`scaffold cache`: sizes, tidying, and a cache that works wherever it is carried to."""

import gzip
import hashlib
import io
import json
import os
import shutil
import tarfile
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest
from sites.editing import RICH
from sites.small_site import lay, made, picture, scaffold_here, tree_digests

from scaffold.assets import batch

OLD = 1_700_000_000


@pytest.fixture
def site(tmp_path: Path) -> Path:
    built = lay(tmp_path / "here", RICH)
    made(built)
    return built


def kept(site: Path) -> dict[str, bytes]:
    root = site / ".scaffold" / "images"
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def built_without_encoding(site: Path) -> Path:
    def refused(*_: object) -> None:
        raise AssertionError("a picture was encoded")

    with patch.object(batch, "make_batch", refused), patch("scaffold.assets.run.make_batch", refused):
        return made(site)


def another(site: Path, where: Path) -> Path:
    return Path(shutil.copytree(site, where, ignore=shutil.ignore_patterns("dist", ".scaffold")))


def test_sizes_are_told_by_part(site: Path) -> None:
    told = json.loads(scaffold_here("cache", "size", "--site", site, "--format", "json").out)
    assert told["parts"]["images"] == {"files": len(kept(site)), "bytes": sum(map(len, kept(site).values()))}
    assert told["bytes"] == sum(part["bytes"] for part in told["parts"].values())
    assert "pictures made ready" in scaffold_here("cache", "size", "--site", site).out
    assert scaffold_here("cache", "size", "--site", site.parent).code == 0


def test_what_the_site_uses_stays(site: Path) -> None:
    before = kept(site)
    assert scaffold_here("cache", "prune", "--site", site).out == "0 files, 0 B removed\n"
    assert kept(site) == before


def test_what_nothing_uses_goes_and_the_output_keeps_its_files(site: Path) -> None:
    first, output = set(kept(site)), tree_digests(site / "dist")
    (site / "content/products/pot/front.jpg").write_bytes(picture("orange", 200, 120, "JPEG"))
    looked = scaffold_here("cache", "prune", "--site", site, "--dry-run").out
    assert "would go" in looked
    assert set(kept(site)) >= first
    assert scaffold_here("cache", "prune", "--site", site, "--older-than", "1").out.startswith("0 files")
    assert scaffold_here("cache", "prune", "--site", site).code == 0
    assert not set(kept(site)) >= first
    assert tree_digests(site / "dist") == output
    made(site)
    again = set(kept(site))
    assert scaffold_here("cache", "prune", "--site", site).out.startswith("0 files")
    assert set(kept(site)) == again


def test_unfinished_files_go_after_a_day_and_strange_ones_stay(site: Path) -> None:
    folder = site / ".scaffold" / "images" / "ab"
    folder.mkdir(exist_ok=True)
    old, young, strange = folder / ".0123456789abcdef.0123456789ab", folder / ".1.0123456789ab", folder / "notes.txt"
    for file in (old, young, strange):
        file.write_bytes(b"x")
    os.utime(old, (OLD, OLD))
    scaffold_here("cache", "prune", "--site", site)
    assert (old.exists(), young.exists(), strange.exists()) == (False, True, True)


def test_nothing_goes_where_the_site_cannot_be_read(site: Path) -> None:
    before = kept(site)
    (site / "scaffold.toml").write_text("[site\n")
    ran = scaffold_here("cache", "prune", "--site", site)
    assert ran.code == 2
    assert "scaffold.toml:" in ran.err
    assert kept(site) == before


def test_a_cache_that_is_copied_to_another_path_works_at_once(site: Path, tmp_path: Path) -> None:
    other = another(site, tmp_path / "quite another" / "place")
    shutil.copytree(site / ".scaffold", other / ".scaffold")
    assert tree_digests(built_without_encoding(other)) == tree_digests(site / "dist")


def test_a_cache_that_is_exported_and_imported_works_at_once(site: Path, tmp_path: Path) -> None:
    other, file = another(site, tmp_path / "there"), tmp_path / "cache.tar.gz"
    assert scaffold_here("cache", "export", file, "--site", site).code == 0
    assert scaffold_here("cache", "import", file, "--site", other).code == 0
    assert kept(other) == kept(site)
    assert tree_digests(built_without_encoding(other)) == tree_digests(site / "dist")
    assert "were there already" in scaffold_here("cache", "import", file, "--site", other).out


def test_the_same_cache_gives_the_same_archive(site: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.tar.gz", tmp_path / "two.tar.gz"
    other = another(site, tmp_path / "there")
    scaffold_here("cache", "export", one, "--site", site)
    scaffold_here("cache", "import", one, "--site", other)
    scaffold_here("cache", "export", two, "--site", other)
    assert one.read_bytes() == two.read_bytes()


def test_what_cannot_be_written_is_told(site: Path, tmp_path: Path) -> None:
    ran = scaffold_here("cache", "export", tmp_path / "nowhere" / "cache.tar.gz", "--site", site)
    assert ran.code != 0
    assert "cannot be written" in ran.err


GOOD = "images/ab/" + "c" * 62
Member = tuple[tarfile.TarInfo, bytes]


def member(name: str, content: bytes, **fields: object) -> Member:
    info = tarfile.TarInfo(name)
    info.size = len(content)
    for field, value in fields.items():
        setattr(info, field, value)
    return info, content


def listing(**files: bytes) -> Member:
    told = {name: (len(content), hashlib.sha256(content).hexdigest()) for name, content in files.items()}
    return member("scaffold-cache.json", json.dumps({"version": 1, "files": told}).encode())


def packed(*members: Member) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        for info, content in members:
            archive.addfile(info, io.BytesIO(content))
    return stream.getvalue()


def link(kind: bytes, target: str) -> Member:
    return member(GOOD, b"", type=kind, linkname=target)


def listed(name: str, content: bytes = b"x") -> tuple[Member, Member]:
    return listing(**{name: content}), member(name, content)


def told(content: bytes) -> Member:
    return member("scaffold-cache.json", content)


def claimed(length: int) -> Member:
    told = {"version": 1, "files": {GOOD: (length, "0" * 64)}}
    return member("scaffold-cache.json", json.dumps(told).encode())


def pax_bomb() -> bytes:
    """A header of a tar that claims to be a hundred gigabytes long."""
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.XHDTYPE, 100 * 1024**3
    return gzip.compress(info.tobuf(tarfile.GNU_FORMAT) + bytes(4096))


HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "no archive": ("read as an archive", lambda: b"hello"),
    "empty": ("read as an archive", lambda: b""),
    "a tar without a list": ("no archive of a cache", lambda: packed(member(GOOD, b"x"))),
    "a list that is none": (
        "list in the archive cannot be read",
        lambda: packed(member("scaffold-cache.json", b"[1]")),
    ),
    "a list nested without end": (
        "list in the archive cannot be read",
        lambda: packed(member("scaffold-cache.json", b"[" * 100_000)),
    ),
    "a path out of the site": ("no result of a cache", lambda: packed(*listed("../../evil"))),
    "an absolute path": ("no result of a cache", lambda: packed(*listed("/tmp/evil"))),
    "a path out of the part": ("no result of a cache", lambda: packed(*listed("images/../manifest.json"))),
    "another file of the site": ("no result of a cache", lambda: packed(*listed("scaffold.toml"))),
    "the manifest": ("no result of a cache", lambda: packed(*listed("manifest.json"))),
    "a line break at the end of a name": ("no result of a cache", lambda: packed(*listed(GOOD + "\n"))),
    "a symbolic link": ("no plain file", lambda: packed(listing(**{GOOD: b"x"}), link(tarfile.SYMTYPE, "/etc/passwd"))),
    "a hard link": (
        "no plain file",
        lambda: packed(listing(**{GOOD: b"x"}), link(tarfile.LNKTYPE, "x")),
    ),
    "a device": ("no plain file", lambda: packed(listing(**{GOOD: b"x"}), link(tarfile.CHRTYPE, ""))),
    "a folder": ("no plain file", lambda: packed(listing(**{GOOD: b"x"}), link(tarfile.DIRTYPE, ""))),
    "a file that is not listed": ("does not name", lambda: packed(listing(), member(GOOD, b"x"))),
    "a file twice": ("does not name", lambda: packed(*listed(GOOD), member(GOOD, b"x"))),
    "a file that is missing": ("cut short", lambda: packed(listing(**{GOOD: b"x"}))),
    "another content than listed": ("damaged", lambda: packed(listing(**{GOOD: b"x"}), member(GOOD, b"y"))),
    "another length than listed": ("another length", lambda: packed(listing(**{GOOD: b"x"}), member(GOOD, b"xx"))),
    "a file larger than any": ("than any cache does", lambda: packed(claimed(1 << 40))),
    "an empty file": ("of a length that none has", lambda: packed(*listed(GOOD, b""))),
    "markup": ("is markup", lambda: packed(*listed(GOOD, b"<svg onload='alert(1)'/>"))),
    "markup after a mark and blanks": ("is markup", lambda: packed(*listed(GOOD, b"\xef\xbb\xbf \n<svg/>"))),
    "cut short": ("", lambda: packed(*listed(GOOD, os.urandom(4096)))[:2000]),
    "a header of a hundred gigabytes": ("than any cache holds", pax_bomb),
}


def test_what_is_listed_and_there_is_taken(tmp_path: Path) -> None:
    site, file = lay(tmp_path / "site"), tmp_path / "good.tar.gz"
    file.write_bytes(packed(*listed(GOOD)))
    assert scaffold_here("cache", "import", file, "--site", site).code == 0
    assert (site / ".scaffold" / GOOD).read_bytes() == b"x"


@pytest.mark.parametrize("case", HOSTILE)
def test_nothing_is_kept_of_an_archive_that_is_not_to_be_trusted(tmp_path: Path, case: str) -> None:
    site, file = lay(tmp_path / "site"), tmp_path / "bad.tar.gz"
    before = tree_digests(tmp_path / "site")
    why, content = HOSTILE[case]
    file.write_bytes(content())
    ran = scaffold_here("cache", "import", file, "--site", site)
    assert ran.code == 2
    assert ran.err.startswith("scaffold: ")
    assert why in ran.err
    assert tree_digests(site) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.tar.gz", "site"]
