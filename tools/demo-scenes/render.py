"""Render the demo store's pictures.

    python render.py [names] --out content [--size 400] [--samples 16]

A name selects every picture whose file contains it.
"""

import argparse
import os
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import bpy
import numpy as np
from PIL import Image

import pieces
import studio
from scenes import SCENES


def save_jpeg(png, target, quality):
    """Write a JPEG without metadata, with a trace of film grain."""
    pixels = np.asarray(Image.open(png).convert("RGB"), dtype=np.float32)
    grain = np.random.default_rng(1).normal(0, 1.1, pixels.shape[:2])[..., None]
    picture = Image.fromarray(np.clip(pixels + grain, 0, 255).astype(np.uint8))
    os.makedirs(os.path.dirname(target), exist_ok=True)
    picture.save(target, "JPEG", quality=quality, optimize=True, progressive=True)


def render(name, out, size, samples, quality):
    """Build one scene and render it into its file."""
    wanted, exposure, build = SCENES[name]
    start = time.time()
    scene = studio.clean()
    pieces.reset()
    build()
    built = time.time() - start
    scale = size / max(wanted) if size else 1
    scene.render.resolution_x, scene.render.resolution_y = (round(v * scale) for v in wanted)
    scene.render.resolution_percentage = 100
    scene.view_settings.exposure = exposure + studio.EXPOSURE
    scene.cycles.samples = samples
    with tempfile.TemporaryDirectory() as folder:
        png = os.path.join(folder, "picture.png")
        scene.render.filepath = png
        bpy.ops.render.render(write_still=True)
        save_jpeg(png, os.path.join(out, name), quality)
    print(f"{name}: built in {built:.1f} s, done in {time.time() - start:.1f} s", flush=True)


def main():
    """Render the chosen pictures, the important ones first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="parts of file names; none means every picture")
    parser.add_argument("--out", default="content", help="folder to write to")
    parser.add_argument("--size", type=int, help="long side in pixels, for drafts")
    parser.add_argument("--samples", type=int, default=20)
    parser.add_argument("--quality", type=int, default=88)
    parser.add_argument("--list", action="store_true", help="only list the pictures")
    args = parser.parse_args()
    chosen = [n for n in SCENES if not args.names or any(part in n for part in args.names)]
    for name in chosen:
        if args.list:
            print(name)
        else:
            render(name, args.out, args.size, args.samples, args.quality)


if __name__ == "__main__":
    main()
