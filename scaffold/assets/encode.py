"""Making the derivatives of one source: decoded once, each result put into the cache."""

import io
from collections.abc import Iterable
from pathlib import Path

from PIL import Image, PngImagePlugin

from scaffold.assets import cache, codes
from scaffold.assets.credit import xmp_of
from scaffold.assets.derivatives import recipe_of
from scaffold.assets.few_colours import with_few_colours
from scaffold.assets.moving import MovesTooMuch, encoded_film, film_of
from scaffold.assets.pixels import Damaged, Pixels, decode, scaled, serves
from scaffold.assets.recipe import key_of
from scaffold.assets.settings import LARGE_PIXELS, SMOOTH_BYTES, Arguments, Settings, settings_of
from scaffold.assets.svg import UnreadableSvg, clean_svg
from scaffold.model.assets import Asset, Derivative, Preset
from scaffold.model.findings import Finding, Location, error, warning


def missing(derivatives: Iterable[Derivative], folder: Path, preset: Preset) -> tuple[Derivative, ...]:
    """Those that the cache does not hold, each recipe once."""
    lacking = {key: item for item in derivatives if not cache.holds(folder, key := cache_key(item, preset))}
    return tuple(lacking.values())


def cache_key(derivative: Derivative, preset: Preset) -> str:
    """The key of a derivative in the cache."""
    return key_of(derivative.source, recipe_of(derivative), derivative.kind, preset)


def encode_all(
    derivatives: tuple[Derivative, ...], pixels: Pixels, source: Path, folder: Path, preset: Preset
) -> tuple[Finding, ...]:
    """Scale each size once, and write it in each format it is wanted in.

    What needs more pixels than were decoded, or all frames, has the source opened again. Each result is kept as soon as
    it is done, so that a run cut short loses none. Findings tell what cannot be decoded (error) and broken colour
    profiles (warning).
    """
    still = [item for item in derivatives if not item.moving]
    served = [item for item in still if serves(item.source, pixels.shrunk, (item.width, item.height), item.crop)]
    _encode_stills(served, pixels, folder, preset)
    findings = profile_findings(derivatives[0].source, pixels) if derivatives else ()
    if len(served) < len(still):
        whole = decode(source, still[0].source.format)
        _encode_stills([item for item in still if item not in served], whole, folder, preset)
    for item in derivatives:
        if item.moving:
            findings += _encode_film(item, source, folder, preset)
    return findings


def _encode_stills(derivatives: list[Derivative], pixels: Pixels, folder: Path, preset: Preset) -> None:
    scaled_to: tuple[object, ...] = ()
    image: Image.Image | None = None
    for item in sorted(derivatives, key=_size_key):
        if image is None or scaled_to != _size_key(item):
            scaled_to = _size_key(item)
            image = scaled(pixels, (item.width, item.height), item.crop)
        settings = settings_of(preset, item.format, item.kind)
        content = encoded(image, item.format, settings, xmp_of(item.source.credit))
        cache.put(folder, cache_key(item, preset), content)


def _encode_film(derivative: Derivative, source: Path, folder: Path, preset: Preset) -> tuple[Finding, ...]:
    asset = derivative.source
    try:
        film = film_of(source, asset.format, (derivative.width, derivative.height), derivative.crop)
    except MovesTooMuch as most:
        return (_moves_too_much(asset, str(most)),)
    settings = settings_of(preset, derivative.format, derivative.kind, moving=True)
    cache.put(folder, cache_key(derivative, preset), encoded_film(film, settings, xmp_of(asset.credit)))
    return ()


def encoded(image: Image.Image, format: str, settings: Settings, xmp: bytes = b"") -> bytes:
    """The file of a picture in RGB or RGBA; the same picture gives the same bytes. Raises Damaged."""
    pixels = image.width * image.height
    settings = settings.large if settings.large and pixels > LARGE_PIXELS else settings
    content = _written(image, format, settings, xmp)
    if settings.smooth and len(content) < SMOOTH_BYTES * pixels:
        return _written(image, format, settings.smooth, xmp)
    return content


def _written(image: Image.Image, format: str, settings: Settings, xmp: bytes) -> bytes:
    image, arguments = _prepared(_on_white(image) if format == "jpeg" else image, format, settings)
    stream = io.BytesIO()
    try:
        image.save(stream, format.upper(), **arguments, **_with_xmp(format, xmp))
    except (OSError, ValueError, MemoryError) as reason:
        raise Damaged(f"it cannot be written as {format}: {reason}") from reason
    return stream.getvalue()


def _prepared(image: Image.Image, format: str, settings: Settings) -> tuple[Image.Image, Arguments]:
    if not settings.colours:
        return image, settings.arguments
    few = with_few_colours(image, settings.colours)
    if few is None:
        return image, settings.otherwise.arguments if settings.otherwise else settings.arguments
    return few if format == "png" else few.convert(image.mode), settings.arguments


def _with_xmp(format: str, xmp: bytes) -> dict[str, object]:
    if not xmp:
        return {}
    if format != "png":
        return {"xmp": xmp}
    texts = PngImagePlugin.PngInfo()
    texts.add_itxt("XML:com.adobe.xmp", xmp.decode())
    return {"pnginfo": texts}


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode == "RGB":
        return image
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image.convert("RGBA"))
    return ground.convert("RGB")


def _moves_too_much(asset: Asset, most: str) -> Finding:
    return error(
        codes.MOVES_TOO_MUCH,
        Location(asset.path),
        f"the animation is too large: taken are {most}",
        "Make it shorter or smaller, make it a video, or show a still of it: `animation: still`.",
    )


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


def encode_svg(derivative: Derivative, source: Path, folder: Path, preset: Preset) -> tuple[Finding, ...]:
    """Keep a cleaned copy of a drawing; what was left out is a warning."""
    try:
        clean = clean_svg(source.read_bytes())
    except (UnreadableSvg, OSError) as reason:
        return (damaged(derivative.source, str(reason)),)
    cache.put(folder, cache_key(derivative, preset), clean.content)
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
