"""How a camera was held (Exif 2.32, tag 0x0112), told from the header alone."""

from PIL import ExifTags, Image

SIDEWAYS = (5, 6, 7, 8)
"""Orientations that swap width and height."""

_UNDO = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def orientation_of(image: Image.Image) -> int:
    """1 (upright) to 8, of a picture whose pixels are not loaded yet; 1 where EXIF is absent or damaged.

    Calls the method of the base class: that of PNG decodes all pixels to look for EXIF behind them.
    """
    try:
        value = Image.Image.getexif(image).get(ExifTags.Base.Orientation)
    except Exception:  # noqa: BLE001 - on hostile bytes the EXIF reader raises all sorts
        return 1
    return value if value in _UNDO else 1


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """The picture as it was seen."""
    return image.transpose(_UNDO[orientation]) if orientation in _UNDO else image
