"""Pictures that attack or are simply broken: each gives a finding that helps, none a crash."""

import struct
import subprocess
import sys
import time
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from scaffold.assets.derivatives import derivatives
from scaffold.assets.probe import mislabelled, probe
from scaffold.assets.run import make
from scaffold.assets.svg import UnreadableSvg, clean_svg, svg_size
from scaffold.model.assets import Asset, Preset, Slot
from scaffold.model.findings import Finding

ROOT = Path(__file__).parents[2]
NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inside: str, attributes: str = "") -> bytes:
    return f"<svg {NAMESPACES} {attributes}>{inside}</svg>".encode()


def png_header(width: int, height: int) -> bytes:
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    idat = b"IDAT" + zlib.compress(b"\0" * 99)
    chunks = [struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part)) for part in (head, idat)]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def probed(folder: Path, content: bytes, name: str = "a.png") -> Asset | Finding:
    (folder / name).write_bytes(content)
    return probe(folder / name, name, "d")


@pytest.mark.parametrize(("content", "code"), [
    (b"", "ASSET006"),
    (b"hello", "ASSET001"),
    (b"\x89PNG\r\n\x1a\n\0\0", "ASSET002"),
    (b"\xff\xd8\xff\xe0\0\x10JF", "ASSET002"),
    (b"GIF89a", "ASSET002"),
    (b"RIFF\x10\0\0\0WEBPVP8 ", "ASSET002"),
    (b"\0\0\0\x20ftypavif" + b"\0" * 30, "ASSET002"),
    (b"II*\0\xff\xff\xff\xff", "ASSET002"),
    (png_header(60_000, 60_000), "ASSET004"),
    (png_header(12_000, 9_000), "ASSET004"),
    (b"8BPS\0\1" + b"\0" * 40, "ASSET007"),
    (b"\0\0\0\x18ftypheic", "ASSET007"),
    (b"<!doctype html><html>Not found", "ASSET007"),
    (b"<svg", "ASSET001"),
    (b"<svg width='9'/>", "ASSET001"),
])  # fmt: skip
def test_a_bad_file_is_an_error_with_help(tmp_path: Path, content: bytes, code: str) -> None:
    finding = probed(tmp_path, content)
    assert isinstance(finding, Finding)
    assert (finding.code, finding.location.path) == (code, "a.png")
    assert len(finding.help) > 20


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    finding = probe(tmp_path / "none.jpg", "none.jpg", "d")
    assert isinstance(finding, Finding)
    assert finding.code == "ASSET001"


def test_a_file_of_too_many_bytes_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "huge.jpg").open("wb") as stream:
        stream.write(b"\xff\xd8")
        stream.truncate(61_000_000)
    finding = probe(tmp_path / "huge.jpg", "huge.jpg", "d")
    assert isinstance(finding, Finding)
    assert finding.code == "ASSET005"


def test_a_mislabelled_picture_is_used_with_a_warning(tmp_path: Path) -> None:
    Image.new("RGB", (9, 9)).save(tmp_path / "a.jpg", "PNG")
    asset = probe(tmp_path / "a.jpg", "a.jpg", "d")
    assert isinstance(asset, Asset)
    assert asset.format == "PNG"
    finding = mislabelled(asset)
    assert finding is not None
    assert finding.code == "ASSET003"


@pytest.mark.parametrize("name", ["my photo.png", "🎉🎉.png", "青磁.png", "-rf.png", "a%2e%2e.png", "x" * 200 + ".png"])
@pytest.mark.parametrize("size", [(1, 1), (1, 300), (300, 1)])
def test_odd_names_and_tiny_sizes_work(tmp_path: Path, name: str, size: tuple[int, int]) -> None:
    Image.new("RGB", size, (9, 99, 199)).save(tmp_path / name)
    asset = probe(tmp_path / name, name, "d")
    assert isinstance(asset, Asset)
    plan = derivatives(asset, Slot("card", (4, 64), "50vw", (4, 3)))
    made, findings = make(plan, (), tmp_path, tmp_path / "cache")
    assert findings == ()
    assert set(made) == {item.output for item in plan}
    assert all(output.isascii() and ".." not in output for output in made)


def test_a_small_file_that_unpacks_to_a_giant_is_refused(tmp_path: Path) -> None:
    row = zlib.compress(b"\0" * 40_000_000, 9)
    head = b"IHDR" + struct.pack(">IIBBBBB", 20_000, 20_000, 8, 0, 0, 0, 0)
    parts = [struct.pack(">I", len(p) - 4) + p + struct.pack(">I", zlib.crc32(p)) for p in (head, b"IDAT" + row)]
    finding = probed(tmp_path, b"\x89PNG\r\n\x1a\n" + b"".join(parts))
    assert isinstance(finding, Finding)
    assert finding.code == "ASSET004"


@pytest.mark.parametrize("inside", [
    "<script>alert(1)</script>",
    "<g onclick='alert(1)' onload='x'/>",
    "<a xlink:href='javascript:alert(1)'><path d='M0 0'/></a>",
    "<a href='https://evil.example/'/>",
    "<image href='https://evil.example/x.png'/>",
    "<image href='data:image/svg+xml;base64,PHN2Zz4='/>",
    "<image xlink:href='//evil.example/x.png'/>",
    "<use href='https://evil.example/x.svg#a'/>",
    "<use href=' javascript:alert(1)'/>",
    "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><iframe src='https://evil.example'/></body></foreignObject>",
    "<style>@import url(https://evil.example/x.css);</style>",
    "<style>path{fill:url('https://evil.example/x')}</style>",
    "<style>path{background:u\\72l(https://evil.example)}</style>",
    "<style>path{background:image-set('https://evil.example/x' 1x)}</style>",
    "<style>path{background:u/**/rl(//evil.example)}</style>",
    "<path style='fill:url(https://evil.example/x)'/>",
    "<path fill='url(https://evil.example/x#a)'/>",
    "<path filter='URL( \"//evil.example/x#a\" )'/>",
    "<animate attributeName='href' to='javascript:alert(1)'/>",
    "<set attributeName='onclick' to='alert(1)'/>",
    "<feImage href='https://evil.example/x'/>",
    "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
    "<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>",
    "<handler type='application/ecmascript'>alert(1)</handler>",
])  # fmt: skip
def test_a_drawing_loses_whatever_runs_or_loads(inside: str) -> None:
    cleaned = clean_svg(svg(inside)).content.lower()
    assert not any(word in cleaned for word in (b"alert", b"evil", b"javascript", b"onclick", b"script", b"svg+xml"))


def test_a_drawing_keeps_what_is_harmless() -> None:
    inside = (
        "<title>Logo</title><desc>A wave</desc><defs><linearGradient id='a'><stop offset='0' stop-color='#fff'/>"
        "</linearGradient></defs><style>.b{fill:url(#a)}</style><path class='b' d='M0 0h9' style='stroke:#000'/>"
        "<use href='#a'/><image href='data:image/png;base64,iVBORw0KGgo='/>"
    )
    cleaned = clean_svg(svg(inside, "viewBox='0 0 9 9' role='img' aria-label='Logo'"))
    assert cleaned.removed == ()
    for kept in (
        b"Logo</title>",
        b"A wave",
        b"url(#a)",
        b'style="stroke:#000"',
        b'href="#a"',
        b"base64",
        b"aria-label",
    ):
        assert kept in cleaned.content


def test_entities_do_not_unfold(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret words")
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    for declared in (f'<!ENTITY l0 "ha">{laughs}', f'<!ENTITY l9 SYSTEM "file://{tmp_path}/secret">'):
        content = f"<!DOCTYPE svg [{declared}]>".encode() + svg("<text>&l9;</text>")
        try:
            cleaned = clean_svg(content).content
        except UnreadableSvg:
            continue
        assert b"ENTITY" not in cleaned
        assert b"hahaha" not in cleaned
        assert b"secret" not in cleaned


@pytest.mark.parametrize(("attributes", "size"), [
    ("width='30' height='20'", (30, 20)),
    ("width='1in' height='72pt'", (96, 96)),
    ("viewBox='0 0 64 32'", (64, 32)),
    ("width='100%' viewBox='0,0,64,32'", (64, 32)),
    ("width='128' viewBox='0 0 64 32'", (128, 64)),
    ("", (300, 150)),
    ("width='1e99' height='5'", (100_000, 5)),
    ("viewBox='0 0 nan inf'", (300, 150)),
    ("width='0' height='9'", (0, 9)),
])  # fmt: skip
def test_the_size_of_a_drawing(attributes: str, size: tuple[int, int]) -> None:
    assert svg_size(svg("", attributes)) == size


def jpeg(image: Image.Image, **settings: object) -> bytes:
    stream = BytesIO()
    image.save(stream, "JPEG", **settings)
    return stream.getvalue()


def run(folder: Path, *names: str) -> tuple[set[str], list[tuple[str, str]]]:
    """Which sources have all their derivatives, and the findings."""
    assets = [asset for name in names if isinstance(asset := probe(folder / name, name, name), Asset)]
    plan = [item for asset in assets for item in derivatives(asset, Slot("card", (40, 80), "50vw"))]
    made, findings = make(plan, (), folder, folder / "cache")
    whole = {asset.path for asset in assets if all(item.output in made for item in plan if item.source == asset)}
    return whole, [(finding.code, finding.location.path) for finding in findings]


@pytest.mark.parametrize(("form", "size"), [
    ("JPEG", (65_500, 30)), ("JPEG", (30, 65_500)), ("JPEG", (65_500, 1)),
    ("PNG", (65_535, 30)), ("PNG", (30, 65_535)), ("PNG", (65_535, 1)),
])  # fmt: skip
def test_the_widest_and_the_tallest_work(tmp_path: Path, form: str, size: tuple[int, int]) -> None:
    Image.new("RGB", size, "teal").save(tmp_path / "long", form)
    asset = probe(tmp_path / "long", "long", "d")
    assert isinstance(asset, Asset)
    plan = derivatives(asset, Slot("whole", (), "100vw"))
    made, findings = make(plan, (), tmp_path, tmp_path / "cache", preset=Preset.FAST)
    assert findings == ()
    assert len(made) == 3
    assert all(max(item.width, item.height) <= 16_383 for item in plan)


def test_a_jpeg_wider_than_decoders_take_is_told(tmp_path: Path) -> None:
    content = bytearray(jpeg(Image.new("RGB", (64, 64), "teal")))
    frame = content.index(b"\xff\xc0")
    content[frame + 5 : frame + 9] = struct.pack(">HH", 64, 65_535)
    (tmp_path / "wide.jpg").write_bytes(content)
    assert run(tmp_path, "wide.jpg") == (set(), [("ASSET010", "wide.jpg")])


def test_a_jpeg_of_endless_scans_is_refused(tmp_path: Path) -> None:
    content = jpeg(Image.effect_noise((64, 64), 50), progressive=True)
    start = content.index(b"\xff\xda")
    end = content.index(b"\xff\xda", start + 2)
    (tmp_path / "endless.jpg").write_bytes(content[:start] + content[start:end] * 3000 + content[start:])
    assert run(tmp_path, "endless.jpg") == (set(), [("ASSET010", "endless.jpg")])


def test_one_bad_picture_does_not_keep_the_others_from_being_made(tmp_path: Path) -> None:
    image = Image.effect_noise((200, 200), 90)
    (tmp_path / "good.jpg").write_bytes(jpeg(image))
    (tmp_path / "cut.jpg").write_bytes(jpeg(image)[:4000])
    (tmp_path / "png.png").write_bytes(png_header(64, 64))
    Image.new("RGB", (90, 90), "teal").save(tmp_path / "profile.png", icc_profile=b"nothing")
    whole, findings = run(tmp_path, "good.jpg", "cut.jpg", "png.png", "profile.png")
    assert whole == {"good.jpg", "profile.png"}
    assert findings == [("ASSET010", "cut.jpg"), ("ASSET010", "png.png"), ("ASSET008", "profile.png")]


def test_nothing_half_written_is_left_in_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "good.jpg").write_bytes(jpeg(Image.new("RGB", (90, 90), "teal")))
    asset = probe(tmp_path / "good.jpg", "good.jpg", "d")
    assert isinstance(asset, Asset)
    plan = derivatives(asset, Slot("card", (40, 80), "50vw"))
    monkeypatch.setattr("os.replace", _interrupted)
    with pytest.raises(KeyboardInterrupt):
        make(plan, (), tmp_path, tmp_path / "cache")
    assert [file for file in (tmp_path / "cache").rglob("*") if file.is_file()] == []


def _interrupted(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_run_that_is_killed_keeps_what_it_made(tmp_path: Path) -> None:
    for number in range(6):
        Image.effect_noise((400, 400 + number), 60).convert("RGB").save(tmp_path / f"{number}.png")
    cache = tmp_path / "cache"
    killed = subprocess.Popen([sys.executable, "-c", KILLED, str(tmp_path)], cwd=ROOT)
    while killed.poll() is None and len(_results(cache)) < 3:
        time.sleep(0.01)
    killed.kill()
    killed.wait()
    kept = {file: file.stat().st_mtime_ns for file in _results(cache)}
    assert kept
    whole, findings = run(tmp_path, *(f"{number}.png" for number in range(6)))
    assert (len(whole), findings) == (6, [])
    assert {file: file.stat().st_mtime_ns for file in kept} == kept


KILLED = """
import sys
from pathlib import Path
from scaffold.assets.derivatives import derivatives
from scaffold.assets.probe import probe
from scaffold.assets.run import make
from scaffold.model.assets import Slot
folder = Path(sys.argv[1])
assets = [probe(folder / f"{n}.png", f"{n}.png", f"{n}.png") for n in range(6)]
make([d for a in assets for d in derivatives(a, Slot("card", (40, 80), "50vw"))], (), folder, folder / "cache")
"""


def _results(cache: Path) -> list[Path]:
    return [file for file in cache.rglob("*") if file.is_file() and not file.name.startswith(".")]
