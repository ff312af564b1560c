"""Perceptual hashes and sharpness: on the demo store's own pictures, and on drawn ones."""

import io
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance, ImageFilter

from scaffold.assets.likeness import Likeness, alike, bits_apart, first_alike, likeness_of
from scaffold.assets.sharpness import EDGE, is_blurred, sharpness

PRODUCTS = Path(__file__).parents[3] / "content" / "products"
NAMES = (
    "harbour-teapot/front",
    "harbour-teapot/lifestyle",
    "tide-cup/front-cobalt",
    "tide-cup/front-tenmoku",
    "morning-mug/front",
    "sharing-pitcher/front",
    "bud-vase/front-celadon",
)


def reduced(name: str) -> Image.Image:
    """A picture of the demo store, at the size that is looked at."""
    with Image.open(PRODUCTS / f"{name}.jpg") as image:
        image.thumbnail((EDGE, EDGE), Image.Resampling.LANCZOS)
        return image.convert("RGB")


PICTURES = {name: reduced(name) for name in NAMES}


def saved_again(image: Image.Image) -> Image.Image:
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=40)
    return Image.open(stream).convert("RGB")


@pytest.mark.parametrize("name", NAMES)
def test_a_photograph_stays_itself(name: str) -> None:
    image = PICTURES[name]
    original = likeness_of(image)
    assert alike(original, likeness_of(saved_again(image)))
    assert alike(original, likeness_of(image.resize((image.width // 4, image.height // 4))))
    assert alike(original, likeness_of(ImageEnhance.Brightness(image).enhance(1.08)))
    assert alike(original, likeness_of(ImageEnhance.Contrast(image).enhance(1.1)))


def test_other_photographs_are_others() -> None:
    seen = {name: likeness_of(image) for name, image in PICTURES.items()}
    assert [pair for pair in combinations(seen, 2) if alike(seen[pair[0]], seen[pair[1]])] == []


def test_a_cup_in_another_glaze_has_the_same_shape_and_is_another_picture() -> None:
    cobalt, tenmoku = (likeness_of(PICTURES[f"tide-cup/front-{glaze}"]) for glaze in ("cobalt", "tenmoku"))
    assert bits_apart(cobalt, tenmoku) <= 6
    assert not alike(cobalt, tenmoku)


def test_flat_pictures_have_no_shape_but_a_colour() -> None:
    teal, large, red = (
        likeness_of(Image.new("RGB", size, colour))
        for size, colour in (((60, 60), "teal"), ((300, 300), "teal"), ((60, 60), "red"))
    )
    assert teal.shape == red.shape
    assert alike(teal, large)
    assert not alike(teal, red)


def test_the_first_like_it_is_found_whichever_bits_differ() -> None:
    grey = bytes(48)
    spread = sum(1 << place for place in range(3, 64, 11))
    other = [Likeness(2**64 - 1, grey), Likeness(0, bytes([99] * 48))]
    assert spread.bit_count() == 6
    assert first_alike([Likeness(0, grey), *other, Likeness(spread, grey), Likeness(0, grey)]) == {3: 0, 4: 0}


@pytest.mark.parametrize("name", NAMES)
def test_sharp_pictures_are_told_from_blurred_ones(name: str) -> None:
    image = PICTURES[name]
    assert not is_blurred(sharpness(image))
    assert is_blurred(sharpness(image.filter(ImageFilter.GaussianBlur(3))))


def test_a_sharp_subject_before_a_soft_background_is_sharp() -> None:
    image = PICTURES["harbour-teapot/lifestyle"]
    soft = image.filter(ImageFilter.GaussianBlur(8))
    soft.paste(image.crop((250, 200, 550, 500)), (250, 200))
    assert not is_blurred(sharpness(soft))


@pytest.mark.parametrize("size", [(1, 1), (20, 400), (33, 33), (500, 500)])
def test_what_cannot_be_told_is_not_called_blurred(size: tuple[int, int]) -> None:
    assert sharpness(Image.new("RGB", size, "teal")) is None
    assert not is_blurred(None)
