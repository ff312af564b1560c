"""Making the derivatives of one source: decoded once, each result put into the cache."""

import io
from pathlib import Path

from PIL import Image

from scaffold.assets import cache, codes
from scaffold.assets.derivatives import recipe_of
from scaffold.assets.pixels import Damaged, Pixels, decode, scaled
from scaffold.assets.recipe import SETTINGS, key_of
from scaffold.assets.svg import UnreadableSvg, clean_svg
from scaffold.model.assets import Asset, Derivative
from scaffold.model.findings import Finding, Location, error, warning

_WITHOUT_ALPHA = ("jpeg",)


def encode(derivatives: tuple[Derivative, ...], source: Path, folder: Path) -> tuple[Finding, ...]:
    """Make what the cache `folder` lacks of these derivatives, all of one source file.

    Each is kept as soon as it is done, so that a run cut short loses none. Findings tell damaged sources (error) and
    broken colour profiles (warning).
    """
    lacking = missing(derivatives, folder)
    if not lacking:
        return ()
    asset = lacking[0].source
    if asset.format == "SVG":
        return _encode_svg(lacking[0], source, folder)
    try:
        pixels = decode(source, asset.format)
    except Damaged as reason:
        return (damaged(asset, str(reason)),)
    encode_all(lacking, pixels, folder)
    return profile_findings(asset, pixels)


def missing(derivatives: tuple[Derivative, ...], folder: Path) -> tuple[Derivative, ...]:
    """Those that the cache does not hold, each recipe once."""
    lacking = {key: item for item in derivatives if not cache.holds(folder, key := cache_key(item))}
    return tuple(lacking.values())


def cache_key(derivative: Derivative) -> str:
    """The key of a derivative in the cache."""
    return key_of(derivative.source, recipe_of(derivative))


def encode_all(derivatives: tuple[Derivative, ...], pixels: Pixels, folder: Path) -> None:
    """Scale each size once, and write it in each format it is wanted in."""
    by_size = sorted(derivatives, key=_size_key)
    scaled_to: tuple[object, ...] = ()
    image: Image.Image | None = None
    for item in by_size:
        if image is None or scaled_to != _size_key(item):
            scaled_to = _size_key(item)
            image = scaled(pixels, (item.width, item.height), item.crop)
        cache.put(folder, cache_key(item), encoded(image, item.format))


def encoded(image: Image.Image, format: str) -> bytes:
    """The file of a picture in RGB or RGBA; the same picture gives the same bytes."""
    flat = image.convert("RGB") if format in _WITHOUT_ALPHA and image.mode != "RGB" else image
    stream = io.BytesIO()
    flat.save(stream, format.upper(), **SETTINGS[format])
    return stream.getvalue()


def damaged(asset: Asset, reason: str) -> Finding:
    """The finding on a picture whose pixels cannot be decoded."""
    return error(
        codes.DAMAGED,
        Location(asset.path),
        f"the picture is damaged: {reason}",
        "Copy or download it again from where it came, or open it in a picture editor and export it anew.",
    )


def profile_findings(asset: Asset, pixels: Pixels) -> tuple[Finding, ...]:
    """What is to say on a picture's colour profile after use."""
    return tuple(
        warning(
            codes.BROKEN_PROFILE,
            Location(asset.path),
            f"the colour profile in the picture cannot be used: {reason}",
            "Its colours are taken for sRGB and may look dull. Export it again with the profile sRGB.",
        )
        for reason in pixels.complaints
    )


def _size_key(derivative: Derivative) -> tuple[object, ...]:
    crop = derivative.crop
    return (-derivative.width, -derivative.height, (*crop.ratio, *crop.focus) if crop else ())


def _encode_svg(derivative: Derivative, source: Path, folder: Path) -> tuple[Finding, ...]:
    try:
        clean = clean_svg(source.read_bytes())
    except (UnreadableSvg, OSError) as reason:
        return (damaged(derivative.source, str(reason)),)
    cache.put(folder, cache_key(derivative), clean.content)
    if not clean.removed:
        return ()
    return (
        warning(
            codes.UNSAFE_SVG,
            Location(derivative.source.path),
            f"the drawing was published without: {', '.join(clean.removed[:8])}",
            "Scripts, links to other files and embedded pages are not allowed in pictures. "
            "Export it as plain SVG with everything it needs inside.",
        ),
    )
