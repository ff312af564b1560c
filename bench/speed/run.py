"""Times contestants that build the same shop: `run.py [--sizes 1k,10k] [--runs 5] [--contestants scaffold,hugo]`.

One command prepares what is missing (catalogue, a site for each contestant), runs all in turn, round after round, so
that a drift of the machine falls on all, and prints one table: medians and ranges of wall time, processor time of the
whole tree, and the peak of its memory (PSS: shared pages count once). `$HUGO` is the path of Hugo's binary.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
SIZES = {"100": 15, "1k": 150, "10k": 1600, "50k": 8000}
PAUSE_SECONDS = 0.02


@dataclass(frozen=True)
class Contestant:
    """How a site is laid out and built; `state` is what a cold run must not find; then what the scenarios change."""

    prepare: list[str]
    build: list[str]
    out: str
    state: tuple[str, ...]
    product: str
    template: str


def contestants() -> dict[str, Contestant]:
    """By name; `{site}` and `{catalogue}` are filled in."""
    python, hugo = sys.executable, os.environ.get("HUGO", "hugo")
    ours = [python, "-m", "scaffold", "build", "--quiet", "--site", "{site}"]
    lay = [python, str(HERE / "with_scaffold.py"), "{catalogue}", "{site}"]
    text = "content/products/p-00007/en.md"
    return {
        "scaffold": Contestant([*lay, "bench"], ours, "dist", (".scaffold", "registers"), text, "themes/bench/templates/product.html"),
        "scaffold-alone": Contestant([*lay, "bench"], [*ours, "--jobs", "1"], "dist", (".scaffold", "registers"), text, "themes/bench/templates/product.html"),
        "scaffold-harbour": Contestant([*lay, "harbour"], ours, "dist", (".scaffold", "registers"), text, "themes/harbour/templates/product.html"),
        "hugo": Contestant(
            [python, str(HERE / "with_hugo.py"), "{catalogue}", "{site}"],
            [hugo, "--source", "{site}", "--destination", "{site}/dist", "--quiet"],
            "dist",
            ("resources", ".hugo_build.lock"),
            "content/en/products/p-00007.md",
            "layouts/products/page.html",
        ),
    }  # fmt: skip


@dataclass
class Run:
    """One build: seconds of wall and processors, and the peak of memory in MiB."""

    wall: float
    cpu: float
    memory: float


@dataclass
class Row:
    """All runs of a contestant in a scenario."""

    name: str
    size: str
    scenario: str
    files: int = 0
    runs: list[Run] = field(default_factory=list)

    def shown(self) -> str:
        """A line of the table."""
        cells = [
            _spread([getattr(run, what) for run in self.runs], digits)
            for what, digits in (("wall", 2), ("cpu", 2), ("memory", 0))
        ]
        return (
            f"| {self.name} | {self.size} | {self.scenario} | {self.files:,} | {' | '.join(cells)} | {len(self.runs)} |"
        )


HEAD = "| contestant | size | what changed | files | wall s | processor s | memory MiB | runs |\n| --- | --- | --- | --- | --- | --- | --- | --- |"


def main() -> None:
    """Runs, and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1k")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--contestants", default="scaffold,hugo")
    parser.add_argument("--scenarios", default="all,nothing,product,template")
    parser.add_argument("--folder", type=Path, default=Path("bench-data"))
    parser.add_argument("--products", type=int, help="another number of products, for a try")
    chosen = parser.parse_args()
    print(HEAD)
    for size in chosen.sizes.split(","):
        named = {name: contestants()[name] for name in chosen.contestants.split(",")}
        sites = {
            name: _prepared(name, each, size, chosen.products or SIZES[size], chosen.folder.resolve())
            for name, each in named.items()
        }
        for scenario in chosen.scenarios.split(","):
            for row in _rows(named, sites, size, scenario, chosen.runs):
                print(row.shown(), flush=True)
                with (chosen.folder / "results.jsonl").open("a") as results:
                    results.write(json.dumps({**row.__dict__, "runs": [run.__dict__ for run in row.runs]}) + "\n")


def _prepared(name: str, contestant: Contestant, size: str, products: int, folder: Path) -> Path:
    catalogue = folder / f"catalogue-{size}"
    site = folder / f"{name}-{size}"
    if not catalogue.is_dir():
        subprocess.run([sys.executable, str(HERE / "catalogue.py"), str(products), str(catalogue)], check=True)
    if not site.is_dir():
        subprocess.run(_filled(contestant.prepare, site, catalogue), check=True)
    return site


def _rows(named: dict[str, Contestant], sites: dict[str, Path], size: str, scenario: str, runs: int) -> list[Row]:
    rows = {name: Row(name, size, scenario) for name in named}
    for number in range(runs):
        for name, contestant in named.items():
            _made_ready(contestant, sites[name], scenario, number)
            rows[name].runs.append(_timed(_filled(contestant.build, sites[name], Path()), sites[name]))
            if not number:
                rows[name].files = sum(len(files) for _, _, files in os.walk(sites[name] / contestant.out))
    return list(rows.values())


def _made_ready(contestant: Contestant, site: Path, scenario: str, number: int) -> None:
    changes: dict[str, Callable[[], None]] = {
        "all": lambda: _emptied(contestant, site),
        "nothing": lambda: None,
        "product": lambda: _appended(site / contestant.product, f"\nA sentence of round {number}.\n"),
        "template": lambda: _template_changed(site / contestant.template, number),
    }
    changes[scenario]()
    if scenario != "all" and not number:  # a finished build to start from
        subprocess.run(_filled(contestant.build, site, Path()), check=True, cwd=site)
        changes[scenario]()
    for folder, _, files in os.walk(site):  # every input is in the page cache
        if "/dist" not in folder and "/." not in folder:
            for file in files:
                Path(folder, file).read_bytes()
    os.sync()


def _emptied(contestant: Contestant, site: Path) -> None:
    """The old output is only moved: many files deleted make the next ones slow on some file systems."""
    if (site / contestant.out).exists():
        trash = site.parent / "trash"
        trash.mkdir(exist_ok=True)
        (site / contestant.out).rename(trash / str(time.time_ns()))
    for state in contestant.state:
        path = site / state
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def _appended(file: Path, text: str) -> None:
    with file.open("a", encoding="utf-8") as stream:
        stream.write(text)


def _template_changed(file: Path, number: int) -> None:
    """A word in the template; a theme's file that is not the site's own is laid over first."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(HERE.parents[1] / file.relative_to(file.parents[3]), file)
    text = file.read_text("utf-8")
    first = text.split(" data-round", 1)[0]
    rest = text[len(first) :].split('"', 2)[2] if " data-round" in text else text[len(first) :]
    if first == text:
        first, rest = text.split("<h1", 1)[0] + "<h1", text.split("<h1", 1)[1]
    file.write_text(f'{first} data-round="{number}"{rest}', "utf-8")


def _timed(command: list[str], site: Path) -> Run:
    started = time.perf_counter()
    child = subprocess.Popen(command, cwd=site, stdin=subprocess.DEVNULL)
    peak = [0.0]
    watching = threading.Thread(target=_watch, args=(child.pid, peak))
    watching.start()
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    watching.join()
    if child.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {child.returncode}")
    return Run(wall, used.ru_utime + used.ru_stime, peak[0])


def _watch(pid: int, peak: list[float]) -> None:
    while True:
        family = _family(pid)
        sizes = [_proportional_mib(each) for each in family]
        if not family or (len(family) == 1 and not sizes[0]):
            return
        peak[0] = max(peak[0], sum(sizes))
        time.sleep(PAUSE_SECONDS)


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *(each for child in children for each in _family(int(child)))]


def _proportional_mib(pid: int) -> float:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


def _filled(command: list[str], site: Path, catalogue: Path) -> list[str]:
    return [part.format(site=site, catalogue=catalogue) for part in command]


def _spread(values: list[float], digits: int) -> str:
    low, high = min(values), max(values)
    return f"{statistics.median(values):.{digits}f} ({low:.{digits}f}–{high:.{digits}f})"


if __name__ == "__main__":
    main()
