"""Bringing a flat graphic to a palette, where nobody sees it."""

from PIL import Image, ImageChops, ImageStat

MOST_APART = 3.0
"""Root mean square by which a channel may differ from the picture, of 255."""


def with_few_colours(image: Image.Image, colours: int) -> Image.Image | None:
    """The picture (RGB or RGBA) with at most so many colours, in mode P; None where that would be seen."""
    few = image.quantize(colours, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    apart = ImageStat.Stat(ImageChops.difference(image, few.convert(image.mode))).rms
    return few if max(apart) <= MOST_APART else None
