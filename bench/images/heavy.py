"""Much at once: how long 10,000 known derivatives take, and how much memory 200 large sources.

    python bench/images/heavy.py WORK [--known 10000] [--large 200] [--into FILE.md]

Known: all derivatives are made once, the cache is copied, and everything is asked for again from another folder. Large:
JPEG of 48 megapixels by `with_scaffold.py`, preset fast, with all processors; memory is that of all processes together.
Prints Markdown; `--into` puts it between `<!-- heavy -->` and `<!-- /heavy -->`.
"""

import argparse
import io
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import samples
from candidates import put_into
from PIL import Image
from watched import watched

from scaffold.assets.crew import Crew
from scaffold.assets.derivatives import derivatives
from scaffold.assets.glance import glances
from scaffold.assets.probe import probe
from scaffold.assets.run import make
from scaffold.cli.machine import processors, quarter_of_memory
from scaffold.load.digests import Digests, digests_in
from scaffold.model.assets import UNSEEN, Asset, Preset, Slot

HERE = Path(__file__).parent
SLOT = Slot("small", (16, 24, 32, 48), "50vw")
LARGE = (8000, 6000)


def known(work: Path, count: int) -> Iterator[str]:
    """Rows on derivatives that the cache holds. Few pixels, so that the first run is short; bytes as photographs have."""
    here, there = work / "here", work / "there"
    sources = -(-count // (3 * len(SLOT.widths)))
    for number in range(sources):
        picture = samples.sample("photograph", number % len(SLOT.widths), 64)
        content = io.BytesIO()
        picture.save(content, "JPEG", quality=90)
        _write(here / f"{number}.jpg", _padded(content.getvalue(), number))
    _asked_for(here, work / "cache")
    shutil.copytree(here, there)
    shutil.copytree(work / "cache", work / "copied")
    read, looked_up, made, encoded = _asked_for(there, work / "copied")
    size = sum(file.stat().st_size for file in there.iterdir()) / 1e6
    yield f"| {sources} sources of {size:.0f} MB in all, in another folder: read, digested, probed | {read:.2f} s | |"
    asked = f"their {made} derivatives asked for again, from a copied cache"
    yield f"| {asked} | {looked_up:.2f} s | {encoded} made |"


def _padded(jpeg: bytes, number: int) -> bytes:
    """A JPEG with a megabyte behind its end, where nobody looks but who reads the whole file."""
    return jpeg + number.to_bytes(4, "big") * (1 << 18)


def _asked_for(folder: Path, cache: Path) -> tuple[float, float, int, int]:
    """Seconds for the sources, seconds for the derivatives, how many, and how many batches had to be made."""
    started = time.perf_counter()
    digest = digests_in(folder, frozenset({".jpg"}), cache, processors())
    assets = [_probed(file, digest) for file in sorted(folder.iterdir())]
    read = time.perf_counter()
    crew, worked = Crew(processors(), quarter_of_memory()), []
    traits = glances(assets, folder, cache, crew, lambda *done: worked.append(done))
    plan = [item for each in assets for item in derivatives(each, SLOT, traits=traits.get(each.digest, UNSEEN))]
    made, _ = make(plan, (), folder, cache, crew, preset=Preset.FAST, progress=lambda *done: worked.append(done))
    return read - started, time.perf_counter() - read, len(made), len(worked)


def large(work: Path, count: int) -> str:
    """A row on large sources. They show the same and differ in a comment, so that each has a digest of its own."""
    folder = work / "large"
    content = io.BytesIO()
    samples.sample("photograph", 0, 3000).resize(LARGE, Image.Resampling.BICUBIC).save(content, "JPEG", quality=88)
    for number in range(count):
        _write(folder / f"{number:03d}.jpg", _commented(content.getvalue(), f"number {number}"))
    out = work / "large-out"
    out.mkdir()
    used = watched([sys.executable, str(HERE / "with_scaffold.py"), str(folder), str(out), "fast"])
    budget = quarter_of_memory() / 2**20
    size = content.tell() / 1e6
    return (
        f"| {count} JPEG of 48 megapixels ({size:.1f} MB each) to 12 derivatives, {processors()} processors | "
        f"{used.wall_seconds:.0f} s | {used.peak_mib:.0f} MiB at most; budget {budget:.0f} MiB |"
    )


def _commented(jpeg: bytes, comment: str) -> bytes:
    return jpeg[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment.encode() + jpeg[2:]


def _probed(file: Path, digest: Digests) -> Asset:
    found = probe(file, file.name, digest(file))
    if not isinstance(found, Asset):
        raise SystemExit(str(found))
    return found


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def rows(work: Path, chosen: argparse.Namespace) -> Iterator[str]:
    """The table."""
    yield "| what | took | |"
    yield "|---|---:|---|"
    yield from known(work, chosen.known)
    yield large(work, chosen.large)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("--known", type=int, default=10_000)
    parser.add_argument("--large", type=int, default=200)
    parser.add_argument("--into", type=Path, metavar="FILE.md")
    chosen = parser.parse_args()
    work = chosen.work.resolve() / "heavy"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    table = "\n".join(rows(work, chosen))
    print(table)
    if chosen.into:
        put_into(chosen.into, "heavy", table)


if __name__ == "__main__":
    main()
