"""Pictures for the tests of scaffold.assets, drawn on the spot, and how to look at results."""

from collections.abc import Callable
from pathlib import Path

from PIL import Image

from scaffold.model.assets import Asset

FONTS = Path(__file__).parents[3] / "themes" / "harbour" / "fonts"
CORNERS = ((200, 40, 40), (40, 160, 60), (50, 70, 190), (230, 220, 80))
"""Upper left, upper right, lower left, lower right."""

Save = Callable[..., Asset]


def quartered(size: tuple[int, int] = (160, 120), colours: tuple[tuple[int, int, int], ...] = CORNERS) -> Image.Image:
    """Four flat quarters: whatever is turned, mirrored or shifted shows."""
    width, height = size
    image = Image.new("RGB", size)
    for number, colour in enumerate(colours):
        left, top = (number % 2) * width // 2, (number // 2) * height // 2
        image.paste(colour, (left, top, left + width // 2, top + height // 2))
    return image


def corner_pixels(image: Image.Image) -> list[tuple[int, ...]]:
    """The pixels in the middle of the four quarters."""
    width, height = image.size
    return [image.getpixel((width * x // 4, height * y // 4)) for y in (1, 3) for x in (1, 3)]


def near(one: tuple[int, ...], other: tuple[int, ...], tolerance: int) -> bool:
    return all(abs(a - b) <= tolerance for a, b in zip(one, other, strict=True))
