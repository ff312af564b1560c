"""What stands beside the text of a share picture that has no photo: rings that widen like water around a stone."""

from PIL import Image, ImageDraw

from scaffold.assets.palette import mixed
from scaffold.model.colours import Colour

ROOM = 300
"""Pixels at the inline end that the text keeps free."""

_FINER = 3
_RINGS = ((430, 0.07), (330, 0.13), (236, 0.24), (150, 0.5), (74, 1.0))
"""Radius in pixels, and how much of the brand's colour shows."""


def draw(canvas: Image.Image, colour: Colour, ground: Colour, *, mirrored: bool) -> None:
    """Draw the rings into the lower corner at the inline end."""
    side = _RINGS[0][0]
    layer = Image.new("RGB", (side * _FINER, side * _FINER), ground)
    pen = ImageDraw.Draw(layer)
    for radius, share in _RINGS:
        reach = radius * _FINER
        corner = side * _FINER
        pen.ellipse((corner - reach, corner - reach, corner + reach, corner + reach), fill=mixed(ground, colour, share))
    small = layer.resize((side, side), Image.Resampling.LANCZOS)
    if mirrored:
        small = small.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    canvas.paste(small, (0 if mirrored else canvas.width - side, canvas.height - side))
