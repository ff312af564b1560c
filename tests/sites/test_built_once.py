"""A build after which nothing changed does nothing; one after which anything changed does everything."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from small_site import lay, made, report_of, scaffold_here, swapped, text

from scaffold.build.once import build
from scaffold.build.options import BuildOptions


def build_of(folder: Path) -> int:
    """Names one build of the output: each build exchanges the folder for another."""
    return (folder / "dist").stat().st_ino


def built(site: Path, **options: object) -> int:
    report = build(BuildOptions(site.resolve(), site.resolve() / "dist", **options))  # type: ignore[arg-type]
    assert report.pages > 0
    return build_of(site)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Built once."""
    site = lay(tmp_path / "shop")
    built(site)
    return site


def test_nothing_is_done_when_nothing_changed(site: Path) -> None:
    before = build_of(site)
    report = build(BuildOptions(site.resolve(), site.resolve() / "dist"))
    assert build_of(site) == before
    assert report.written == report.removed == 0
    assert report.unchanged == sum(file.is_file() for file in (site / "dist").rglob("*")) - 1
    whole = report_of(site, site / "dist")
    assert (report.pages, report.pictures) == (whole.pages, whole.pictures)


def _edit(path: str, old: str, new: str) -> Callable[[Path], object]:
    def change(site: Path) -> None:
        file = site / path
        told = file.stat()
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
        os.utime(file, ns=(told.st_atime_ns, told.st_mtime_ns))

    return change


CHANGES: dict[str, Callable[[Path], object]] = {
    "a text of the same length, with its old time": _edit("content/products/cup/en.md", "Blue", "Teal"),
    "a price": _edit("content/products/cup/product.yaml", "20.00", "21.00"),
    "the configuration": _edit("scaffold.toml", '"Quay"', '"Pier"'),
    "a new page": lambda site: lay(site, files={"content/pages/faq/en.md": text("Questions")}),
    "a file less": lambda site: (site / "content/products/cup/de.md").unlink(),
    "a theme of the site's own": lambda site: lay(
        site, files={"themes/harbour/templates/404.html": '{% extends "harbour:404.html" %}'}
    ),
    "an output that was changed": lambda site: (site / "dist/index.html").write_text("gone"),
    "an output that was deleted": lambda site: (site / "dist/robots.txt").unlink(),
    "a foreign file among the outputs": lambda site: (site / "dist/more.txt").write_text("x"),
    "the ledger of addresses": _edit("registers/slugs.json", "blue-cup", "cup"),
    "no manifest": lambda site: (site / ".scaffold/manifest.json").unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_anything_that_changed_is_built_and_as_from_nothing(site: Path, tmp_path: Path, change: object) -> None:
    before = build_of(site)
    assert callable(change)
    change(site)
    again = built(site)
    assert again != before
    assert built(site) == again
    clean = tmp_path / "clean"
    shutil.copytree(site, clean, ignore=shutil.ignore_patterns("dist", ".scaffold"))
    assert contents(made(clean)) == contents(site / "dist")


def test_other_options_are_another_build(site: Path) -> None:
    before = build_of(site)
    preview = built(site, base_url="https://preview.example")
    assert preview != before
    assert built(site, use_cache=False) != preview


def test_a_site_that_moved_builds_the_same(site: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere"
    shutil.move(site, moved)
    before = contents(moved / "dist")
    built(moved)
    assert contents(moved / "dist") == before


def test_warnings_are_shown_each_time(tmp_path: Path) -> None:
    site = lay(
        tmp_path / "shop",
        swapped("content/products/cup/en.md", "{ front.png: A blue cup }", "{ front.png: A blue cup, gone.png: x }"),
    )
    first = scaffold_here("build", "--site", site)
    second = scaffold_here("build", "--site", site)
    assert "gone.png" in first.err
    assert (second.code, second.err) == (first.code, first.err)


def test_a_link_to_a_folder_is_never_taken_on_trust(site: Path, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (site / "notes").symlink_to(tmp_path / "notes")
    before = built(site)
    assert built(site) != before


def test_a_broken_snapshot_means_a_build(site: Path) -> None:
    before = build_of(site)
    for file in (site / ".scaffold/built").iterdir():
        file.write_text('{"inputs": 1')
    assert built(site) != before
