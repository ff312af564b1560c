"""Icons: the sizes that browsers ask for, from a logo or from the title."""

import io
from pathlib import Path

import pytest
from picture_samples import FONTS, Save, quartered
from PIL import Image

from scaffold.assets.icons import Emblem, icons
from scaffold.model.assets import Asset

SIZES = {"icon-192.png": 192, "icon-512.png": 512, "icon-maskable-512.png": 512, "apple-touch-icon.png": 180}


def test_all_sizes_are_made_and_alike_each_time() -> None:
    emblem = Emblem("Tidewater", "#0b4f6c", "#f7f3ec")
    files, findings = icons(emblem, Path(), (FONTS,))
    assert findings == ()
    assert files == icons(emblem, Path(), (FONTS,))[0]
    for name, side in SIZES.items():
        assert Image.open(io.BytesIO(files[name])).size == (side, side)
    assert Image.open(io.BytesIO(files["favicon.ico"])).info["sizes"] == {(16, 16), (32, 32), (48, 48)}


def test_a_logo_is_used(save: Save, tmp_path: Path) -> None:
    logo = save(quartered((300, 300)), "logo.png")
    files, _ = icons(Emblem("Tidewater", "#0b4f6c", "#f7f3ec", "en", logo), tmp_path, (FONTS,))
    assert Image.open(io.BytesIO(files["icon-192.png"])).getpixel((48, 48))[:3] == (200, 40, 40)


def test_home_screen_icons_are_opaque(save: Save, tmp_path: Path) -> None:
    logo = save(Image.new("RGBA", (64, 64), (0, 0, 0, 0)), "empty.png")
    files, _ = icons(Emblem("T", "#0b4f6c", "#f7f3ec", "en", logo), tmp_path, (FONTS,))
    for name in ("icon-maskable-512.png", "apple-touch-icon.png"):
        assert Image.open(io.BytesIO(files[name])).getpixel((2, 2)) == (247, 243, 236, 255)


def test_a_drawn_logo_is_published_and_rastered(tmp_path: Path) -> None:
    pytest.importorskip("resvg_py")
    (tmp_path / "l.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10H0z" fill="#c00"/></svg>'
    )
    emblem = Emblem("T", "#0b4f6c", "#fff", "en", Asset("l.svg", "d", 10, 10, "SVG", has_alpha=True))
    files, findings = icons(emblem, tmp_path, (FONTS,))
    assert findings == ()
    assert b"<path" in files["favicon.svg"]
    assert Image.open(io.BytesIO(files["icon-512.png"])).getpixel((256, 256)) == (204, 0, 0, 255)


def test_a_letter_without_a_font_becomes_a_ring() -> None:
    files, findings = icons(Emblem("\U000105c0", "#0b4f6c", "#f7f3ec"), Path(), (FONTS,))
    assert findings == ()
    assert "favicon.ico" in files
