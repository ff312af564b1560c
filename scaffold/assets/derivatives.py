"""Which files to make of a picture, and what they are called: pure, no pixel is touched."""

import re
import unicodedata
from pathlib import PurePosixPath

from scaffold.assets.geometry import crop_box, height_for, widest, widths_within
from scaffold.assets.recipe import SUFFIXES, Recipe, look_of
from scaffold.model.assets import UNSEEN, Animation, Asset, Crop, Derivative, Kind, Slot, Traits

FOLDER = "assets/img"
STEM_LENGTH = 40
HASH_LENGTH = 10
MOVING_FORMATS = ("webp",)
"""One for all: every browser that knows WebP plays it, and it takes a tenth of the time of AVIF."""

_SPELT_OUT = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "þ": "th"})


def derivatives(
    asset: Asset,
    slot: Slot,
    focus: tuple[float, float] = (0.5, 0.5),
    *,
    traits: Traits = UNSEEN,
    animation: Animation = Animation.STILL,
) -> tuple[Derivative, ...]:
    """All files for one picture in one slot: moving ones, then each format (best first), in rising widths.

    Nothing is scaled up: a width beyond the source (or beyond its crop) becomes the largest there is. A drawing (SVG)
    stays one file; a plain slot has one format, and nothing moves there. `animation` is what the site does with
    pictures that move; what an entry says of its own goes first.
    """
    if asset.format == "SVG":
        return (_derivative(asset, Recipe("svg", asset.width, asset.height, None), traits),)
    crop = _crop(asset, slot, focus)
    box = crop_box((asset.width, asset.height), crop)
    widths = widths_within(slot.widths or (asset.width,), widest(box))
    keeps = asset.moves and (asset.animation or animation) is Animation.KEEP and not slot.plain
    moving = ((format, True) for format in MOVING_FORMATS if keeps)
    formats = formats_of(asset, traits)
    still = ((format, False) for format in (formats[-1:] if slot.plain else formats))
    return tuple(
        _derivative(asset, Recipe(format, width, height_for(width, box), crop, moves), traits)
        for format, moves in (*moving, *still)
        for width in widths
    )


def formats_of(asset: Asset, traits: Traits = UNSEEN) -> tuple[str, ...]:
    """The formats made of a picture, the smallest first; the last is the one every browser reads."""
    if traits.kind in (Kind.FLAT, Kind.TEXT):
        return "webp", "png"
    return ("avif", "webp", "png") if asset.has_alpha else ("avif", "webp", "jpeg")


def recipe_of(derivative: Derivative) -> Recipe:
    """The part of a derivative that decides what it shows, beside the source."""
    return Recipe(derivative.format, derivative.width, derivative.height, derivative.crop, derivative.moving)


def stem_of(path: str) -> str:
    """A file's name without suffix as lower-case ASCII with hyphens, 40 characters at most; `image` if none is left."""
    spelt = PurePosixPath(path).stem.lower().translate(_SPELT_OUT)
    ascii_only = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    return slug[:STEM_LENGTH].strip("-") or "image"


def named_after(path: str) -> str:
    """A readable name for a picture: its folder (the product, the post) and its own; image searches read it."""
    source = PurePosixPath(path)
    folder = stem_of(f"{source.parent.name}.") if source.parent.name else ""
    is_named_so = not folder or stem_of(source.name).startswith(folder)
    return stem_of(source.name if is_named_so else f"{source.parent.name} {source.stem}.")


def _crop(asset: Asset, slot: Slot, focus: tuple[float, float]) -> Crop | None:
    if slot.ratio is None or asset.width * slot.ratio[1] == asset.height * slot.ratio[0]:
        return None
    return Crop(slot.ratio, (_unit(focus[0]), _unit(focus[1])))


def _unit(value: float) -> float:
    """A coordinate between 0 and 1, to four places: finer steps would only make more files."""
    return round(min(max(float(value), 0.0), 1.0), 4)


def _derivative(asset: Asset, recipe: Recipe, traits: Traits) -> Derivative:
    name = f"{named_after(asset.path)}-{look_of(asset, recipe)[:HASH_LENGTH]}-{recipe.width}.{SUFFIXES[recipe.format]}"
    shown = recipe.format, recipe.width, recipe.height, recipe.crop
    return Derivative(asset, *shown, f"{FOLDER}/{name}", traits.kind, recipe.moving)
