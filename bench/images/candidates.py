"""What each setting of an encoder costs and gives, by kind of picture: the figures that the presets cite.

    python bench/images/candidates.py [--pictures 4] [--widths 320,640,960] [--only photograph] [--into FILE.md]

Every candidate gets the same scaled pictures and one thread. Time is that of the processor, the least of `--runs`;
bytes and time are for a million pixels. Prints Markdown; `--into` puts it between `<!-- candidates -->` and
`<!-- /candidates -->`. Needs numpy beside what scaffold needs.
"""

import argparse
import io
import re
import statistics
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import samples
from likeness import likeness
from PIL import Image

from scaffold.assets.encode import encoded
from scaffold.assets.settings import TABLE, Settings
from scaffold.assets.traits import EDGE, traits_of
from scaffold.model.assets import Kind, Preset

SAME = {"subsampling": "4:4:4", "codec": "aom", "max_threads": 1, "autotiling": False}
NO_TRELLIS = {"disable-trellis-quant": "1"}
DCT_ONLY = {**NO_TRELLIS, "use-intra-dct-only": "1"}
FEW_MODES = {**DCT_ONLY, "enable-smooth-intra": "0", "enable-paeth-intra": "0"}
SQUARES = {**FEW_MODES, "enable-rect-partitions": "0"}


class Candidate(NamedTuple):
    """A format and how it is written; `name` is what the table says."""

    format: str
    name: str
    settings: Settings


class Measured(NamedTuple):
    """Of a million pixels: milliseconds, kilobytes; and the likeness to the scaled picture."""

    ms: float
    kb: float
    brightness: float
    colour: float


def candidates(kind: str) -> Iterator[Candidate]:
    """Those worth a look for a kind of picture."""
    avif = [(speed, quality, {}) for speed in (5, 6, 8, 9) for quality in (50,)]
    avif += [(5, 52, NO_TRELLIS), (5, 52, DCT_ONLY), (5, 52, FEW_MODES), (5, 52, SQUARES)]
    avif += [(6, 52, NO_TRELLIS), (6, 52, DCT_ONLY), (6, 52, SQUARES), (7, 53, NO_TRELLIS)]
    avif += [(8, 54, NO_TRELLIS), (8, 55, NO_TRELLIS), (9, 54, NO_TRELLIS)]
    for speed, quality, advanced in avif:
        arguments = {**SAME, "speed": speed, "quality": quality, "advanced": advanced}
        yield Candidate("avif", f"speed {speed}, quality {quality}{_named(advanced)}", Settings(arguments))
    for method, quality in ((0, 80), (2, 79), (2, 80), (3, 79), (4, 79), (4, 80), (6, 80), (6, 82)):
        yield Candidate("webp", f"method {method}, quality {quality}", Settings({"method": method, "quality": quality}))
    for more in ({}, {"optimize": True}, {"optimize": True, "progressive": True}):
        name = ", ".join(("quality 80, 4:2:0", *more))
        yield Candidate("jpeg", name, Settings({"quality": 80, "subsampling": "4:2:0", **more}))
    if kind in ("flat", "text"):
        yield from _for_drawings()


def _for_drawings() -> Iterator[Candidate]:
    for quality in (88, 92):
        yield Candidate("jpeg", f"quality {quality}, 4:4:4", Settings({"quality": quality, "subsampling": "4:4:4"}))
    yield Candidate("png", "all colours, level 6", Settings({"compress_level": 6}))
    for level in (3, 6, 9):
        yield Candidate("png", f"256 colours, level {level}", Settings({"compress_level": level}, 256))
    for effort, method in ((50, 4), (75, 4), (90, 6)):
        lossless = {"lossless": True, "quality": effort, "method": method}
        yield Candidate("webp", f"lossless, effort {effort}, method {method}", Settings(lossless))
        yield Candidate("webp", f"256 colours, lossless, effort {effort}, method {method}", Settings(lossless, 256))


def _named(advanced: Mapping[str, str]) -> str:
    names = {
        "disable-trellis-quant": "no trellis",
        "use-intra-dct-only": "DCT only",
        "enable-smooth-intra": "few modes",
        "enable-rect-partitions": "squares",
    }
    return "".join(f", {name}" for key, name in names.items() if key in advanced)


def measured(pictures: Sequence[Image.Image], candidate: Candidate, runs: int) -> Measured:
    """One candidate on all pictures."""
    pixels = sum(picture.width * picture.height for picture in pictures) / 1e6
    seconds, made = [], []
    for _ in range(runs):
        started = time.thread_time()
        made = [encoded(picture, candidate.format, candidate.settings) for picture in pictures]
        seconds.append(time.thread_time() - started)
    seen = [likeness(one, Image.open(io.BytesIO(other))) for one, other in zip(pictures, made, strict=True)]
    mean = [statistics.fmean(each[part] for each in seen) for part in (0, 1)]
    return Measured(min(seconds) / pixels * 1e3, sum(map(len, made)) / pixels / 1e3, *mean)


def chosen_by(kind: Kind, candidate: Candidate) -> str:
    """The presets that have taken a candidate."""
    presets = TABLE[candidate.format].get(kind, {})
    return ", ".join(name for name in Preset if name in presets and _same(presets[name], candidate.settings))


def _same(one: Settings, other: Settings) -> bool:
    left, right = ({key: value for key, value in each.arguments.items() if value} for each in (one, other))
    return left == right and one.colours == other.colours


def rows(kind: str, pictures: Sequence[Image.Image], runs: int) -> Iterator[str]:
    """The table of one kind."""
    known = traits_of(pictures[0].resize((EDGE, EDGE), Image.Resampling.BOX)).kind
    yield f"\n**{kind}** (taken for {known})\n"
    yield "| format | setting | ms | KB | SSIM | of colours | preset |"
    yield "|---|---|---:|---:|---:|---:|---|"
    for candidate in candidates(kind):
        ms, kb, brightness, colour = measured(pictures, candidate, runs)
        figures = f"{ms:.0f} | {kb:.1f} | {brightness:.4f} | {colour:.4f}"
        yield f"| {candidate.format} | {candidate.name} | {figures} | {chosen_by(known, candidate)} |"


def main() -> None:
    """Draws the samples, measures, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=int, default=4)
    parser.add_argument("--widths", default="320,640,960")
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--only", choices=samples.KINDS, action="append")
    parser.add_argument("--into", type=Path, metavar="FILE.md")
    chosen = parser.parse_args()
    said = []
    for kind in chosen.only or samples.KINDS:
        whole = [samples.sample(kind, number, 2400) for number in range(chosen.pictures)]
        widths = [int(width) for width in chosen.widths.split(",")]
        scaled = [each.resize((width, width), Image.Resampling.LANCZOS) for each in whole for width in widths]
        for line in rows(kind, scaled, chosen.runs):
            print(line, flush=True)
            said.append(line)
    if chosen.into:
        put_into(chosen.into, "candidates", "\n".join(said))


def put_into(file: Path, mark: str, table: str) -> None:
    """Put a table between two marks of a page."""
    text, (first, last) = file.read_text("utf-8"), (f"<!-- {mark} -->", f"<!-- /{mark} -->")
    file.write_text(re.sub(f"(?s){first}.*{last}", lambda _: f"{first}\n{table}\n{last}", text), "utf-8")


if __name__ == "__main__":
    main()
