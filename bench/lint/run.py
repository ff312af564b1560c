"""Holds `scaffold lint`, html-validate and the Nu checker against the same product pages, and writes the table.

    python bench/lint/run.py [NUMBER OF PAGES]

html-validate comes with `npm install --prefix bench/lint html-validate`, Nu with the npm package vnu-jar of the root.
What is missing is left out of the table. Times are of the whole command; memory is the sum over all its processes.
"""

import json
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
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        make(site, number)
        pages = sorted(site.rglob("*.html"))
        size = sum(page.stat().st_size for page in pages if "item-" in str(page)) / number / 1000
        rows = [row(name, run(command), len(pages)) for name, command in programs(site).items()]
    head = f"{len(pages):,} pages, {number:,} of them product pages of {size:.1f} KB; {os.cpu_count()} cores, "
    head += f"Python {platform.python_version()}, {platform.machine()}."
    lines = [
        head,
        "",
        "| program | seconds | pages/s | CPU seconds | memory, MB | findings |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    text = TABLE.read_text("utf-8").split(MARK)[0] + MARK + "\n\n" + "\n".join([*lines, *rows]) + "\n"
    TABLE.write_text(text, "utf-8")
    print("\n".join([*lines, *rows]))


def programs(site: Path) -> dict[str, list[str]]:
    """The commands, by name."""
    found = {
        "scaffold lint": [sys.executable, "-m", "scaffold", "lint", str(site), "--format", "json", "--fail-on", "never"]
    }
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
    """Runs a command; its memory is looked at ten times a second."""
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
        time.sleep(0.1)


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
    rate = pages / ran.seconds
    return f"| {name} | {ran.seconds:.1f} | {rate:,.0f} | {ran.cpu:.1f} | {ran.megabytes:,.0f} | {findings(ran.out)} |"


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
