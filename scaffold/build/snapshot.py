"""What a build was made of, and what it made: if neither has changed since, there is nothing to do.

Inputs are the site's folder, the program with the themes and policies that it carries, the machine's fonts, and the
options. None of them is read: names, sizes, times and inodes are enough, as they are for git. Where anything is in
doubt, all is built.
"""

import contextlib
import hashlib
import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from scaffold.assets.system_fonts import FOLDERS as FONT_FOLDERS
from scaffold.build.options import BuildOptions, BuildReport
from scaffold.build.walk import TooFreshError, inputs_digest, outputs_digest
from scaffold.model.findings import Finding, Location, Severity
from scaffold.resources import policies_dir, themes_dir

FOLDER = ".scaffold/built"
_WRITTEN = ("registers/slugs.json", "registers/policies.json")
"""Files of the site that a build itself brings up to date."""
_FORM = 1


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a build is made of, as a digest; empty where it cannot be told."""

    digest: str

    @classmethod
    def of(cls, options: BuildOptions, now: int) -> "Inputs":
        """As they lie there; `now` is the time of the file system in nanoseconds."""
        out = os.path.abspath(options.out)  # noqa: PTH100 - as a text, to compare many with it
        beside, name = os.path.split(out)
        mine = (os.path.join(beside, f".{name}."), os.path.join(beside, f".{name}.lock"))  # noqa: PTH118

        def left_out(path: str) -> bool:
            return path == out or path.startswith(mine) or path.endswith(_ENDINGS)

        try:
            told = [inputs_digest(str(options.site_dir), left_out, now)]
            told += [inputs_digest(str(folder), _nothing) for folder in _program()]
            told += [outputs_digest(folder) for folder in FONT_FOLDERS if os.path.isdir(folder)]  # noqa: PTH112
        except (OSError, TooFreshError):
            return cls("")
        return cls(_together(*told, *_settings(options)))


_ENDINGS = tuple(os.sep + os.path.join(*path.split("/")) for path in _WRITTEN)  # noqa: PTH118


def _nothing(_: str) -> bool:
    return False


def _program() -> tuple[Path, ...]:
    return (Path(__file__).resolve().parents[1], themes_dir(), policies_dir())


def _settings(options: BuildOptions) -> tuple[str, ...]:
    """What is asked for, and by which versions it is made."""
    packages = {name for folder in sys.path if os.path.isdir(folder) for name in os.listdir(folder)}  # noqa: PTH112, PTH208
    versions = sorted(name for name in packages if name.endswith(".dist-info"))
    asked = (options.base_url, str(options.preset or ""), str(options.drafts))
    return (*asked, sys.version, str(_FORM), *versions)


def _together(*parts: str) -> str:
    return hashlib.blake2b(json.dumps(parts).encode(), digest_size=20).hexdigest()


def unchanged(options: BuildOptions, inputs: Inputs) -> BuildReport | None:
    """The report of the last build into this folder, if a build now would write the same; else None."""
    try:
        kept = json.loads(_place(options).read_bytes())
        if not inputs.digest or kept["inputs"] != inputs.digest or kept["written"] != _written(options.site_dir):
            return None
        if kept["outputs"] != outputs_digest(str(options.out)) or kept["manifest"] != _manifest(options.site_dir):
            return None
        findings = tuple(map(_finding, kept["findings"]))
        return BuildReport(**kept["report"], findings=findings)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(options: BuildOptions, inputs: Inputs, report: BuildReport) -> None:
    """Remembers a build that is done; `inputs` as they were before it."""
    place = _place(options)
    if not inputs.digest:
        place.unlink(missing_ok=True)
        return
    counts = asdict(replace(report, written=0, unchanged=report.written + report.unchanged, removed=0))
    findings = counts.pop("findings")
    kept = {
        "inputs": inputs.digest,
        "written": _written(options.site_dir),
        "outputs": outputs_digest(str(options.out)),
        "manifest": _manifest(options.site_dir),
        "report": counts,
        "findings": findings,
    }
    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        unfinished.write_text(json.dumps(kept), "utf-8")
        os.replace(unfinished, place)  # noqa: PTH105 - the one call that is atomic everywhere
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def or_build(options: BuildOptions, now: int, build: Callable[[BuildOptions], BuildReport]) -> BuildReport:
    """The report of the last build if nothing has changed since, else that of a new one."""
    inputs = Inputs.of(options, now)
    report = unchanged(options, inputs)
    if report is None:
        report = build(options)
        keep(options, inputs, report)
    return report


def _place(options: BuildOptions) -> Path:
    """One for each folder that is built to, named by its way from the site: `.scaffold/` may be moved with the site."""
    way = os.path.relpath(options.out, options.site_dir)
    return options.site_dir / FOLDER / f"{_together(way)}.json"


def _written(site_dir: Path) -> list[str]:
    """Digests of the contents of what builds bring up to date."""
    files = [site_dir / path for path in _WRITTEN]
    return [_together(file.read_text("utf-8")) if file.is_file() else "" for file in files]


def _manifest(site_dir: Path) -> list[int]:
    told = (site_dir / ".scaffold/manifest.json").stat()
    return [told.st_size, told.st_mtime_ns, told.st_ino]


def _finding(kept: dict[str, object]) -> Finding:
    place = kept["location"]
    if not isinstance(place, dict):
        raise TypeError("a finding has a place")
    location = Location(str(place["path"]), int(place["line"]), int(place["column"]))
    return Finding(
        str(kept["code"]), Severity(str(kept["severity"])), str(kept["message"]), location, str(kept["help"])
    )
