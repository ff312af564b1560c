"""What a picture is at a glance: photograph, cut-out, flat graphic or text, and its dominant colour.

Told from a small copy, by counting alone: the same pixels give the same answer on every machine. A wrong guess costs
some bytes and never fidelity: all settings are made for the same likeness or more.
"""

import heapq
from collections import Counter
from itertools import compress
from typing import cast

from PIL import Image, ImageChops, ImageFilter

from scaffold.assets.previews import grid_of
from scaffold.model.assets import Kind, Traits

EDGE = 288
"""Longer side of the copy that is looked at, in pixels."""

_CELL = 24
"""Colours that differ by less than this in each channel count as one."""
_GROUND_SHARE = 0.5
_TEXT_EDGES = 1.2
"""Text: less than half is not ground, and there are more pixels at sharp edges than beside the ground."""
_SHARP = 40
_FEW_COLOURS = 12
_FLAT_SHARE = 0.55
"""Flat: a dozen colours make up half of what is not ground."""
_RING_SHARE = 0.9
"""Cut out: ground almost all around."""
_TINT_EDGE = 64
_CELL_OF = bytes(value // _CELL for value in range(256))


def traits_of(image: Image.Image) -> Traits:
    """Kind, tint and grid of a small upright picture in sRGB (RGB or RGBA)."""
    seen = _on_white(image)
    transparent = seen is not image and sum(image.getchannel("A").histogram()[:255]) > 0
    return Traits(_kind(seen)) if transparent else Traits(_kind(seen), _tint(seen), grid_of(seen))


def _kind(image: Image.Image) -> Kind:
    pixels = image.width * image.height
    ground = _commonest(image, 1)[0][1]
    near = _near(image, ground)
    rest = pixels - near.histogram()[-1]
    if 0 < rest < pixels * _GROUND_SHARE and _edges(image) >= rest * _TEXT_EDGES:
        return Kind.TEXT
    image = image.copy()
    image.paste(ground, mask=near)
    few = sum(count for count, colour in _commonest(image, _FEW_COLOURS) if colour != ground)
    if few >= rest * _FLAT_SHARE:
        return Kind.FLAT
    return Kind.CUT_OUT if _in_ring(near) >= _RING_SHARE else Kind.PHOTOGRAPH


def _commonest(image: Image.Image, number: int) -> list[tuple[int, tuple[int, int, int]]]:
    """The most frequent colours, each with its count; ties go to the darker one."""
    counted = cast(list[tuple[int, tuple[int, int, int]]], image.getcolors(image.width * image.height))
    least = heapq.nlargest(number, [count for count, _ in counted])[-1]
    frequent = [item for item in counted if item[0] >= least]
    return heapq.nsmallest(number, frequent, key=lambda item: (-item[0], item[1]))


def _near(image: Image.Image, colour: tuple[int, int, int]) -> Image.Image:
    """A mask of the pixels that differ from a colour by little."""
    apart = _most(ImageChops.difference(image, Image.new("RGB", image.size, colour)))
    return apart.point([255] * _CELL + [0] * (256 - _CELL))


def _edges(image: Image.Image) -> int:
    """How many pixels lie on a sharp edge."""
    steep = ImageChops.difference(image.filter(ImageFilter.MaxFilter(3)), image.filter(ImageFilter.MinFilter(3)))
    return sum(_most(steep).histogram()[_SHARP:])


def _most(image: Image.Image) -> Image.Image:
    """The largest of the three channels at each place."""
    red, green, blue = image.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _in_ring(mask: Image.Image) -> float:
    """The share of a mask along the four sides."""
    width, height = mask.size
    deep = max(1, min(width, height) // 50)
    sides = (
        (0, 0, width, deep),
        (0, height - deep, width, height),
        (0, 0, deep, height),
        (width - deep, 0, width, height),
    )
    counts = [mask.crop(side).histogram() for side in sides]
    return sum(count[-1] for count in counts) / sum(sum(count) for count in counts)


def _tint(image: Image.Image) -> str:
    """The mean of those pixels whose colour, coarsely seen, is the most frequent; ties go to the darker one."""
    channels = [channel.tobytes() for channel in image.resize((_TINT_EDGE, _TINT_EDGE), Image.Resampling.BOX).split()]
    cells = list(zip(*(channel.translate(_CELL_OF) for channel in channels), strict=True))
    dominant, number = min(Counter(cells).items(), key=lambda item: (-item[1], item[0]))
    inside = [cell == dominant for cell in cells]
    red, green, blue = (sum(compress(channel, inside)) // number for channel in channels)
    return f"#{red:02x}{green:02x}{blue:02x}"


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode == "RGB":
        return image
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image.convert("RGBA"))
    return ground.convert("RGB")
