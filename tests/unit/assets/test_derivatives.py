"""Names and sizes of derivatives: laws that hold for every source and slot."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from scaffold.assets.derivatives import derivatives, stem_of
from scaffold.model.assets import Asset, Slot

SIDES = st.integers(1, 9000)
RATIOS = st.none() | st.tuples(st.integers(1, 21), st.integers(1, 21))
SLOTS = st.builds(
    Slot, st.just("card"), st.lists(st.integers(1, 4000), min_size=1, max_size=6).map(tuple), st.just("100vw"), RATIOS
)
ASSETS = st.builds(
    Asset, st.text(min_size=1, max_size=80), st.just("ab12"), SIDES, SIDES, st.just("JPEG"), st.booleans()
)
FOCUS = st.tuples(st.floats(0, 1), st.floats(0, 1))


@given(ASSETS, SLOTS, FOCUS)
def test_nothing_is_scaled_up_or_empty(asset: Asset, slot: Slot, focus: tuple[float, float]) -> None:
    for item in derivatives(asset, slot, focus):
        assert 1 <= item.width <= asset.width
        assert 1 <= item.height <= asset.height


@given(ASSETS, SLOTS, FOCUS)
def test_outputs_are_plain_and_differ(asset: Asset, slot: Slot, focus: tuple[float, float]) -> None:
    outputs = [item.output for item in derivatives(asset, slot, focus)]
    assert len(outputs) == len(set(outputs))
    for output in outputs:
        assert re.fullmatch(r"assets/img/[a-z0-9][a-z0-9-]{0,39}-[0-9a-f]{10}-\d+\.(avif|webp|jpg|png)", output)


@given(ASSETS, SLOTS, FOCUS)
def test_each_format_has_the_same_rising_widths(asset: Asset, slot: Slot, focus: tuple[float, float]) -> None:
    by_format: dict[str, list[int]] = {}
    for item in derivatives(asset, slot, focus):
        by_format.setdefault(item.format, []).append(item.width)
    assert list(by_format) == ["avif", "webp", "png" if asset.has_alpha else "jpeg"]
    assert len({tuple(widths) for widths in by_format.values()}) == 1
    assert all(widths == sorted(set(widths)) for widths in by_format.values())


@given(st.text())
def test_a_stem_made_twice_is_the_same(text: str) -> None:
    assert stem_of(stem_of(text)) == stem_of(text)


def test_stems_are_readable() -> None:
    assert stem_of("content/products/tee/Große Teekanne (grün).JPG") == "grosse-teekanne-grun"
    assert stem_of("青磁.png") == "image"
    assert stem_of("🎉 party 🎉.png") == "party"


def test_widths_beyond_the_source_become_its_own() -> None:
    asset = Asset("a.jpg", "d", 1000, 500, "JPEG")
    slot = Slot("hero", (400, 1200, 2000), "100vw")
    assert [item.width for item in derivatives(asset, slot) if item.format == "avif"] == [400, 1000]
    square = Slot("card", (400, 1200), "50vw", (1, 1))
    assert [(item.width, item.height) for item in derivatives(asset, square) if item.format == "avif"] == [
        (400, 400),
        (500, 500),
    ]


def test_another_source_recipe_or_focus_gives_another_name() -> None:
    slot = Slot("card", (200,), "50vw", (1, 1))
    asset, other = Asset("a.jpg", "d1", 1000, 500, "JPEG"), Asset("a.jpg", "d2", 1000, 500, "JPEG")
    names = {derivatives(asset, slot)[0].output, derivatives(other, slot)[0].output}
    names.add(derivatives(asset, slot, (0.1, 0.5))[0].output)
    assert len(names) == 3


def test_a_drawing_stays_one_file() -> None:
    drawing = Asset("logo.svg", "d", 300, 100, "SVG", has_alpha=True)
    (only,) = derivatives(drawing, Slot("card", (100, 200), "50vw"))
    assert (only.format, only.width, only.height) == ("svg", 300, 100)


@given(ASSETS, SLOTS, FOCUS)
def test_a_plain_slot_has_the_format_that_everybody_reads(asset: Asset, slot: Slot, focus: tuple[float, float]) -> None:
    plain = derivatives(asset, replace(slot, plain=True), focus)
    assert {item.format for item in plain} == {"png" if asset.has_alpha else "jpeg"}
    assert plain == derivatives(asset, slot, focus)[-len(plain) :]
