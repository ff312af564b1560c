"""How like two pictures are: SSIM (Wang, Bovik, Sheikh, Simoncelli 2004), Gaussian window of 11 × 11, sigma 1.5.

Two numbers: of the brightness alone (BT.601), and the mean of the three colour channels, which also sees what halved
colour (4:2:0) takes away. Both are means over the picture.
"""

from typing import NamedTuple

import numpy as np
from PIL import Image

Plane = np.ndarray
_WINDOW = np.exp(-0.5 * (np.arange(-5, 6) / 1.5) ** 2).astype(np.float32)
_WINDOW /= _WINDOW.sum()
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
_BRIGHTNESS = np.array([0.299, 0.587, 0.114], np.float32)


class Likeness(NamedTuple):
    """SSIM of brightness, and of the colour channels."""

    brightness: float
    colour: float


def likeness(reference: Image.Image, seen: Image.Image) -> Likeness:
    """1 for the same picture; pictures with alpha are seen on white."""
    one, other = _array(reference), _array(seen)
    channels = [_ssim(one[..., channel], other[..., channel]) for channel in range(3)]
    return Likeness(_ssim(one @ _BRIGHTNESS, other @ _BRIGHTNESS), float(np.mean(channels)))


def _array(image: Image.Image) -> Plane:
    if image.has_transparency_data:
        ground = Image.new("RGBA", image.size, "white")
        ground.alpha_composite(image.convert("RGBA"))
        image = ground
    return np.asarray(image.convert("RGB"), np.float32)


def _ssim(one: Plane, other: Plane) -> float:
    mean_one, mean_other = _blurred(one), _blurred(other)
    spread_one = _blurred(one * one) - mean_one**2
    spread_other = _blurred(other * other) - mean_other**2
    together = _blurred(one * other) - mean_one * mean_other
    above = (2 * mean_one * mean_other + _C1) * (2 * together + _C2)
    below = (mean_one**2 + mean_other**2 + _C1) * (spread_one + spread_other + _C2)
    return float((above / below).mean(dtype=np.float64))


def _blurred(plane: Plane) -> Plane:
    for axis in (0, 1):
        length = plane.shape[axis] - len(_WINDOW) + 1
        plane = sum(weight * _part(plane, start, length, axis) for start, weight in enumerate(_WINDOW))
    return plane


def _part(plane: Plane, start: int, length: int, axis: int) -> Plane:
    return plane[start : start + length] if axis == 0 else plane[:, start : start + length]
