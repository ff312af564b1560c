"""From a source file to upright pixels, and from those to each size.

Sizes are taken from a pyramid of exact halvings. What a derivative looks like thus depends on its source and recipe
alone, never on which others are made in the same run (or lie in the cache), as it would if each width were
reduced from the next larger one, or the JPEG decoder scaled to the largest width asked for.
"""

import warnings
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from scaffold.assets import colour
from scaffold.assets.geometry import Box, crop_box
from scaffold.assets.orientation import orientation_of, upright
from scaffold.model.assets import Crop

ENOUGH = 2.0
"""A halved picture serves sizes up to its own divided by this; nearer ones come from the next larger."""


class Damaged(Exception):
    """The pixels cannot be decoded; the text says why."""


@dataclass(slots=True)
class Pixels:
    """An upright picture in its own colours, its colour profile, and its halvings as far as they were needed."""

    levels: list[Image.Image]
    profile: bytes
    complaints: list[str] = field(default_factory=list)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the whole picture."""
        return self.levels[0].size


def decode(file: Path, format: str) -> Pixels:
    """All pixels of a picture (of its first frame), upright. Raises Damaged."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=(format,)) as image:
                orientation = orientation_of(image)
                image.load()
                profile = image.info.get("icc_profile") or b""
                return Pixels([upright(colour.plain(image), orientation)], profile)
    except Image.DecompressionBombError as reason:
        raise Damaged("it has too many pixels") from reason
    except MemoryError as reason:
        raise Damaged("it does not fit into memory") from reason
    except Exception as reason:
        raise Damaged(str(reason) or type(reason).__name__) from reason


def scaled(pixels: Pixels, size: tuple[int, int], crop: Crop | None) -> Image.Image:
    """The part of a picture that a crop takes, at a size, in sRGB (RGB or RGBA)."""
    box = crop_box(pixels.size, crop)
    level = _level_for(pixels, box, size)
    reduced = _resized(pixels.levels[level], size, box, 2**level)
    return _bare(_srgb(pixels, reduced))


def _level_for(pixels: Pixels, box: Box, size: tuple[int, int]) -> int:
    """The smallest halving that still has enough pixels; makes it if need be."""
    level = 0
    while box.width / 2 ** (level + 1) >= size[0] * ENOUGH and box.height / 2 ** (level + 1) >= size[1] * ENOUGH:
        level += 1
        if level == len(pixels.levels):
            pixels.levels.append(_halved(pixels.levels[-1]))
    return level


def _halved(image: Image.Image) -> Image.Image:
    """Half as wide and high, with transparent pixels weighing nothing."""
    premultiplied = {"RGBA": "RGBa", "LA": "La"}.get(image.mode)
    if premultiplied is None:
        return image.reduce(2)
    return image.convert(premultiplied).reduce(2).convert(image.mode)


def _resized(image: Image.Image, size: tuple[int, int], box: Box, factor: int) -> Image.Image:
    area = (
        box.left / factor,
        box.top / factor,
        min(box.right / factor, image.width),
        min(box.bottom / factor, image.height),
    )
    return image.resize(size, Image.Resampling.LANCZOS, box=area)


def _srgb(pixels: Pixels, image: Image.Image) -> Image.Image:
    try:
        return colour.to_srgb(image, pixels.profile)
    except colour.BrokenProfile as reason:
        pixels.profile = b""
        pixels.complaints.append(str(reason))
        return colour.without_profile(image)


def _bare(image: Image.Image) -> Image.Image:
    """Pixels alone: no EXIF, no place, no comment, no profile travels on."""
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    return bare
