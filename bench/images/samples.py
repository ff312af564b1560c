"""The pictures that encoders are measured on: drawn from numbers, so that everybody has the same.

    python bench/images/samples.py FOLDER [--kind photograph] [--count 40] [--size 2400]

Four kinds, as `scaffold` tells them apart: a photograph (light falling over soft and hard shapes, texture, grain), a
product cut out on white, a flat graphic (a size chart, a diagram) and text. No sample is a real photograph: figures
from them compare encoders and settings with one another, and say little about the size of your own files.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

Random = np.random.Generator
WORDS = (
    "stoneware",
    "glaze",
    "kiln",
    "celadon",
    "600",
    "ml",
    "lid",
    "spout",
    "clay",
    "fired",
    "21",
    "cm",
    "rim",
    "tea",
)


def photograph(random: Random, size: int) -> Image.Image:
    """Light, shapes out of focus and in focus, fine lines; half of the areas textured; grain over all."""
    image = _light(random, size)
    for blur in (size / 85, size / 340, size / 2000):
        _shapes(random, ImageDraw.Draw(image), size, 14)
        image = image.filter(ImageFilter.GaussianBlur(blur))
    _lines(random, ImageDraw.Draw(image), size, 60)
    return _grained(random, image.filter(ImageFilter.GaussianBlur(size / 3000)), texture=5.0, grain=2.2)


def cut_out(random: Random, size: int) -> Image.Image:
    """A product with texture and a highlight on pure white."""
    inside = _grained(random, _light(random, size), texture=4.0, grain=1.5)
    shine = Image.new("L", (size, size), 0)
    ImageDraw.Draw(shine).ellipse([size * 0.35, size * 0.25, size * 0.5, size * 0.45], fill=190)
    inside.paste("white", mask=shine.filter(ImageFilter.GaussianBlur(size / 40)))
    outline = Image.new("L", (size, size), 0)
    draw = ImageDraw.Draw(outline)
    width, height = random.uniform(0.2, 0.36, 2) * size
    middle = size / 2
    draw.ellipse([middle - width, middle - height, middle + width, middle + height], fill=255)
    draw.rectangle([middle - width / 3, middle - height * 1.2, middle + width / 3, middle], fill=255)
    canvas = Image.new("RGB", (size, size), "white")
    canvas.paste(inside, mask=outline.filter(ImageFilter.GaussianBlur(size / 1600)))
    return canvas


def flat(random: Random, size: int) -> Image.Image:
    """Areas of few colours with sharp edges, lines, a few words: a chart or a diagram."""
    ground, *colours = [tuple(int(v) for v in random.uniform(30, 250, 3)) for _ in range(7)]
    image = Image.new("RGB", (size * 2, size * 2), ground)
    draw = ImageDraw.Draw(image)
    for number in range(18):
        left, top, width, height = random.uniform(0, 1.8 * size, 4)
        form = draw.ellipse if number % 3 == 0 else draw.rectangle
        form(
            [left, top, left + width / 4, top + height / 4],
            fill=colours[number % 6],
            outline="black",
            width=size // 300,
        )
    image = image.resize((size, size), Image.Resampling.BOX)
    _write(random, ImageDraw.Draw(image), size, lines=4, height=size // 26, start=size * 0.74)
    return image


def text(random: Random, size: int) -> Image.Image:
    """A page of a manual: dark letters on a pale ground."""
    image = Image.new("RGB", (size, size), tuple(int(v) for v in random.uniform(235, 256, 3)))
    _write(random, ImageDraw.Draw(image), size, lines=24, height=size // 40, start=size * 0.04)
    return image


KINDS: dict[str, Callable[[Random, int], Image.Image]] = {
    "photograph": photograph,
    "cut-out": cut_out,
    "flat": flat,
    "text": text,
}


def sample(kind: str, number: int, size: int) -> Image.Image:
    """Picture number `number` of a kind; the same numbers give the same picture."""
    seed = 1000 * (1 + list(KINDS).index(kind)) + number
    return KINDS[kind](np.random.default_rng(seed), size)


def _light(random: Random, size: int) -> Image.Image:
    down, across = np.mgrid[0:size, 0:size].astype(np.float32) / size
    channels = []
    for phase in range(3):
        slope, fall, bend = random.uniform(-1, 1, 3)
        wave = np.sin(3 * (across * bend + down * slope) + phase)
        channels.append(150 + 50 * (slope * across + fall * down) + 30 * wave)
    return Image.fromarray(np.clip(np.stack(channels, 2), 0, 255).astype(np.uint8))


def _shapes(random: Random, draw: ImageDraw.ImageDraw, size: int, count: int) -> None:
    for _ in range(count):
        x, y = random.uniform(0, size, 2)
        width, height = random.uniform(size / 30, size / 4, 2)
        form = draw.ellipse if random.random() < 0.6 else draw.rectangle
        colour = tuple(int(v) for v in random.uniform(20, 240, 3))
        form([x - width, y - height, x + width, y + height], fill=colour)


def _lines(random: Random, draw: ImageDraw.ImageDraw, size: int, count: int) -> None:
    for _ in range(count):
        x, y = random.uniform(0, size, 2)
        length = random.uniform(size / 120, size / 8)
        colour = tuple(int(v) for v in random.uniform(0, 255, 3))
        draw.line(
            [x, y, x + length, y + random.uniform(-length, length)], fill=colour, width=int(random.integers(1, 6))
        )


def _grained(random: Random, image: Image.Image, texture: float, grain: float) -> Image.Image:
    size = image.width
    coarse = Image.fromarray(random.normal(0, 1, (size // 2, size // 2)).astype(np.float32))
    woven = np.asarray(coarse.resize((size, size), Image.Resampling.BICUBIC))
    down, across = np.mgrid[0:size, 0:size].astype(np.float32) / size
    where = 0.4 + 1.2 * (np.sin(5 * across + random.uniform(0, 6)) * np.cos(4 * down) > 0)
    fine = random.normal(0, grain, (size, size, 1)).astype(np.float32)
    seen = np.asarray(image, np.float32) + (woven * where * texture)[..., None] + fine
    return Image.fromarray(np.clip(seen, 0, 255).astype(np.uint8))


def _write(random: Random, draw: ImageDraw.ImageDraw, size: int, *, lines: int, height: int, start: float) -> None:
    font = ImageFont.load_default(height)
    for number in range(lines):
        words = " ".join(random.choice(WORDS, 9))
        draw.text((size * 0.05, start + number * height * 1.55), words, font=font, fill=(24, 24, 30))


def main() -> None:
    """Writes samples as JPEG of quality 90, such as cameras and shops give; flat ones and text as PNG."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kind", choices=KINDS, default="photograph")
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--size", type=int, default=2400)
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    for number in range(chosen.count):
        image = sample(chosen.kind, number, chosen.size)
        stem = chosen.folder / f"{chosen.kind}-{number:02d}"
        if chosen.kind in ("flat", "text"):
            image.save(stem.with_suffix(".png"))
        else:
            image.save(stem.with_suffix(".jpg"), quality=90)


if __name__ == "__main__":
    main()
