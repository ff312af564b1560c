"""What is made of a source, and the two names that follow: of what it shows, and of the bytes that show it.

**An address says what a picture shows, not how hard an encoder worked on it.** It carries the digest of source, format,
size, crop and `LOOK`; neither preset nor version of an encoder. So a shop may be built with `fast`, shown to a friend,
and finished with `small`, and no page, feed or sitemap changes: the file under each address is exchanged for a smaller
one that shows the same. Pictures are served as immutable for a year all the same; a browser that keeps the larger one
shows the same picture and loses nothing. The promise that counts holds: an address never shows something else.

The key of the cache also has everything else that decides the bytes: settings and encoder. The same source, preset and
library versions thus give the same bytes in any folder, at any time.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cache

from PIL import features

from scaffold.assets.settings import settings_of
from scaffold.model.assets import Asset, Crop, Kind, Preset

SUFFIXES = {"avif": "avif", "webp": "webp", "jpeg": "jpg", "png": "png", "svg": "svg"}

LOOK = 3
"""Raise it when decoding, colour, scaling or qualities change what comes out: pictures then get new addresses."""

REVISION = 1
"""Raise it when the bytes change and what they show does not."""


def _library(name: str) -> str:
    return str(features.version(name) or "none")


ENCODERS = {
    "avif": f"pillow {_library('pil')}, avif {_library('avif')}",
    "webp": f"pillow {_library('pil')}, webp {_library('webp')}",
    "jpeg": f"pillow {_library('pil')}, turbo {_library('libjpeg_turbo')}",
    "png": f"pillow {_library('pil')}, zlib {_library('zlib_ng') if features.check('zlib_ng') else _library('zlib')}",
    "svg": "sanitiser 1",
}
"""Who makes the bytes."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What is made of a source: format, size in pixels, the part taken, and whether it moves."""

    format: str
    width: int
    height: int
    crop: Crop | None
    moving: bool = False


def look_of(source: Asset, recipe: Recipe) -> str:
    """The digest (64 hex digits) of what a derivative shows; its beginning stands in the address."""
    crop = recipe.crop
    place = (*crop.ratio, *crop.focus) if crop else ()
    return _digest(source.digest, recipe.format, recipe.width, recipe.height, place, recipe.moving, LOOK)


def key_of(source: Asset, recipe: Recipe, kind: Kind, preset: Preset) -> str:
    """The key (64 hex digits) of its bytes in the cache; begins like `look_of`."""
    look = look_of(source, recipe)
    return look[:32] + _digest(look, _made_by(recipe.format, kind, preset, moving=recipe.moving))[:32]


@cache
def _made_by(format: str, kind: Kind, preset: Preset, *, moving: bool) -> str:
    """Settings and encoder, digested once: a site has few of them and thousands of pictures."""
    settings = settings_of(preset, format, kind, moving=moving)
    return _digest(json.dumps(asdict(settings), sort_keys=True), ENCODERS[format], REVISION)


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()
