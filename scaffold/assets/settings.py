"""How hard encoders work: their settings for each preset, format and kind of picture, chosen by measurement.

A preset changes how many bytes a picture takes and how long that lasts, not what it shows: qualities are set so that
the likeness to the source (SSIM) is the same in all presets. The measurements stand in bench/images/README.md;
`bench/images/candidates.py` makes them. What they say:

* AVIF at speed 6 takes a fifth of the time of speed 5 for 5 % more bytes, at speed 8 a twentieth for a third more.
  Without trellis quantisation, at a quality two to four steps higher, each speed gives the same likeness in up to 10 %
  fewer bytes and 10 to 20 % less time. Trying the cosine transform alone, fewer ways to predict, and square blocks
  alone costs photographs 1 to 4 % of bytes and saves a quarter (speed 6) to two fifths (speed 5) of the time.
* Of pictures of two million pixels speed 9 takes half the time of speed 8, for the same likeness and 5 % more bytes; of
  smaller ones it needs 10 to 20 % more bytes.
* AVIF keeps colour at full size (4:4:4): colours of products stay true, which brightness alone does not show.
* WebP by method 2 at quality 79 is as like a photograph of much detail as method 4 at 80, with 7 % fewer bytes and in
  40 % of the time. Of smooth pictures it shows the blocks of eight pixels in dark places; method 4 does so less, at 5
  to 11 % fewer bytes. The two are told apart by the bytes they take: 0.05 to 0.08 a pixel, or less than 0.035.
* A progressive JPEG is no larger than another and shows early; it takes twice the time.
* Flat graphics and text brought to 256 colours and kept without loss are nearer to the source than any lossy format of
  the same size (SSIM 0.999), so they get WebP and PNG, and neither AVIF nor JPEG.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from scaffold.model.assets import Kind, Preset

Arguments = Mapping[str, str | int | bool | Mapping[str, str]]
"""Of Pillow's `save`."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a file is written.

    `colours` says to how many a picture is brought first (0: as it is); where that would be seen, `otherwise` counts.
    `smooth` counts where the file would have fewer bytes a pixel than `SMOOTH_BYTES`, `large` where there are more
    pixels than `LARGE_PIXELS`.
    """

    arguments: Arguments
    colours: int = 0
    otherwise: "Settings | None" = None
    smooth: "Settings | None" = None
    large: "Settings | None" = None


SMOOTH_BYTES = 0.045
LARGE_PIXELS = 1_000_000
Choice = Mapping[Preset, Settings]
FAST, BALANCED, SMALL = Preset.FAST, Preset.BALANCED, Preset.SMALL
PALETTE = 256


_DCT_ONLY = {"use-intra-dct-only": "1"}
_FEW_MODES = {"enable-smooth-intra": "0", "enable-paeth-intra": "0"}
_SQUARES = {"enable-rect-partitions": "0"}
"""What the encoder (libaom) need not try: on photographs it is rarely better, and always costs time."""


def _avif(quality: int, speed: int, **untried: str) -> Settings:
    """One thread and no tiles: the same bytes on every machine."""
    same: Arguments = {"subsampling": "4:4:4", "codec": "aom", "max_threads": 1, "autotiling": False}
    return Settings({"quality": quality, "speed": speed, **same, "advanced": {"disable-trellis-quant": "1", **untried}})


def _webp(quality: int, method: int, *, minimize_size: bool = False) -> Settings:
    return Settings({"quality": quality, "method": method, "minimize_size": minimize_size})


def _drawn_webp(effort: int, method: int) -> Settings:
    lossless: Arguments = {"lossless": True, "quality": effort, "method": method}
    return Settings(lossless, PALETTE, _webp(90, 4))


def _drawn_png(**effort: int | bool) -> Settings:
    return Settings(effort, PALETTE, Settings(effort))


def _always(settings: Settings) -> Choice:
    return dict.fromkeys(Preset, settings)


def _jpeg(*, progressive: bool) -> Settings:
    return Settings({"quality": 80, "subsampling": "4:2:0", "optimize": True, "progressive": progressive})


_JPEG = {FAST: _jpeg(progressive=False), BALANCED: _jpeg(progressive=True), SMALL: _jpeg(progressive=True)}
_DETAILED_WEBP = replace(_webp(79, 2), smooth=_webp(79, 4))
_WEBP = {FAST: _webp(79, 2), BALANCED: _DETAILED_WEBP, SMALL: _DETAILED_WEBP}
_SVG = _always(Settings({}))

TABLE: Mapping[str, Mapping[Kind, Choice]] = {
    "avif": {
        Kind.PHOTOGRAPH: {
            FAST: replace(_avif(55, 8), large=_avif(55, 9)),
            BALANCED: _avif(54, 6, **_DCT_ONLY, **_FEW_MODES, **_SQUARES),
            SMALL: _avif(52, 5, **_DCT_ONLY, **_FEW_MODES),
        },
        Kind.CUT_OUT: {FAST: _avif(54, 8), BALANCED: _avif(52, 6), SMALL: _avif(52, 5, **_DCT_ONLY)},
    },
    "webp": {
        Kind.PHOTOGRAPH: _WEBP,
        Kind.CUT_OUT: _WEBP,
        Kind.FLAT: {FAST: _drawn_webp(50, 4), BALANCED: _drawn_webp(75, 4), SMALL: _drawn_webp(90, 6)},
        Kind.TEXT: {FAST: _drawn_webp(50, 4), BALANCED: _drawn_webp(75, 4), SMALL: _drawn_webp(90, 6)},
    },
    "jpeg": {Kind.PHOTOGRAPH: _JPEG, Kind.CUT_OUT: _JPEG},
    "png": {
        Kind.PHOTOGRAPH: {
            FAST: Settings({"compress_level": 3}),
            BALANCED: Settings({"compress_level": 6}),
            SMALL: Settings({"optimize": True}),
        },
        Kind.CUT_OUT: {
            FAST: Settings({"compress_level": 3}),
            BALANCED: Settings({"compress_level": 6}),
            SMALL: Settings({"optimize": True}),
        },
        Kind.FLAT: {
            FAST: _drawn_png(compress_level=3),
            BALANCED: _drawn_png(compress_level=6),
            SMALL: _drawn_png(optimize=True),
        },
        Kind.TEXT: {
            FAST: _drawn_png(compress_level=3),
            BALANCED: _drawn_png(compress_level=6),
            SMALL: _drawn_png(optimize=True),
        },
    },
    "svg": {Kind.PHOTOGRAPH: _SVG},
}
"""Format, kind of picture and preset to settings."""

MOVING: Choice = {FAST: _webp(75, 1), BALANCED: _webp(75, 3), SMALL: _webp(75, 4, minimize_size=True)}
"""Of animated WebP."""


def settings_of(preset: Preset, format: str, kind: Kind, *, moving: bool = False) -> Settings:
    """How a picture of a kind is written in a format."""
    return MOVING[preset] if moving else TABLE[format][kind][preset]
