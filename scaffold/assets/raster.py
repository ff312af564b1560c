"""Turning a drawing (SVG) into pixels, where the package `resvg_py` is installed."""

import importlib
import io

from PIL import Image


class NoRasteriser(Exception):
    """The package is not installed, or it could not draw this one; the text says which."""


def rasterised(content: bytes, width: int, font_files: tuple[str, ...] = ()) -> Image.Image:
    """A cleaned drawing as RGBA of a given width in pixels; fonts of the machine are not used. Raises NoRasteriser."""
    try:
        resvg = importlib.import_module("resvg_py")
    except ImportError as reason:
        raise NoRasteriser("the package resvg_py is not installed") from reason
    try:
        png = resvg.svg_to_bytes(
            svg_string=content.decode(), width=width, skip_system_fonts=True, font_files=list(font_files)
        )
        with Image.open(io.BytesIO(bytes(png)), formats=("PNG",)) as image:
            return image.convert("RGBA")
    except Exception as reason:
        raise NoRasteriser(f"it cannot be drawn ({reason})") from reason
