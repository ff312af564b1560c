"""What a picture is at a glance decides how it is encoded, and gives the colour that stands in for it."""

import pytest
from picture_samples import CORNERS, Save, quartered
from PIL import Image, ImageDraw, ImageFilter

from scaffold.assets.crew import Crew
from scaffold.assets.derivatives import formats_of
from scaffold.assets.glance import glances
from scaffold.assets.traits import traits_of
from scaffold.model.assets import Asset, Kind, Traits


def photograph(size: int = 288) -> Image.Image:
    """Three gradients that cross, blurred: many colours, no ground."""
    ramp = Image.linear_gradient("L").resize((size, size))
    channels = ramp, ramp.rotate(90), ramp.rotate(180).filter(ImageFilter.GaussianBlur(9))
    return Image.merge("RGB", channels)


def cut_out() -> Image.Image:
    image, mask = Image.new("RGB", (288, 288), "white"), Image.new("L", (288, 288), 0)
    ImageDraw.Draw(mask).ellipse([70, 60, 220, 230], fill=255)
    image.paste(photograph(), mask=mask.filter(ImageFilter.GaussianBlur(1)))
    return image


def text() -> Image.Image:
    image = Image.new("RGB", (288, 288), "#fdfcf8")
    for line in range(10, 270, 14):
        ImageDraw.Draw(image).text((12, line), "600 ml, dishwasher safe, fired at 1280 degrees", fill="#222")
    return image


@pytest.mark.parametrize(
    ("image", "kind"),
    [
        (photograph(), Kind.PHOTOGRAPH),
        (cut_out(), Kind.CUT_OUT),
        (quartered(), Kind.FLAT),
        (Image.new("RGB", (9, 9), "red"), Kind.FLAT),
        (Image.new("RGB", (1, 1), "red"), Kind.FLAT),
        (text(), Kind.TEXT),
    ],
    ids=["photograph", "cut-out", "flat", "one colour", "one pixel", "text"],
)
def test_kinds_are_told_apart(image: Image.Image, kind: Kind) -> None:
    assert traits_of(image).kind is kind


def test_the_tint_is_the_colour_of_the_largest_area() -> None:
    image = Image.new("RGB", (100, 100), (200, 40, 40))
    image.paste((20, 30, 40), (0, 0, 100, 40))
    assert traits_of(image).tint == "#c82828"


def test_a_transparent_picture_has_no_tint_and_an_opaque_one_with_alpha_has() -> None:
    assert traits_of(Image.new("RGBA", (20, 20), (9, 9, 9, 0))).tint == ""
    assert traits_of(Image.new("RGBA", (20, 20), (9, 9, 9, 255))).tint == "#090909"


def test_flat_graphics_and_text_need_no_lossy_format() -> None:
    asset = Asset("a.png", "d", 10, 10, "PNG")
    assert formats_of(asset, Traits(Kind.FLAT)) == formats_of(asset, Traits(Kind.TEXT)) == ("webp", "png")
    assert formats_of(asset, Traits(Kind.PHOTOGRAPH)) == ("avif", "webp", "jpeg")


def test_a_glance_is_kept_by_digest_for_any_folder(save: Save, tmp_path) -> None:
    assets = [save(photograph(700), "a.jpg"), save(quartered(), "b.png")]
    seen = glances(assets, tmp_path, tmp_path / "cache", Crew(2))
    assert {asset.path: seen[asset.digest].kind for asset in assets} == {"a.jpg": Kind.PHOTOGRAPH, "b.png": Kind.FLAT}
    assert seen["digest of b.png"].tint in {f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in CORNERS}
    told: list[tuple[int, int]] = []
    again = glances(assets, tmp_path / "elsewhere", tmp_path / "cache", progress=lambda *done: told.append(done))
    assert (again, told) == (seen, [])


def test_what_cannot_be_decoded_is_left_out(save: Save, tmp_path) -> None:
    asset = save(photograph(400), "a.jpg")
    (tmp_path / "a.jpg").write_bytes((tmp_path / "a.jpg").read_bytes()[:900])
    assert glances([asset, Asset("b.svg", "s", 9, 9, "SVG")], tmp_path, tmp_path / "cache") == {}
