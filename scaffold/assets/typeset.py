"""Text on a canvas: faces opened at a size, lines measured and drawn, shaped by their script."""

from dataclasses import dataclass
from functools import lru_cache

from PIL import ImageDraw, ImageFont, features

from scaffold.assets.clusters import clusters
from scaffold.assets.fonts import Face, letters_of, visible_letters
from scaffold.model.colours import Colour

MEASURED_AT = 200
"""Type size in pixels at which widths are taken: large, so that rounding to the pixel grid does not show."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: face, language (BCP 47), direction (ltr, rtl); `helpers` for letters that the face lacks."""

    face: Face
    language: str
    direction: str
    helpers: tuple[Face, ...] = ()


def shapes_text() -> bool:
    """Whether letters can be joined and ordered (raqm with FriBidi): Arabic and Indic scripts need it."""
    return bool(features.check("raqm"))


def width_of(text: str, style: Style, size_px: int = MEASURED_AT) -> float:
    """The width of a line in pixels."""
    return sum(_width(run, face, style, size_px) for face, run in _runs(text, style))


def _width(text: str, face: Face, style: Style, size_px: int) -> float:
    direction, language = _shaping(style)
    return _opened(face, size_px).getlength(text, direction=direction, language=language)


def _runs(text: str, style: Style) -> list[tuple[Face, str]]:
    """Letters beside each other that one face shows."""
    if not style.helpers:
        return [(style.face, text)]
    runs: list[tuple[Face, str]] = []
    for cluster in clusters(text):
        faces = (style.face, *style.helpers)
        face = next((face for face in faces if visible_letters(cluster) <= letters_of(face)), style.face)
        if runs and runs[-1][0] == face:
            runs[-1] = (face, runs[-1][1] + cluster)
        else:
            runs.append((face, cluster))
    return runs


def relative_width(text: str, style: Style) -> float:
    """The width of a line in units of the type size."""
    return width_of(text, style) / MEASURED_AT


def draw_line(
    canvas: ImageDraw.ImageDraw, start: tuple[float, float], text: str, style: Style, size_px: int, colour: Colour
) -> None:
    """Draw one line; `start` is where it begins on its baseline: the left end, or the right one for rtl."""
    anchor = "rs" if style.direction == "rtl" else "ls"
    direction, language = _shaping(style)
    across = start[0]
    for face, run in _runs(text, style):
        font = _opened(face, size_px)
        where = (across, start[1])
        canvas.text(where, run, fill=colour, font=font, anchor=anchor, direction=direction, language=language)
        across += _width(run, face, style, size_px)


def _shaping(style: Style) -> tuple[str | None, str | None]:
    """Direction and language, which only the shaping library takes."""
    return (style.direction, style.language) if shapes_text() else (None, None)


@lru_cache(maxsize=128)
def _opened(face: Face, size_px: int) -> ImageFont.FreeTypeFont:
    engine = ImageFont.Layout.RAQM if shapes_text() else ImageFont.Layout.BASIC
    return ImageFont.truetype(face.path, size_px, face.index, layout_engine=engine)


def draw_centred(
    canvas: ImageDraw.ImageDraw, middle: tuple[float, float], text: str, style: Style, size_px: int, colour: Colour
) -> None:
    """Draw a line so that its ink, not its line height, is centred on a point."""
    direction, language = _shaping(style)
    font = _opened(style.face, size_px)
    left, top, right, bottom = font.getbbox(text, anchor="ls", direction=direction, language=language)
    start = (round(middle[0] - (left + right) / 2), round(middle[1] - (top + bottom) / 2))
    canvas.text(start, text, fill=colour, font=font, anchor="ls", direction=direction, language=language)
