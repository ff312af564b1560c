"""What moves is kept moving or shown as a still, as its owner chose; never a bomb."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from picture_samples import CORNERS, Save, corner_pixels, near, quartered
from PIL import Image

from scaffold.assets import moving
from scaffold.assets.derivatives import derivatives
from scaffold.assets.run import make
from scaffold.build.media_notes import standing_still
from scaffold.model.assets import Animation, Asset, Preset, Slot
from scaffold.views.pictures import Pictures

SLOT = Slot("card", (40, 80), "50vw", (1, 1))
KEEP, STILL = Animation.KEEP, Animation.STILL


def film(save: Save, name: str = "a.gif", **more: object) -> Asset:
    """Four quarters that turn twice, at 200 and 400 ms; for ever."""
    first = quartered()
    others = [first.transpose(Image.Transpose.FLIP_LEFT_RIGHT), first.transpose(Image.Transpose.ROTATE_180)]
    settings = {"save_all": True, "append_images": others, "duration": [200, 400, 200], "loop": 0} | more
    return save(first, name, **settings)


@pytest.mark.parametrize("name", ["a.gif", "a.png", "a.webp", "a.avif"])
def test_each_format_that_moves_is_known(save: Save, name: str) -> None:
    assert film(save, name).moves
    assert not save(quartered(), f"still-{name}").moves


def test_pages_of_a_tiff_are_no_animation(save: Save) -> None:
    assert not save(quartered(), "a.tiff", save_all=True, append_images=[quartered()]).moves


def test_it_stands_still_unless_it_is_asked_to_move(save: Save) -> None:
    asset = film(save)
    assert not any(item.moving for item in derivatives(asset, SLOT))
    assert [item.width for item in derivatives(asset, SLOT, animation=KEEP) if item.moving] == [40, 80]


@pytest.mark.parametrize(("own", "of_site", "moves"), [(None, KEEP, True), (STILL, KEEP, False), (KEEP, STILL, True)])
def test_what_an_entry_says_goes_before_the_site(save: Save, own: Animation, of_site: Animation, moves: bool) -> None:
    asset = replace(film(save), animation=own)
    assert any(item.moving for item in derivatives(asset, SLOT, animation=of_site)) == moves


@pytest.mark.parametrize("name", ["a.gif", "a.png", "a.webp"])
@pytest.mark.parametrize("preset", Preset)
def test_frames_times_and_colours_are_kept(save: Save, tmp_path: Path, name: str, preset: Preset) -> None:
    plan = [item for item in derivatives(film(save, name), SLOT, animation=KEEP) if item.moving]
    made, findings = make(plan, (), tmp_path, tmp_path / "cache", preset=preset)
    assert findings == ()
    with Image.open(made[plan[1].output]) as image:
        assert (image.format, image.size, image.n_frames, image.info["loop"]) == ("WEBP", (80, 80), 3, 0)
        durations = []
        for number, order in enumerate(([0, 1, 2, 3], [1, 0, 3, 2], [3, 2, 1, 0])):
            image.seek(number)
            image.load()
            durations.append(image.info["duration"])
            for seen, corner in zip(corner_pixels(image.convert("RGB")), order, strict=True):
                assert near(seen, CORNERS[corner], 40 if name == "a.gif" else 12)
        assert durations == [200, 400, 200]


def test_nothing_moves_in_data_for_search_engines(save: Save) -> None:
    assert not any(item.moving for item in derivatives(film(save), Slot("d", (80,), "", plain=True), animation=KEEP))


def test_pages_show_the_still_to_those_who_want_less_motion(save: Save) -> None:
    pictures = Pictures({"card": SLOT}, "https://a.example", partial(derivatives, animation=KEEP), lambda name, _: name)
    shown = pictures.picture(film(save), "A teapot", "card")
    types = [(source.type, source.media) for source in shown.sources]
    assert types == [("image/webp", "(prefers-reduced-motion: no-preference)"), ("image/avif", ""), ("image/webp", "")]
    assert shown.src.endswith(".jpg")


def test_too_many_frames_are_refused_with_a_way_out(save: Save, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(moving, "MOST_PIXELS", 160 * 120 * 2)
    plan = derivatives(film(save), SLOT, animation=KEEP)
    made, findings = make(plan, (), tmp_path, tmp_path / "cache")
    assert {(finding.code, finding.location.path) for finding in findings} == {("ASSET012", "a.gif")}
    assert "animation: still" in findings[0].help
    assert len(made) == sum(not item.moving for item in plan)


def test_a_film_cut_short_is_an_error(save: Save, tmp_path: Path) -> None:
    asset = film(save)
    (tmp_path / "a.gif").write_bytes((tmp_path / "a.gif").read_bytes()[:700])
    _, findings = make(derivatives(asset, SLOT, animation=KEEP), (), tmp_path, tmp_path / "cache")
    assert [finding.code for finding in findings] == ["ASSET010"]


def test_a_note_tells_what_stands_still_in_silence(save: Save) -> None:
    asset = film(save)
    assert [note.location.path for note in standing_still(derivatives(asset, SLOT))] == ["a.gif"]
    assert standing_still(derivatives(replace(asset, animation=STILL), SLOT)) == ()
    assert standing_still(derivatives(asset, SLOT, animation=KEEP)) == ()
