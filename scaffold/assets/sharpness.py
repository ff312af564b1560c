"""How sharp a picture is, where it is sharpest: the variance of its Laplacian in proportion to its contrast.

A grey copy of 800 pixels, about what a product page shows on an ordinary screen, is cut into tiles of 32. In each the
variance of the Laplacian (fine detail) is divided by the variance of the grey itself (contrast), so that white china
on white is judged like a dark pot. The median of the twentieth of tiles with most detail counts: a picture
with a sharp subject before a soft background is sharp.

Measured on 47 pictures of the demo store and 14 photographs (scikit-image, Embedded Rust book): as they are 0.089
or more; after a Gaussian blur with a radius of 2 pixels at 800 (4 at 1600) 0.053 or less, all but one 0.031 or less;
with 3 pixels 0.025 or less. Hence the limit. What moved in one direction only (a hand of a clock) can pass.
"""

from PIL import Image, ImageFilter, ImageMath

EDGE = 800
"""Longer side of the copy that is judged."""
LEAST = 0.05
"""Below this a picture is blurred."""

_TILE = 32
_SHARE = 20
_NOISE = 20.0
"""Contrast that grain and compression make: added, so that they do not count as detail."""
_LEAST_CONTRAST = 10.0
_LAPLACIAN = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)


def sharpness(image: Image.Image) -> float | None:
    """From 0 (nothing but gradients) up; None for pictures too small or too flat to tell."""
    grey = image.convert("L")
    grey.thumbnail((EDGE, EDGE), Image.Resampling.LANCZOS)
    width, height = ((side - 2) // _TILE * _TILE for side in grey.size)
    if width <= 0 or height <= 0:
        return None
    inner = (1, 1, width + 1, height + 1)  # the filter leaves the outermost pixels as they are
    detail, contrast = (_variances(part.crop(inner)) for part in (grey.filter(_LAPLACIAN), grey))
    tiles = sorted(zip(detail, contrast, strict=True), reverse=True)
    return _judged(tiles[: max(1, len(tiles) // _SHARE)])


def is_blurred(value: float | None) -> bool:
    """Whether a sharpness is below the limit; what cannot be told is not called blurred."""
    return value is not None and value < LEAST


def _judged(tiles: list[tuple[float, float]]) -> float | None:
    if max(contrast for _, contrast in tiles) < _LEAST_CONTRAST:
        return None
    ratios = sorted(detail / (contrast + _NOISE) for detail, contrast in tiles)
    return round(ratios[len(ratios) // 2], 4)


def _variances(image: Image.Image) -> list[float]:
    """Of each tile: the mean of the squares less the square of the mean."""
    values = image.convert("F")
    squares = ImageMath.lambda_eval(lambda given: given["v"] * given["v"], v=values)
    mean, mean_of_squares = values.reduce(_TILE), squares.reduce(_TILE)
    spread = ImageMath.lambda_eval(lambda given: given["s"] - given["m"] * given["m"], s=mean_of_squares, m=mean)
    width, height = spread.size
    return [max(0.0, float(spread.getpixel((x, y)))) for y in range(height) for x in range(width)]
