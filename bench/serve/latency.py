"""From saving a file to the page: starts `scaffold serve` on a site and edits it. `latency.py SITE PRODUCT [--runs N]`.

A client listens as a page does and asks for the page when it is told to; PRODUCT is the id of a product whose page is
looked at. Times are in milliseconds: the least, the median and the most.
"""

import argparse
import re
import signal
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode


def main() -> None:
    """Prints one line for each kind of change."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("site", type=Path)
    options.add_argument("product")
    options.add_argument("--runs", type=int, default=7)
    asked = options.parse_args()
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "scaffold", "serve", "--site", asked.site, "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        address = re.search(r"http://\S+/", process.stdout.readline())[0]
        print(f"{'listening':<28}{(time.perf_counter() - began) * 1000:8.0f}")
        urllib.request.urlopen(address).read()
        print(f"{'first page':<28}{(time.perf_counter() - began) * 1000:8.0f}")
        measure(address, asked.site, asked.product, asked.runs)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def measure(address: str, site: Path, product: str, runs: int) -> None:
    """All kinds of change, each put back."""
    folder = site / "content" / "products" / product
    text, facts = folder / "en.md", folder / "product.yaml"
    slug = re.search(r"^title: (.*)$", text.read_text(), re.MULTILINE)[1].strip("\"' ").lower().replace(" ", "-")
    page = f"products/{slug}/"
    kinds: dict[str, tuple[Path, str, Callable[[str, int], str], str]] = {
        "a text": (text, page, lambda old, run: f"{old}\nMore words {run}.\n", "reload"),
        "a price": (
            facts,
            page,
            lambda old, run: re.sub(r"USD: [0-9.]+", f"USD: {20 + run}.00", old, count=1),
            "reload",
        ),
        "a template": (
            site / "themes/harbour/templates/base.html",
            page,
            lambda old, run: old.replace("</body>", f"<!-- {run} --></body>"),
            "reload",
        ),
        "a style sheet": (
            site / "themes/harbour/styles/99-own.css",
            page,
            lambda _, run: f"main {{ order: {run} }}",
            "style",
        ),
    }
    for name, (file, path, change, event) in kinds.items():
        times = sorted(one(address, path, file, change, run, event) for run in range(1, runs + 1))
        print(f"{name:<28}{times[0]:8.0f}{statistics.median(times):8.0f}{times[-1]:8.0f}")


def one(address: str, path: str, file: Path, change: Callable[[str, int], str], run: int, event: str) -> float:
    """Milliseconds from the save to the whole page (or to the message, for a style sheet); the file is put back."""
    carried = Path(__file__).resolve().parents[2] / "themes" / "harbour" / "templates" / file.name
    old = file.read_text() if file.exists() else None
    before = old if old is not None else carried.read_text() if carried.exists() else ""
    page = urllib.request.urlopen(address + path).read()
    mark = re.search(rb'data-page="([^"]*)" data-shown="([^"]*)"', page)
    query = urlencode({"page": mark[1].decode(), "shown": mark[2].decode()})
    with urllib.request.urlopen(f"{address}.scaffold/events?{query}") as events:
        wait_for(events, "notes")
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_name(f".{file.name}.new")
        fresh.write_text(change(before, run))
        began = time.perf_counter()
        fresh.replace(file)
        wait_for(events, event)
        if event == "reload":
            urllib.request.urlopen(address + path).read()
        took = (time.perf_counter() - began) * 1000
    if old is None:
        file.unlink()
    else:
        fresh.write_text(old)
        fresh.replace(file)
    time.sleep(1.5)
    return took


def wait_for(events: object, name: str) -> None:
    """Reads the stream until an event comes."""
    while f"event: {name}" not in events.readline().decode():
        pass


if __name__ == "__main__":
    main()
