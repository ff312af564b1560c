"""Each kind of source, through the whole way, in all three formats: as near to the reference as the format allows.

The reference is drawn from numbers, and never has been in a file. Tolerances are of 255, for the mean over all pixels
and channels, and for the middle of each quarter.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from icc_samples import display_p3
from picture_samples import CORNERS, Save, corner_pixels, near, quartered
from PIL import Image
from test_pictures_decoded import p3_to_srgb, png_16

from scaffold.assets.derivatives import derivatives
from scaffold.assets.run import make
from scaffold.model.assets import Asset, Derivative, Kind, Preset, Slot, Traits

SIZE = (320, 240)
SLOT = Slot("card", (160,), "50vw")
TOLERANCES = {"avif": (2.0, 4), "webp": (3.5, 9), "jpeg": (3.0, 5), "png": (1.0, 2)}
"""Format to tolerances: of the mean, and of the middle of each quarter. WebP halves colour and keeps 16 to 235."""
GREYS = tuple((value,) * 3 for value in (200, 40, 120, 250))
SOFT = ((180, 120, 90), (90, 130, 120), (120, 110, 150), (160, 150, 110))
"""Colours that P3 and sRGB both have."""

Lay = Callable[[Save, Path], tuple[Asset, tuple[tuple[int, ...], ...]]]


def _saved(name: str, mode: str = "RGB", colours: tuple[tuple[int, ...], ...] = CORNERS, **settings: object) -> Lay:
    return lambda save, _: (save(quartered(SIZE, colours).convert(mode), name, **settings), colours)


def _turned(save: Save, _: Path) -> tuple[Asset, tuple[tuple[int, ...], ...]]:
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = quartered(SIZE).transpose(Image.Transpose.ROTATE_90)
    return save(turned, "turned.jpg", quality=95, subsampling=0, exif=exif), CORNERS


def _deep(save: Save, folder: Path) -> tuple[Asset, tuple[tuple[int, ...], ...]]:
    (folder / "deep.png").write_bytes(png_16((0xC8C8, 0x2828, 0x6464), SIZE))
    return Asset("deep.png", "deep", *SIZE, "PNG"), ((200, 40, 100),) * 4


def _deep_grey(save: Save, _: Path) -> tuple[Asset, tuple[tuple[int, ...], ...]]:
    return save(Image.new("I;16", SIZE, 0x8080), "deep-grey.png"), ((128, 128, 128),) * 4


def _wide_gamut(save: Save, _: Path) -> tuple[Asset, tuple[tuple[int, ...], ...]]:
    asset = save(quartered(SIZE, SOFT), "p3.png", icc_profile=display_p3())
    return asset, tuple(p3_to_srgb(colour) for colour in SOFT)


def _cmyk(save: Save, _: Path) -> tuple[Asset, tuple[tuple[int, ...], ...]]:
    image = Image.new("CMYK", SIZE, (0, 255, 255, 0))
    return save(image, "cmyk.jpg", quality=95, subsampling=0), ((255, 0, 0),) * 4


def _palette(save: Save, _: Path) -> tuple[Asset, tuple[tuple[int, ...], ...]]:
    return save(quartered(SIZE).quantize(16), "palette.png"), CORNERS


def _wide_gamut_photo(save: Save, _: Path) -> tuple[Asset, tuple[tuple[int, ...], ...]]:
    asset = save(quartered(SIZE, SOFT), "p3.jpg", quality=95, subsampling=0, icc_profile=display_p3())
    return asset, tuple(p3_to_srgb(colour) for colour in SOFT)


def _moving(name: str, **settings: object) -> Lay:
    more = {"save_all": True, "append_images": [Image.new("RGB", SIZE, "black")], **settings}
    return lambda save, _: (save(quartered(SIZE), name, **more), CORNERS)


SOURCES: dict[str, Lay] = {
    "JPEG": _saved("a.jpg", quality=95, subsampling=0),
    "JPEG, progressive": _saved("a.jpg", quality=95, subsampling=0, progressive=True),
    "JPEG, held sideways": _turned,
    "JPEG, grey": _saved("a.jpg", "L", GREYS, quality=95),
    "JPEG, CMYK": _cmyk,
    "JPEG, Display P3": _wide_gamut_photo,
    "PNG": _saved("a.png"),
    "PNG, 16 bits": _deep,
    "PNG, grey of 16 bits": _deep_grey,
    "PNG, palette": _palette,
    "PNG, Display P3": _wide_gamut,
    "PNG, alpha": _saved("a.png", "RGBA"),
    "WebP": _saved("a.webp", lossless=True),
    "WebP, alpha": _saved("a.webp", "RGBA", lossless=True),
    "WebP, moving": _moving("a.webp", lossless=True),
    "PNG, moving": _moving("a.png"),
    "GIF, moving": _moving("a.gif"),
    "AVIF": _saved("a.avif", quality=95, subsampling="4:4:4"),
    "GIF": _saved("a.gif", "P"),
    "TIFF": _saved("a.tiff", compression="tiff_lzw"),
}


@pytest.mark.parametrize("preset", Preset)
@pytest.mark.parametrize("source", SOURCES)
def test_a_source_looks_the_same_in_each_format(save: Save, tmp_path: Path, source: str, preset: Preset) -> None:
    asset, colours = SOURCES[source](save, tmp_path)
    made = _made(derivatives(asset, SLOT), tmp_path, preset)
    assert list(made) == ["avif", "webp", "png" if asset.has_alpha else "jpeg"]
    for format, image in made.items():
        _compare(image, colours, format)


@pytest.mark.parametrize("kind", [Kind.FLAT, Kind.TEXT])
@pytest.mark.parametrize("preset", Preset)
def test_flat_graphics_are_as_near_as_a_palette_allows(save: Save, tmp_path: Path, kind: Kind, preset: Preset) -> None:
    asset = save(quartered(SIZE), "chart.png")
    made = _made(derivatives(asset, SLOT, traits=Traits(kind)), tmp_path, preset)
    assert list(made) == ["webp", "png"]
    for image in made.values():
        _compare(image, CORNERS, "png")


def test_alpha_survives_where_it_can_and_is_white_in_jpeg(save: Save, tmp_path: Path) -> None:
    image = quartered(SIZE).convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 160, 120))
    asset = save(image, "clear.png")
    jpeg = Derivative(asset, "jpeg", 160, 120, None, "clear.jpg")
    made = _made((*derivatives(asset, SLOT), jpeg), tmp_path, Preset.BALANCED)
    assert all(made[format].convert("RGBA").getpixel((40, 30))[3] == 0 for format in ("avif", "webp", "png"))
    assert near(made["jpeg"].getpixel((40, 30)), (255, 255, 255), 3)
    assert near(made["jpeg"].getpixel((120, 90)), CORNERS[3], 5)


def _made(plan: tuple[Derivative, ...], folder: Path, preset: Preset) -> dict[str, Image.Image]:
    files, findings = make(plan, (), folder, folder / "cache", preset=preset)
    assert findings == ()
    made = {}
    for item in plan:
        with Image.open(files[item.output]) as image:
            image.load()
            assert "icc_profile" not in image.info
            made[item.format] = image.convert("RGBA") if image.has_transparency_data else image.convert("RGB")
    return made


def _compare(image: Image.Image, colours: tuple[tuple[int, ...], ...], format: str) -> None:
    mean, middle = TOLERANCES[format]
    seen, reference = image.convert("RGB"), quartered(image.size, colours)
    apart = [abs(one - other) for one, other in zip(seen.tobytes(), reference.tobytes(), strict=True)]
    assert sum(apart) / len(apart) <= mean
    for one, other in zip(corner_pixels(seen), colours, strict=True):
        assert near(one, other, middle), (format, one, other)
