"""Holds `scaffold lint`, html-validate and the Nu checker against the same product pages, and writes the table.

    python bench/lint/run.py [NUMBER OF PAGES [NUMBER OF PAGES FOR THE OTHERS]]

html-validate comes with `npm install --prefix bench/lint`, Nu with the npm package vnu-jar of the root. What is missing
is left out of the table. Times are of the whole command, with its start; memory is the most that all its processes have
at a time, what they share counted once. `scaffold lint` also runs on a tenth and on half of the pages, to see how its
time grows: the exponent is 1 where twice the pages take twice the time.
"""

import json
import math
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

from pages import make

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TABLE = HERE / "README.md"
MARK = "<!-- table -->"


class Ran(NamedTuple):
    """A command's seconds on the clock and on the processors, its memory in MB, and what it said."""

    seconds: float
    cpu: float
    megabytes: float
    out: str


def main() -> None:
    """Makes the pages, runs each program, and writes the table."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    others = int(sys.argv[2]) if len(sys.argv) > 2 else number
    with tempfile.TemporaryDirectory() as folder:
        sites = {size: Path(folder) / str(size) for size in {number // 10, number // 2, number, others}}
        for size, site in sites.items():
            make(site, size)
        kilobytes = sum(page.stat().st_size for page in sites[number].rglob("item-*/*.html")) / number / 1000
        own = {size: run(scaffold_lint(sites[size])) for size in (number // 10, number // 2, number)}
        rows = [row("scaffold lint", ran, pages_of(sites[size])) for size, ran in own.items()]
        rows += [row(name, run(command), pages_of(sites[others])) for name, command in programs(sites[others]).items()]
    sizes = sorted(own)
    growth = slope([(size, own[size].cpu) for size in sizes])
    head = f"Product pages of {kilobytes:.1f} KB; {os.cpu_count()} cores, Python {platform.python_version()}, "
    head += f"{platform.machine()}. Processor time of `scaffold lint` grows with the power {growth:.2f} of the pages."
    lines = [
        head,
        "",
        "| program | pages | seconds | pages/s | CPU seconds | CPU ms a page | memory, MB | findings |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        *rows,
    ]
    text = TABLE.read_text("utf-8").split(MARK)[0] + MARK + "\n\n" + "\n".join(lines) + "\n"
    TABLE.write_text(text, "utf-8")
    print("\n".join(lines))


def pages_of(site: Path) -> int:
    """How many pages a site has: products, categories and some more."""
    return sum(1 for _ in site.rglob("*.html"))


def slope(points: list[tuple[int, float]]) -> float:
    """The exponent by which the second of each pair grows with the first: the line of least squares of their logs."""
    logs = [(math.log(size), math.log(seconds)) for size, seconds in points]
    middle = [sum(values) / len(logs) for values in zip(*logs, strict=True)]
    above = sum((x - middle[0]) * (y - middle[1]) for x, y in logs)
    return above / sum((x - middle[0]) ** 2 for x, _ in logs)


def scaffold_lint(site: Path) -> list[str]:
    """The command of our own."""
    return [sys.executable, "-m", "scaffold", "lint", str(site), "--format", "json", "--fail-on", "never"]


def programs(site: Path) -> dict[str, list[str]]:
    """The commands of others, by name."""
    found: dict[str, list[str]] = {}
    validate = HERE / "node_modules" / ".bin" / "html-validate"
    if validate.exists():
        found["html-validate"] = [str(validate), "--preset", "recommended", "--formatter", "json", f"{site}/**/*.html"]
    jar = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if jar.exists() and shutil.which("java"):
        found["Nu Html Checker"] = [
            "java",
            "-Xss2m",
            "-jar",
            str(jar),
            "--skip-non-html",
            "--format",
            "json",
            "--exit-zero-always",
            str(site),
        ]
    return found


def run(command: list[str]) -> Ran:
    """Runs a command; its memory is looked at three times a second: to look takes time."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        before, start = os.times(), time.monotonic()
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=err)
        most = [0.0]
        watching = threading.Thread(target=watch, args=(process.pid, process, most))
        watching.start()
        process.wait()
        seconds, after = time.monotonic() - start, os.times()
        watching.join()
        cpu = after.children_user + after.children_system - before.children_user - before.children_system
        said = ""
        for stream in (out, err):
            stream.seek(0)
            said += stream.read().decode("utf-8", "replace")
    return Ran(seconds, cpu, most[0], said)


def watch(pid: int, process: "subprocess.Popen[bytes]", most: list[float]) -> None:
    """Notes the largest sum of memory of a process and those below it (Linux): shared pages count once in each."""
    while process.poll() is None:
        most[0] = max(most[0], sum(resident(one) for one in family(pid)))
        time.sleep(0.3)


def family(pid: int) -> list[int]:
    """A process and all below it."""
    found = [pid]
    for one in found:
        for file in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                found += map(int, file.read_text().split())
            except OSError:
                continue
    return found


def resident(pid: int) -> float:
    """Megabytes of a process: its own, and its share of what it has in common with others."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000
    except OSError:
        return 0.0


def row(name: str, ran: Ran, pages: int) -> str:
    """A line of the table."""
    rate, each = pages / ran.seconds, 1000 * ran.cpu / pages
    return (
        f"| {name} | {pages:,} | {ran.seconds:.1f} | {rate:,.0f} | {ran.cpu:.1f} | {each:.1f} | {ran.megabytes:,.0f} "
        f"| {findings(ran.out)} |"
    )


def findings(out: str) -> str:
    """How many findings a report in JSON has."""
    try:
        report = json.loads(out[out.index(out.lstrip()[0]) :])
    except (ValueError, IndexError):
        return "–"
    if isinstance(report, list):
        return f"{sum(len(file['messages']) for file in report):,}"
    return f"{len(report.get('findings', report.get('messages', []))):,}"


if __name__ == "__main__":
    main()
