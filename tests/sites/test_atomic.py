"""The output is exchanged as a whole: killed at any moment, the old site or the new one stands complete."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sites.small_site import command, lay, scaffold, swapped, tree_digests

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a matter of POSIX")

OLD: dict[str, str] = {}
NEW = swapped("scaffold.toml", 'title = "Quay"', 'title = "Pier"')


def digests_of(site: Path, changes: dict[str, str]) -> dict[str, str]:
    lay(site, changes)
    ran = scaffold("build", "--site", site, "--jobs", "1", "--quiet")
    assert ran.code == 0, ran
    return tree_digests(site / "dist")


def test_a_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    new = digests_of(site, NEW)
    started = time.perf_counter()
    old = digests_of(site, OLD)
    whole = time.perf_counter() - started
    assert old != new
    chance = random.Random(20261122)
    for changes in [NEW, OLD] * 6:
        before = tree_digests(site / "dist")
        lay(site, changes)
        build = subprocess.Popen(command("build", "--site", site, "--jobs", "1", "--quiet"), start_new_session=True)
        time.sleep(whole * chance.uniform(0.4, 1.05))
        os.killpg(build.pid, signal.SIGKILL)
        build.wait()
        assert tree_digests(site / "dist") in (before, new if changes is NEW else old)
    assert digests_of(site, NEW) == new
    assert sorted(file.name for file in site.iterdir() if ".new" in file.name or file.name.endswith(".lock")) == []


def test_of_two_builds_at_once_the_second_waits_and_says_so(tmp_path: Path) -> None:
    site = lay(tmp_path / "site")
    both = [
        subprocess.Popen(
            command("build", "--site", site, "--jobs", "1"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(2)
    ]
    said = [build.communicate(timeout=60)[1].decode() for build in both]
    assert [build.returncode for build in both] == [0, 0], said
    assert sum("Another build is writing there" in text for text in said) == 1, said
    assert (site / "dist" / "index.html").is_file()


def test_a_build_that_fails_leaves_the_output_as_it_was(tmp_path: Path) -> None:
    site = tmp_path / "site"
    before = digests_of(site, OLD)
    lay(site, swapped("content/products/cup/product.yaml", "USD: 20.00", "USD: cheap"))
    assert scaffold("build", "--site", site).code == 2
    assert tree_digests(site / "dist") == before


def test_a_folder_that_scaffold_did_not_build_is_not_overwritten(tmp_path: Path) -> None:
    site = lay(tmp_path / "site", {"dist/thesis.txt": "ten years of work"})
    ran = scaffold("build", "--site", site)
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert (site / "dist" / "thesis.txt").read_text() == "ten years of work"


def test_a_file_that_is_no_longer_wanted_goes(tmp_path: Path) -> None:
    site = tmp_path / "site"
    digests_of(site, OLD)
    for file in (site / "content/products/cup/de.md", site / "content/categories/cups/de.md"):
        file.unlink()
    after = digests_of(site, {"content/products/cup/de.md": None, "content/categories/cups/de.md": None})
    assert not [path for path in after if path.startswith(("de-de/produkte/", "de-de/kategorien/"))]
