"""Share pictures: right size, under the limit, text that fits, no boxes."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from picture_samples import FONTS, quartered
from PIL import Image

from scaffold.assets.clusters import clusters
from scaffold.assets.fonts import choose
from scaffold.assets.lines import NEVER_FIRST, NEVER_LAST, Room, fit, fit_best, pieces_of
from scaffold.assets.palette import readable
from scaffold.assets.pixels import Pixels
from scaffold.assets.share import photo_of, render, share_output
from scaffold.model.assets import Asset, SharePicture
from scaffold.model.colours import contrast
from scaffold.model.findings import Severity

TITLES = [
    ("en-US", "ltr", "Celadon teapot with a bamboo handle"),
    ("de-DE", "ltr", "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen aus Steinzeug"),
    ("ja-JP", "ltr", "青磁のティーポット「波紋」、竹の持ち手つき"),
    ("ar-AE", "rtl", "إبريق شاي من السيلادون بمقبض من الخيزران – Tidewater"),
    ("ko-KR", "ltr", "비색 유약을 입힌 둥근 찻주전자와 작은 찻잔 여섯 개로 이루어진 다기 세트"),
    ("zh-CN", "ltr", "青瓷釉圆形茶壶,手工拉坯成型,一次可斟满六只小杯(容量600毫升),适合日常待客使用"),
    ("zh-TW", "ltr", "青瓷釉圓形茶壺,附竹製提樑,一次可斟滿六隻小杯 Tidewater"),
    ("th-TH", "ltr", "กาน้ำชาทรงกลมเคลือบเซลาดอนสีเขียวหยก ขนาด 600 มล. รินได้หกถ้วยเล็กในครั้งเดียว"),
    ("he-IL", "rtl", "קומקום תה עגול מחרס אבן, 600 מ״ל, עם ידית במבוק מקושתת – Tidewater"),
]
GROUND = (247, 243, 236)


def share(title: str, language: str = "en", direction: str = "ltr", *, photo: bool = True) -> SharePicture:
    picture = Asset("p.png", "d", 600, 600, "PNG") if photo else None
    return SharePicture(
        "assets/share/p.jpg",
        title,
        "",
        "Tidewater",
        language,
        direction,
        picture,
        (0.5, 0.5),
        "#0b4f6c",
        "#f7f3ec",
        "#111",
    )


def drawn(picture: SharePicture) -> tuple[Image.Image, list[str]]:
    photo = photo_of(Pixels([quartered((600, 600))], b""), picture.focus) if picture.picture else None
    content, findings = render(picture, photo, (FONTS,))
    assert len(content) < 150_000
    return Image.open(io.BytesIO(content)), [
        finding.code for finding in findings if finding.severity is Severity.WARNING
    ]


@pytest.mark.parametrize(("language", "direction", "title"), TITLES)
@pytest.mark.parametrize("photo", [True, False])
def test_a_title_fits_inside_its_margins(language: str, direction: str, title: str, photo: bool) -> None:
    image, warnings = drawn(share(title, language, direction, photo=photo))
    assert (image.size, image.format, warnings) == ((1200, 630), "JPEG", [])
    start = 1200 - 66 if direction == "rtl" else 0
    margins = [(start, 0, start + 66, 630), (start, 0, start + 66, 66), (start, 570, start + 66, 630)]
    end = 620 if direction == "ltr" else 525
    if photo:
        margins.append((end, 0, end + 55, 630))
    for box in margins:
        assert all(_is_ground(colour) for _, colour in image.crop(box).getcolors(100_000))


@pytest.mark.parametrize(("language", "direction", "title"), TITLES)
def test_the_same_picture_has_the_same_bytes(language: str, direction: str, title: str) -> None:
    picture = share(title, language, direction, photo=False)
    assert render(picture, None, (FONTS,)) == render(picture, None, (FONTS,))


def test_letters_that_no_font_has_are_told_not_boxed() -> None:
    _, warnings = drawn(share("Tea \U0001f375 time"))
    assert warnings == ["ASSET020"]
    plain, _ = drawn(share("Tea time"))
    marked, _ = drawn(share("Tea \U0001f375 time"))
    assert plain.tobytes() == marked.tobytes()


def test_half_a_price_is_never_shown() -> None:
    picture = replace(share("Tea"), subtitle="\U000105c0 2,000")
    content, findings = render(picture, None, (FONTS,))
    assert [finding.code for finding in findings] == ["ASSET020"]
    assert content == render(replace(picture, subtitle=""), None, (FONTS,))[0]


def test_a_very_long_title_ends_in_an_ellipsis() -> None:
    _, findings = render(share("wide words " * 60), None, (FONTS,))
    assert [finding.code for finding in findings] == ["ASSET023"]


def test_output_names_follow_what_is_shown() -> None:
    assert share_output("teapot", share("A")) == share_output("teapot", share("A"))
    assert share_output("teapot", share("A")) != share_output("teapot", share("B"))


@pytest.mark.parametrize("width", [4.2, 6.0, 7.5, 11.0])
def test_japanese_lines_obey_kinsoku(width: float) -> None:
    text = "青磁の「急須」、竹の持ち手。ティーポット(六百ml)を、どうぞ!"
    fitted = fit(
        pieces_of(text, "ja"), len, width_px=width * 10, height_px=9999, sizes_px=(10,), leading=1, most_lines=99
    )
    assert "".join(fitted.lines) == text
    assert len(fitted.lines) > 1
    assert not any(line[0] in NEVER_FIRST or line[-1] in NEVER_LAST for line in fitted.lines)


def test_thai_lines_end_between_words_and_never_within_a_letter() -> None:
    text = "กาน้ำชาเซลาดอนพร้อมหูหิ้วไม้ไผ่"
    assert [piece.text for piece in pieces_of(text, "th-TH")][:3] == ["กาน้ำชา", "เซลาดอน", "พร้อม"]
    narrow = fit(
        pieces_of(text, "th"), len, width_px=40, height_px=9999, sizes_px=(10,), leading=1, most_lines=99
    )  # fmt: skip
    assert "".join(narrow.lines) == text
    whole = clusters(text)
    assert all(clusters(line)[0] in whole for line in narrow.lines)


@pytest.mark.parametrize(("text", "letters"), [
    ("น้ำ", ["น้ำ"]),
    ("เก่า", ["เก่า"]),
    ("क्षि", ["क्षि"]),
    ("\u1112\u1161\u11ab", ["\u1112\u1161\u11ab"]),
    ("👩\u200d👧a", ["👩\u200d👧", "a"]),
    ("🇩🇪🇫🇷", ["🇩🇪", "🇫🇷"]),
    ("e\u0301e", ["e\u0301", "e"]),
])  # fmt: skip
def test_what_belongs_to_a_letter_stays_with_it(text: str, letters: list[str]) -> None:
    assert clusters(text) == letters


def test_japanese_lines_end_between_phrases() -> None:
    text = "竹の持ち手を渡した、容量600 mlの丸い炻器のティーポット「ハーバー」"
    fitted = fit_best(text, "ja", len, Room(460, 400, tuple(range(76, 28, -2)), 1.3, 4))
    assert fitted.lines[0] == "竹の持ち手を渡した、"
    assert "ティーポット" in "\n".join(fitted.lines)


def test_chinese_takes_the_letters_of_its_own_script() -> None:
    faces = [choose("茶具", tag, "title", (FONTS,)).face for tag in ("zh-CN", "zh-TW", "zh-Hant", "zh")]
    assert [Path(face.path).name[8:10] for face in faces if face] == ["SC", "TC", "TC", "SC"]


def test_one_rare_letter_is_lent_by_another_face() -> None:
    choice = choose("手工拉坯", "zh-TW", "title", (FONTS,))
    assert (choice.missing, [Path(face.path).name for face in choice.helpers]) == ("", ["NotoSansSC-Medium.otf"])
    assert drawn(share("手工拉坯", "zh-TW"))[1] == []


def test_korean_breaks_between_words_only() -> None:
    assert [piece.text for piece in pieces_of("청자 찻주전자 세트", "ko-KR")] == ["청자", "찻주전자", "세트"]


def test_lines_are_of_even_length() -> None:
    fitted = fit(
        pieces_of("aaaa bbbb cccc dddd eeee ffff", "en"),
        len, width_px=250, height_px=99, sizes_px=(10,), leading=1, most_lines=4,
    )  # fmt: skip
    assert fitted.lines == ("aaaa bbbb cccc", "dddd eeee ffff")


@pytest.mark.parametrize("colour", [(255, 255, 0), (11, 79, 108), (128, 128, 128), (255, 255, 255), (0, 0, 0)])
@pytest.mark.parametrize("ground", [(255, 255, 255), (27, 22, 19), (119, 119, 119)])
def test_colours_are_made_readable(colour: tuple[int, int, int], ground: tuple[int, int, int]) -> None:
    assert contrast(readable(colour, ground), ground) >= 4.2


def _is_ground(colour: tuple[int, int, int]) -> bool:
    return all(abs(one - other) <= 6 for one, other in zip(colour, GROUND, strict=True))


def test_a_word_too_long_for_a_line_is_cut_with_hyphens_at_line_ends_only() -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"
    for width in range(60, 400, 10):
        fitted = fit(
            pieces_of(word, "de"), len, width_px=width, height_px=9999, sizes_px=(10,), leading=1, most_lines=99
        )
        assert "".join(line.removesuffix("-") for line in fitted.lines) == word
        assert all(len(line) * 10 <= width for line in fitted.lines)
