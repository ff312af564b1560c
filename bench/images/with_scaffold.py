"""Pictures by scaffold.

    python bench/images/with_scaffold.py FOLDER OUT PRESET [--jobs 2]

What a build does for them and nothing else: digest, probe, glance, encode, with an empty cache, which lies in OUT.
"""

import argparse
import os
from pathlib import Path

from scaffold.assets.crew import Crew
from scaffold.assets.derivatives import derivatives
from scaffold.assets.glance import glances
from scaffold.assets.probe import probe
from scaffold.assets.recipe import SUFFIXES
from scaffold.assets.run import make
from scaffold.cli.machine import processors, quarter_of_memory
from scaffold.model.assets import UNSEEN, Asset, Derivative, Preset, Slot
from scaffold.text import digest

SLOT = Slot("compared", (320, 640, 960, 1440), "100vw")


def main() -> None:
    """Makes all derivatives, and lays them into OUT as <stem>-<width>.<suffix>."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("preset", type=Preset)
    parser.add_argument("--jobs", type=int, default=processors())
    chosen = parser.parse_args()
    crew, cache = Crew(chosen.jobs, quarter_of_memory()), chosen.out / "cache"
    assets = [_probed(file, chosen.folder) for file in sorted(chosen.folder.iterdir())]
    traits = glances(assets, chosen.folder, cache, crew)
    plan = [item for each in assets for item in derivatives(each, SLOT, traits=traits.get(each.digest, UNSEEN))]
    made, findings = make(plan, (), chosen.folder, cache, crew, preset=chosen.preset)
    for finding in findings:
        print(finding)
    for item in plan:
        os.link(made[item.output], chosen.out / _name(item))


def _probed(file: Path, folder: Path) -> Asset:
    found = probe(file, file.relative_to(folder).as_posix(), digest(file.read_bytes(), 64))
    if not isinstance(found, Asset):
        raise SystemExit(str(found))
    return found


def _name(item: Derivative) -> str:
    return f"{Path(item.source.path).stem}-{item.width}.{SUFFIXES[item.format]}"


if __name__ == "__main__":
    main()
