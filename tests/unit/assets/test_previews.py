"""Previews: the colours of a picture, or of a crop of it, few enough for the page."""

import pytest
from PIL import Image

from scaffold.assets.previews import grid_of, is_grid, preview_of
from scaffold.assets.traits import traits_of
from scaffold.model.assets import Crop

RED, BLUE = "c80000", "0000c8"


def halves(size: tuple[int, int] = (160, 80)) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, f"#{RED}")
    image.paste(f"#{BLUE}", (size[0] // 2, 0, *size))
    return image


def test_a_preview_is_sixteen_colours_row_by_row() -> None:
    assert preview_of(grid_of(halves()), (160, 80), None) == (RED * 2 + BLUE * 2) * 4


def test_a_crop_has_its_own_preview() -> None:
    grid = grid_of(halves())
    assert preview_of(grid, (160, 80), Crop((1, 1), (0.0, 0.5))) == RED * 16
    assert preview_of(grid, (160, 80), Crop((1, 1), (1.0, 0.5))) == BLUE * 16


@pytest.mark.parametrize("ratio", [(1, 1), (16, 9), (1, 65_535), (65_535, 1)])
def test_any_crop_keeps_the_budget(ratio: tuple[int, int]) -> None:
    assert len(preview_of(grid_of(halves((1, 1))), (1200, 900), Crop(ratio, (0.9, 0.1)))) == 96


def test_a_transparent_picture_has_none() -> None:
    clear = traits_of(Image.new("RGBA", (20, 20), (9, 9, 9, 0)))
    assert (clear.grid, preview_of(clear.grid, (20, 20), None)) == ("", "")
    assert traits_of(Image.new("RGBA", (20, 20), (9, 9, 9, 255))).grid == "090909" * 64


@pytest.mark.parametrize(
    ("kept", "sound"), [("", True), ("0a" * 192, True), ("0a" * 191, False), ('"' * 384, False), (None, False)]
)
def test_what_a_cache_may_hold(kept: object, sound: bool) -> None:
    assert is_grid(kept) is sound
