"""Looking at pictures: each is decoded once, small, for its likeness and sharpness; the results are kept by digest."""

import base64
import contextlib
import io
import json
import os
import warnings
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from scaffold.assets import cache
from scaffold.assets.colour import plain
from scaffold.assets.likeness import Likeness, likeness_of
from scaffold.assets.orientation import orientation_of, upright
from scaffold.assets.raster import NoRasteriser, rasterised
from scaffold.assets.sharpness import EDGE, sharpness
from scaffold.assets.svg import UnreadableSvg, clean_svg
from scaffold.model.assets import Asset
from scaffold.text import digest

FOLDER = ".scaffold/looks"
THUMB = 160
_VERSION = "1"
_THUMB_QUALITY = 70


@dataclass(frozen=True, slots=True)
class Look:
    """What a picture looks like to the checks."""

    likeness: Likeness
    sharpness: float | None


def looks_at(assets: Iterable[Asset], site_dir: Path) -> dict[str, Look]:
    """Digests of pictures with what was seen; drawings and what cannot be decoded are left out."""
    unique = {asset.digest: asset for asset in assets if asset.format != "SVG"}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        seen = pool.map(lambda asset: _kept_look(asset, site_dir), unique.values())
        return {asset_digest: look for asset_digest, look in zip(unique, seen, strict=True) if look}


def thumbs_of(assets: Iterable[Asset], site_dir: Path) -> dict[str, str]:
    """Digests of pictures with a small copy of each as a data URI."""
    unique = {asset.digest: asset for asset in assets}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        made = pool.map(lambda asset: _thumb(asset, site_dir), unique.values())
        return {asset_digest: thumb for asset_digest, thumb in zip(unique, made, strict=True) if thumb}


def _kept_look(asset: Asset, site_dir: Path) -> Look | None:
    folder, key = site_dir / FOLDER, key_of_look(asset)
    place = cache.path_of(folder, key)
    if cache.holds(folder, key) and (kept := _from_json(place.read_bytes())):
        return kept
    image = _small(asset, site_dir, EDGE)
    if image is None:
        return None
    look = Look(likeness_of(image), sharpness(image))
    with contextlib.suppress(OSError):  # a site that may only be read is looked at anew each time
        cache.put(folder, key, _as_json(look))
    return look


def key_of_look(asset: Asset) -> str:
    """The key of a picture's look in the cache."""
    return digest(f"{_VERSION} {asset.digest} {asset.format}".encode())


def _as_json(look: Look) -> bytes:
    likeness = look.likeness
    return json.dumps([f"{likeness.shape:016x}", likeness.colours.hex(), look.sharpness]).encode()


def _from_json(content: bytes) -> Look | None:
    try:
        shape, colours, sharp = json.loads(content)
        return Look(Likeness(int(shape, 16), bytes.fromhex(colours)), None if sharp is None else float(sharp))
    except (ValueError, TypeError):
        return None


def _thumb(asset: Asset, site_dir: Path) -> str:
    image = _drawn(asset, site_dir) if asset.format == "SVG" else _small(asset, site_dir, THUMB)
    if image is None:
        return ""
    stream = io.BytesIO()
    image.save(stream, "WEBP", quality=_THUMB_QUALITY, method=4)
    return f"data:image/webp;base64,{base64.b64encode(stream.getvalue()).decode()}"


def _small(asset: Asset, site_dir: Path, edge: int) -> Image.Image | None:
    """An upright copy in RGB on white, its longer side at most `edge`; None where the pixels cannot be decoded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(site_dir / asset.path, formats=(asset.format,)) as image:
                orientation = orientation_of(image)
                image.draft("RGB", (2 * edge, 2 * edge))  # JPEG decodes at a half, a quarter or an eighth
                image.load()
                return _fitted(upright(plain(image), orientation), edge)
    except Exception:  # noqa: BLE001 - on hostile bytes decoders raise all sorts; the build names the fault
        return None


def _fitted(image: Image.Image, edge: int) -> Image.Image:
    image = image.copy()
    image.thumbnail((edge, edge), Image.Resampling.LANCZOS)
    if not image.has_transparency_data:
        return image.convert("RGB")
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image.convert("RGBA"))
    return ground.convert("RGB")


def _drawn(asset: Asset, site_dir: Path) -> Image.Image | None:
    try:
        clean = clean_svg((site_dir / asset.path).read_bytes()).content
        return _fitted(rasterised(clean, THUMB * min(asset.width, asset.height) // asset.height or 1), THUMB)
    except (NoRasteriser, UnreadableSvg, OSError, ZeroDivisionError):
        return None
