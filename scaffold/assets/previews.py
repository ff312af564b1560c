"""A soft likeness of a picture, small enough for the page itself: some colours, and no file.

Pages may not load `data:` addresses (their Content-Security-Policy names own files only), so that a preview is no
picture: the theme's script draws its colours as gradients.
"""

import re

from PIL import Image

from scaffold.assets.geometry import crop_box
from scaffold.model.assets import Crop

GRID = 8
"""Parts on a side that are kept of a source: enough that any crop can be told from them."""
SIDE = 4
"""Parts on a side that a page carries."""
_GRID = re.compile(rf"(?:[0-9a-f]{{{GRID * GRID * 6}}})?", re.ASCII)


def grid_of(image: Image.Image) -> str:
    """The mean colour of each part of a picture in RGB, row by row, as rrggbb."""
    return image.resize((GRID, GRID), Image.Resampling.BOX).tobytes().hex()


def is_grid(kept: object) -> bool:
    """Whether something can be a grid, or the empty one of a transparent picture."""
    return isinstance(kept, str) and bool(_GRID.fullmatch(kept))


def preview_of(grid: str, size: tuple[int, int], crop: Crop | None) -> str:
    """What a page carries of a crop: 16 colours, 96 characters; nothing of a picture without a grid."""
    if not grid:
        return ""
    box, (width, height) = crop_box(size, crop), size
    part = (box.left / width, box.top / height, box.right / width, box.bottom / height)
    pixels = Image.frombytes("RGB", (GRID, GRID), bytes.fromhex(grid))
    left, top, right, bottom = (min(share * GRID, GRID) for share in part)
    return pixels.resize((SIDE, SIDE), Image.Resampling.BOX, (left, top, right, bottom)).tobytes().hex()
