"""Pictures that move: all frames of a source, scaled and encoded one after the other."""

import io
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageSequence

from scaffold.assets import colour
from scaffold.assets.pixels import Damaged, Pixels, scaled
from scaffold.assets.settings import Settings
from scaffold.model.assets import Crop

MOST_PIXELS = 100_000_000
"""In all frames together: as many as in the largest still that is taken."""
LEAST_MS = 20
"""Browsers slow down what is faster."""
USUAL_MS = 100


class MovesTooMuch(Exception):
    """The frames together have too many pixels; the text says how many are taken."""


@dataclass(frozen=True, slots=True)
class Film:
    """Frames in sRGB, how long each is shown, and how often all are (0: for ever)."""

    frames: tuple[Image.Image, ...]
    durations_ms: tuple[int, ...]
    loops: int


def film_of(file: Path, format: str, size: tuple[int, int], crop: Crop | None) -> Film:
    """All frames of a source at a size. Raises Damaged and MovesTooMuch."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=(format,)) as image:
                return _film(image, size, crop)
    except (Damaged, MovesTooMuch):
        raise
    except Exception as reason:
        raise Damaged(str(reason) or type(reason).__name__) from reason


def encoded_film(film: Film, settings: Settings, xmp: bytes) -> bytes:
    """An animated WebP; the same film gives the same bytes."""
    stream = io.BytesIO()
    first, *others = film.frames
    shown = {"duration": list(film.durations_ms), "loop": film.loops, "xmp": xmp}
    first.save(stream, "WEBP", save_all=True, append_images=others, **shown, **settings.arguments)
    return stream.getvalue()


def _film(image: Image.Image, size: tuple[int, int], crop: Crop | None) -> Film:
    frames, durations = [], []
    left, profile = MOST_PIXELS, image.info.get("icc_profile") or b""
    loops = int(image.info.get("loop", 1))
    for frame in ImageSequence.Iterator(image):
        left -= image.width * image.height
        if left < 0:
            raise MovesTooMuch(f"{MOST_PIXELS // 1_000_000} million pixels in all frames together")
        frames.append(scaled(Pixels([colour.plain(frame.copy())], profile), size, crop))
        told = int(frame.info.get("duration") or 0)
        durations.append(told if told >= LEAST_MS else USUAL_MS)
    return Film(tuple(frames), tuple(durations), loops)
