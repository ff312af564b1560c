"""Making pictures: same bytes however it is run, nothing private left in, cache and findings that last."""

from dataclasses import replace
from pathlib import Path

import pytest
from picture_samples import FONTS, Save, quartered
from PIL import Image

from scaffold.assets.crew import Crew
from scaffold.assets.derivatives import derivatives
from scaffold.assets.run import make
from scaffold.model.assets import Asset, Derivative, SharePicture, Slot

SLOT = Slot("card", (60, 100), "50vw", (1, 1))


def planned(*assets: Asset) -> list[Derivative]:
    return [item for asset in assets for item in derivatives(asset, SLOT)]


def contents(made: dict[str, Path]) -> dict[str, bytes]:
    return {output: file.read_bytes() for output, file in made.items()}


def share_of(picture: Asset | None, title: str = "Celadon teapot") -> SharePicture:
    return SharePicture(
        f"assets/share/{title[:3]}.jpg",
        title,
        "€64",
        "Tidewater",
        "en",
        "ltr",
        picture,
        (0.5, 0.5),
        "#0b4f6c",
        "#fff",
        "#111",
    )


def test_serial_parallel_and_piecemeal_give_the_same_bytes(save: Save, tmp_path: Path) -> None:
    assets = [save(quartered((200 + n, 160)), f"picture {n}.jpg", quality=90) for n in range(5)]
    plan, shares = planned(*assets), [share_of(assets[0])]
    serial, found = make(plan, shares, tmp_path, tmp_path / "one", font_folders=(FONTS,))
    parallel, _ = make(plan, shares, tmp_path, tmp_path / "two", Crew(2), font_folders=(FONTS,))
    make(plan[::3], (), tmp_path, tmp_path / "three")
    piecemeal, _ = make(plan, shares, tmp_path, tmp_path / "three", font_folders=(FONTS,))
    assert found == ()
    assert len(serial) == len(plan) + 1
    assert contents(serial) == contents(parallel) == contents(piecemeal)


def test_a_second_run_makes_nothing(save: Save, tmp_path: Path) -> None:
    plan = planned(save(quartered(), "a.png"))
    first, _ = make(plan, (), tmp_path, tmp_path / "cache")
    before = {file: file.stat().st_mtime_ns for file in first.values()}
    calls: list[tuple[int, int]] = []
    second, _ = make(plan, (), tmp_path, tmp_path / "cache", progress=lambda done, total: calls.append((done, total)))
    assert calls == []
    assert {file: file.stat().st_mtime_ns for file in second.values()} == before


def test_the_same_bytes_under_several_paths_are_made_once(save: Save, tmp_path: Path) -> None:
    chart = save(quartered(), "a.png")
    (tmp_path / "b.png").write_bytes((tmp_path / "a.png").read_bytes())
    plan = planned(chart, replace(chart, path="b.png"))
    steps: list[tuple[int, int]] = []
    made, _ = make(plan, (), tmp_path, tmp_path / "cache", progress=lambda done, total: steps.append((done, total)))
    assert steps == [(1, 1)]
    assert len(made) == len(plan)
    assert len(set(made.values())) == len(plan) / 2


def test_what_is_wrong_is_said_of_each_path(save: Save, tmp_path: Path) -> None:
    chart = save(quartered(), "a.jpg")
    (tmp_path / "a.jpg").write_bytes((tmp_path / "a.jpg").read_bytes()[:400])
    plan = planned(chart, replace(chart, path="b.jpg"))
    _, findings = make(plan, (), tmp_path, tmp_path / "cache")
    assert [finding.location.path for finding in findings] == ["a.jpg", "b.jpg"]


def test_nothing_private_travels_on(save: Save, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "secret place"
    exif.get_ifd(0x8825)[1] = "N"
    asset = save(quartered(), "holiday.jpg", exif=exif, comment=b"secret word", xmp=b"<x>secret xmp</x>")
    made, _ = make(planned(asset), (), tmp_path, tmp_path / "cache")
    for file in made.values():
        assert b"secret" not in file.read_bytes()
        with Image.open(file) as image:
            assert not image.getexif()
            assert not {"exif", "xmp", "icc_profile", "comment"} & set(image.info)


@pytest.mark.parametrize("format", ["avif", "webp", "jpeg"])
def test_files_have_the_planned_size_and_format(save: Save, tmp_path: Path, format: str) -> None:
    plan = [item for item in planned(save(quartered(), "a.png")) if item.format == format]
    made, _ = make(plan, (), tmp_path, tmp_path / "cache")
    for item in plan:
        with Image.open(made[item.output]) as image:
            assert (image.size, image.format) == ((item.width, item.height), format.upper())


def test_a_warning_is_told_again_when_all_is_cached(save: Save, tmp_path: Path) -> None:
    plan = planned(save(quartered(), "a.png", icc_profile=b"no profile at all"))
    _, first = make(plan, (), tmp_path, tmp_path / "cache")
    _, second = make(plan, (), tmp_path, tmp_path / "cache")
    assert [finding.code for finding in first] == ["ASSET008"]
    assert second == first


def test_a_damaged_picture_is_an_error_and_the_others_are_made(save: Save, tmp_path: Path) -> None:
    good, bad = save(quartered(), "good.png"), save(Image.effect_noise((200, 200), 90), "bad.jpg")
    (tmp_path / "bad.jpg").write_bytes((tmp_path / "bad.jpg").read_bytes()[:3000])
    made, findings = make(planned(good, bad), [share_of(bad)], tmp_path, tmp_path / "cache", font_folders=(FONTS,))
    assert [(finding.code, finding.location.path) for finding in findings] == [("ASSET010", "bad.jpg")]
    assert {item.output for item in planned(good)} < set(made)
    assert "assets/share/Cel.jpg" in made


def test_a_picture_larger_than_the_memory_budget_is_still_made(save: Save, tmp_path: Path) -> None:
    assets = [save(quartered((200 + n, 160)), f"p{n}.png") for n in range(4)]
    made, findings = make(planned(*assets), (), tmp_path, tmp_path / "cache", Crew(2, memory_bytes=1))
    assert findings == ()
    assert len(made) == len(planned(*assets))


def test_a_drawing_is_cleaned_on_the_way(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>')
    asset = Asset("logo.svg", "d", 9, 9, "SVG", has_alpha=True)
    made, findings = make(planned(asset), (), tmp_path, tmp_path / "cache")
    assert [finding.code for finding in findings] == ["ASSET009"]
    assert [b"script" in file.read_bytes() for file in made.values()] == [False]
