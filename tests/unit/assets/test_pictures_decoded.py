"""Each kind of source comes out upright, in sRGB, with the colours it had."""

import struct
import zlib
from pathlib import Path

import pytest
from icc_samples import display_p3, strange_cmyk
from picture_samples import CORNERS, Save, corner_pixels, near, quartered
from PIL import Image

from scaffold.assets.pixels import Pixels, decode, scaled
from scaffold.model.assets import Asset, Crop


def opened(asset: Asset, folder: Path) -> Pixels:
    return decode(folder / asset.path, asset.format)


def small(asset: Asset, folder: Path, crop: Crop | None = None) -> Image.Image:
    return scaled(opened(asset, folder), (asset.width // 2, asset.height // 2), crop)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_is_applied_to_size_and_pixels(save: Save, tmp_path: Path, orientation: int) -> None:
    undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # the transposition that the orientation will take back
    turned = quartered() if orientation == 1 else quartered().transpose(Image.Transpose(undo[orientation]))
    exif = Image.Exif()
    exif[0x0112] = orientation
    asset = save(turned, "turned.jpg", quality=95, exif=exif)
    assert (asset.width, asset.height) == (160, 120)
    for seen, drawn in zip(corner_pixels(small(asset, tmp_path)), CORNERS, strict=True):
        assert near(seen, drawn, 4)


@pytest.mark.parametrize(
    ("name", "settings", "tolerance"),
    [
        ("a.png", {}, 1),
        ("a.webp", {"lossless": True}, 1),
        ("a.tiff", {}, 1),
        ("a.gif", {}, 40),
        ("a.avif", {"quality": 95}, 5),
    ],
)
def test_colours_survive_each_format(
    save: Save, tmp_path: Path, name: str, settings: dict[str, object], tolerance: int
) -> None:
    seen = corner_pixels(small(save(quartered(), name, **settings), tmp_path))
    assert all(near(one, other, tolerance) for one, other in zip(seen, CORNERS, strict=True))


def test_display_p3_is_converted_to_srgb(save: Save, tmp_path: Path) -> None:
    colour = (180, 120, 90)
    asset = save(Image.new("RGB", (64, 64), colour), "p3.png", icc_profile=display_p3())
    assert near(small(asset, tmp_path).getpixel((9, 9)), p3_to_srgb(colour), 2)


def test_cmyk_is_converted_by_its_profile(save: Save, tmp_path: Path) -> None:
    image = Image.new("CMYK", (64, 64), (0, 0, 0, 0))
    image.paste((255, 0, 0, 0), (32, 0, 64, 64))
    asset = save(image, "print.tiff", icc_profile=strange_cmyk())
    seen = small(asset, tmp_path)
    assert near(seen.getpixel((4, 16)), (255, 255, 255), 2)
    assert near(seen.getpixel((28, 16)), (119, 119, 119), 3)


def test_cmyk_without_profile_is_not_inverted(save: Save, tmp_path: Path) -> None:
    asset = save(Image.new("CMYK", (64, 64), (0, 255, 255, 0)), "red.jpg", quality=95)
    assert near(small(asset, tmp_path).getpixel((9, 9)), (255, 0, 0), 4)


def test_a_broken_profile_is_told_and_colours_kept(save: Save, tmp_path: Path) -> None:
    asset = save(quartered(), "broken.png", icc_profile=b"nothing like a profile")
    pixels = opened(asset, tmp_path)
    seen = corner_pixels(scaled(pixels, (80, 60), None))
    assert len(pixels.complaints) == 1
    assert all(near(one, other, 1) for one, other in zip(seen, CORNERS, strict=True))


def test_sixteen_bit_grey_keeps_its_range(tmp_path: Path, save: Save) -> None:
    image = Image.new("I;16", (64, 64), 0x8080)
    assert near(small(save(image, "grey16.png"), tmp_path).getpixel((9, 9)), (128, 128, 128), 1)


def test_sixteen_bit_colour_keeps_its_range(tmp_path: Path) -> None:
    (tmp_path / "deep.png").write_bytes(png_16((0xC8C8, 0x2828, 0x6464)))
    seen = scaled(decode(tmp_path / "deep.png", "PNG"), (4, 4), None)
    assert near(seen.getpixel((2, 2)), (200, 40, 100), 1)


def test_palette_with_transparency_becomes_alpha(save: Save, tmp_path: Path) -> None:
    image = Image.new("P", (64, 64), 0)
    image.putpalette([200, 30, 30, 0, 0, 0])
    image.paste(1, (0, 0, 32, 64))
    asset = save(image, "palette.png", transparency=1)
    seen = small(asset, tmp_path)
    assert asset.has_alpha
    assert seen.getpixel((4, 16))[3] == 0
    assert near(seen.getpixel((28, 16)), (200, 30, 30, 255), 1)


def test_edges_of_transparency_do_not_darken(save: Save, tmp_path: Path) -> None:
    image = Image.new("RGBA", (256, 256), (0, 0, 0, 0))
    image.paste((250, 250, 250, 255), (67, 0, 256, 256))
    pixels = opened(save(image, "edge.png"), tmp_path)
    row = [scaled(pixels, (32, 32), None).getpixel((x, 16)) for x in range(32)]
    assert all(min(pixel[:3]) > 240 for pixel in row if pixel[3] > 20)


@pytest.mark.parametrize("mode", ["L", "LA", "1"])
def test_grey_becomes_rgb(save: Save, tmp_path: Path, mode: str) -> None:
    image = Image.new("L", (64, 64), 255).convert(mode)
    assert small(save(image, "grey.png"), tmp_path).getpixel((9, 9))[:3] == (255, 255, 255)


@pytest.mark.parametrize("name", ["moving.gif", "moving.webp"])
def test_of_an_animation_the_first_frame_is_taken(save: Save, tmp_path: Path, name: str) -> None:
    first, second = Image.new("RGB", (64, 64), (255, 0, 0)), Image.new("RGB", (64, 64), (0, 0, 255))
    asset = save(first, name, save_all=True, append_images=[second], duration=100)
    assert near(small(asset, tmp_path).getpixel((9, 9))[:3], (255, 0, 0), 6)


def test_a_crop_follows_the_focus(save: Save, tmp_path: Path) -> None:
    asset = save(quartered((400, 100)), "wide.png")
    pixels = opened(asset, tmp_path)
    left = scaled(pixels, (40, 40), Crop((1, 1), (0.0, 0.5)))
    right = scaled(pixels, (40, 40), Crop((1, 1), (1.0, 0.5)))
    assert near(left.getpixel((20, 10)), CORNERS[0], 2)
    assert near(right.getpixel((20, 10)), CORNERS[1], 2)


def test_the_pyramid_is_near_to_plain_lanczos(save: Save, tmp_path: Path) -> None:
    source = Image.effect_noise((320, 240), 80).resize((1280, 960), Image.Resampling.BICUBIC).convert("RGB")
    asset = save(source, "noise.png")
    seen = scaled(opened(asset, tmp_path), (200, 150), None)
    plain = source.resize((200, 150), Image.Resampling.LANCZOS)
    apart = [abs(a - b) for a, b in zip(seen.tobytes(), plain.tobytes(), strict=True)]
    assert sum(apart) / len(apart) < 2.5


def p3_to_srgb(colour: tuple[int, int, int]) -> tuple[int, int, int]:
    """By the matrices of both spaces (D50), as a reference apart from LittleCMS."""
    to_xyz = ((0.51512, 0.29198, 0.15710), (0.24120, 0.69225, 0.06657), (-0.00105, 0.04189, 0.78407))
    to_rgb = ((3.13387, -1.61687, -0.49061), (-0.97877, 1.91614, 0.03345), (0.07195, -0.22899, 1.40524))
    linear = [(value / 255) ** 2.2 for value in colour]
    xyz = [sum(a * b for a, b in zip(row, linear, strict=True)) for row in to_xyz]
    rgb = [sum(a * b for a, b in zip(row, xyz, strict=True)) for row in to_rgb]
    red, green, blue = (round(255 * (1.055 * value ** (1 / 2.4) - 0.055)) for value in rgb)
    return red, green, blue


def png_16(colour: tuple[int, int, int], size: tuple[int, int] = (8, 8)) -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    row = b"\0" + struct.pack(">3H", *colour) * size[0]
    head = struct.pack(">IIBBBBB", *size, 16, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(row * size[1])) + chunk(b"IEND", b"")
    )
