"""Reading a picture's header: what it is and how large, without decoding a pixel."""

import warnings
from pathlib import Path

from PIL import Image

from scaffold.assets import codes
from scaffold.assets.credit import credit_of
from scaffold.assets.kinds import HEAD_BYTES, MOVING, SUPPORTED, kind_of, promised_by
from scaffold.assets.orientation import SIDEWAYS, orientation_of
from scaffold.assets.svg import UnreadableSvg, svg_size
from scaffold.model.assets import Asset
from scaffold.model.findings import Finding, Location, error, warning

MOST_PIXELS = 100_000_000
MOST_BYTES = 60_000_000
MOST_SVG_BYTES = 5_000_000

_RESAVE = "Open it in a picture editor and export it again, as JPEG (photos) or PNG (graphics), and replace the file."


def probe(file: Path, path: str, digest: str) -> Asset | Finding:
    """What the header of `file` tells, or the finding that says why it cannot be used.

    `path` is how findings and derivatives call it, `digest` that of its bytes. A wrong suffix is no obstacle:
    see `mislabelled`.
    """
    where = Location(path)
    try:
        size = file.stat().st_size
        with file.open("rb") as stream:
            kind = kind_of(stream.read(HEAD_BYTES))
    except OSError as reason:
        return error(
            codes.UNREADABLE,
            where,
            f"the picture cannot be opened: {reason.strerror or reason}",
            "Check that the file is there, that upper and lower case of its name agree, and that it may be read.",
        )
    return _too_heavy(size, kind, where) or _unknown(kind, path, where) or _read(file, kind, where, digest)


def mislabelled(asset: Asset) -> Finding | None:
    """A warning when a picture's suffix names another format than its bytes; it is used all the same."""
    promised = promised_by(asset.path)
    if promised in ("", asset.format):
        return None
    return warning(
        codes.MISLABELLED,
        Location(asset.path),
        f"the file is named as {promised} but holds a {asset.format} picture",
        f"It is used as {asset.format}. Rename it to end in .{_usual_suffix(asset.format)}, and where it is named, "
        "so that other programs read it rightly too.",
    )


def _usual_suffix(format: str) -> str:
    return "jpg" if format == "JPEG" else format.lower()


def _too_heavy(size: int, kind: str, where: Location) -> Finding | None:
    if size == 0:
        return error(codes.EMPTY, where, "the picture file is empty", "Copy it again from where it came.")
    most = MOST_SVG_BYTES if kind == "SVG" else MOST_BYTES
    if size <= most:
        return None
    return error(
        codes.TOO_MANY_BYTES,
        where,
        f"the picture file has {size / 1e6:.0f} MB, more than the {most // 1_000_000} MB that are taken",
        "Export it as JPEG with quality 90 at 4000 pixels width or less: pages never show more.",
    )


def _unknown(kind: str, path: str, where: Location) -> Finding | None:
    if kind in SUPPORTED:
        return None
    if kind:
        return error(codes.UNSUPPORTED, where, f"the file holds {kind}, which is not taken as a picture", _advice(kind))
    promised = promised_by(path)
    named = f", though its name promises {promised}" if promised else ""
    return error(codes.UNREADABLE, where, f"the file holds no picture that can be recognised{named}", _RESAVE)


def _advice(kind: str) -> str:
    if kind == "HEIC":
        return "Export it as JPEG; on the phone, choose “Most Compatible” as camera format."
    if kind == "HTML":
        return "This is a web page, perhaps an error page saved in place of a download. Download the picture again."
    return f"Taken are {', '.join(SUPPORTED)}. {_RESAVE}"


def _read(file: Path, kind: str, where: Location, digest: str) -> Asset | Finding:
    return _read_svg(file, where, digest) if kind == "SVG" else _read_pixels(file, kind, where, digest)


def _read_svg(file: Path, where: Location, digest: str) -> Asset | Finding:
    try:
        width, height = svg_size(file.read_bytes())
    except UnreadableSvg as reason:
        return error(
            codes.UNREADABLE,
            where,
            f"the drawing cannot be read: {reason}",
            "Export it again as plain SVG from the drawing program.",
        )
    if width < 1 or height < 1:
        return _empty(where, width, height)
    return Asset(where.path, digest, width, height, "SVG", has_alpha=True)


def _read_pixels(file: Path, kind: str, where: Location, digest: str) -> Asset | Finding:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=(kind,)) as image:
                size, alpha = _oriented_size(image), image.has_transparency_data
                moves, credit = kind in MOVING and bool(getattr(image, "is_animated", False)), credit_of(image)
    except Image.DecompressionBombError:
        return _too_large(where, "far")
    except Exception:  # noqa: BLE001 - on hostile bytes decoders raise all sorts
        return error(
            codes.TRUNCATED,
            where,
            f"the {kind} picture is cut short or damaged: its header cannot be read",
            _COPY_AGAIN,
        )
    if size[0] < 1 or size[1] < 1:
        return _empty(where, *size)
    if size[0] * size[1] > MOST_PIXELS:
        return _too_large(where, f"{size[0]} × {size[1]} pixels,")
    return Asset(where.path, digest, *size, kind, alpha, moves, credit=credit)


_COPY_AGAIN = "Copy or download it again from where it came; if that is no better, export it anew."


def _oriented_size(image: Image.Image) -> tuple[int, int]:
    width, height = image.size
    return (height, width) if orientation_of(image) in SIDEWAYS else (width, height)


def _empty(where: Location, width: int, height: int) -> Finding:
    return error(codes.EMPTY, where, f"the picture has no size: {width} × {height} pixels", _RESAVE)


def _too_large(where: Location, how_large: str) -> Finding:
    return error(
        codes.TOO_MANY_PIXELS,
        where,
        f"the picture has {how_large} more than the {MOST_PIXELS // 1_000_000} million pixels that are safe to decode",
        "Scale it down to 4000 pixels width or less: pages never show more.",
    )
