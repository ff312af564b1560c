"""Which part of a picture a crop takes, and how large a picture gets: numbers only."""

import math
from typing import NamedTuple

from scaffold.model.assets import Crop

LONGEST_SIDE = 16_383
"""In pixels (WebP Container Specification, RFC 9649: 14 bits a side)."""


class Box(NamedTuple):
    """A part of a picture, in pixels from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


def crop_box(size: tuple[int, int], crop: Crop | None) -> Box:
    """The largest box of the crop's ratio, its centre as near to the focal point as the edges allow."""
    width, height = size
    if crop is None:
        return Box(0, 0, width, height)
    across, down = crop.ratio
    box_width = min(width, height * across / down)
    box_height = min(height, width * down / across)
    left = _within(crop.focus[0] * width - box_width / 2, width - box_width)
    top = _within(crop.focus[1] * height - box_height / 2, height - box_height)
    return Box(left, top, left + box_width, top + box_height)


def widest(box: Box) -> int:
    """The largest width that may be made of a part of a picture: all of it, no side longer than WebP takes."""
    scale = min(1.0, LONGEST_SIDE / max(box.width, box.height))
    return max(1, int(box.width * scale))


def widths_within(wanted: tuple[int, ...], available: int) -> tuple[int, ...]:
    """The wanted widths, rising and once each; those beyond what there is become what there is."""
    return tuple(sorted({max(1, min(width, available)) for width in wanted}))


def height_for(width: int, box: Box) -> int:
    """The height that goes with a width: at least one pixel, at most what the box has."""
    return max(1, min(round(width * box.height / box.width), math.ceil(box.height)))


def _within(value: float, most: float) -> float:
    return min(max(value, 0.0), max(most, 0.0))
