"""Films are known by their headers; those that many browsers cannot play are refused with the cure."""

import io
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sites.film_samples import mp4, webm

from scaffold.assets.media import probe_media
from scaffold.assets.mp4 import NotReadable, read_mp4
from scaffold.assets.video import MOST_BYTES, video_warnings
from scaffold.assets.webm import read_webm
from scaffold.model.assets import Asset
from scaffold.model.findings import Finding
from scaffold.model.videos import Captions, Video


def probed(folder: Path, content: bytes, name: str = "pour.mp4") -> Asset | Video | Captions | Finding:
    (folder / name).write_bytes(content)
    return probe_media(folder / name, name, "d")


def film(folder: Path, content: bytes, name: str = "pour.mp4") -> Video:
    found = probed(folder, content, name)
    assert isinstance(found, Video), found
    return found


def refused(folder: Path, content: bytes, name: str = "pour.mp4") -> str:
    found = probed(folder, content, name)
    assert isinstance(found, Finding)
    assert found.help
    return found.message


def test_an_mp4_tells_size_length_coding_and_sound(tmp_path: Path) -> None:
    found = film(tmp_path, mp4(sound=True))
    assert (found.format, found.codec, found.width, found.height) == ("mp4", "avc1", 640, 360)
    assert (found.seconds, found.has_sound, found.starts_late) == (12.0, True, False)


def test_a_webm_tells_the_same(tmp_path: Path) -> None:
    found = film(tmp_path, webm(), "pour.webm")
    assert (found.format, found.codec, found.width, found.height) == ("webm", "V_VP9", 640, 360)
    assert (found.seconds, found.has_sound) == (7.5, False)
    assert film(tmp_path, webm(sound=True), "pour.webm").has_sound


def test_a_film_that_lies_on_its_side_has_the_size_that_is_shown(tmp_path: Path) -> None:
    found = film(tmp_path, mp4(width=1920, height=1080, turned=True))
    assert (found.width, found.height) == (1080, 1920)


@pytest.mark.parametrize(
    ("codec", "word"), [(b"hvc1", "HEVC"), (b"hev1", "HEVC"), (b"apcn", "ProRes"), (b"xyzw", "xyzw")]
)
def test_what_many_browsers_cannot_play_is_refused_by_name(tmp_path: Path, codec: bytes, word: str) -> None:
    assert word in refused(tmp_path, mp4(codec))


@pytest.mark.parametrize(("content", "word"), [
    (b"", "empty"),
    (b"hello", "neither MP4 nor WebM"),
    (mp4(brand=b"qt  "), "neither MP4 nor WebM"),
    (mp4()[:200], "cut short"),
    (mp4()[:20], "cut short"),
    (mp4(width=0), "no size"),
    (webm()[:30], "cut short"),
    (webm(width=0), "no size"),
])  # fmt: skip
def test_broken_films_are_named(tmp_path: Path, content: bytes, word: str) -> None:
    assert word in refused(tmp_path, content)


def test_an_index_at_the_end_and_a_heavy_file_are_worth_a_look(tmp_path: Path) -> None:
    late = film(tmp_path, mp4(late=True))
    assert [finding.message.split(":")[0] for finding in video_warnings(late)] == [
        "the video can only start when all of it is loaded"
    ]
    heavy = film(tmp_path, mp4() + b"\0\0\0\0free" + bytes(11_000_000))
    assert ["11 MB" in finding.message for finding in video_warnings(heavy)] == [True]


def test_a_file_beyond_the_limit_is_not_even_opened(tmp_path: Path) -> None:
    with (tmp_path / "long.mp4").open("wb") as stream:
        stream.truncate(MOST_BYTES + 1)
    found = probe_media(tmp_path / "long.mp4", "long.mp4", "d")
    assert isinstance(found, Finding)
    assert "more than 100" in found.message


@given(
    st.binary(max_size=200), st.integers(0, 600), st.sampled_from([mp4(), mp4(late=True, sound=True), webm(sound=True)])
)
def test_whatever_a_header_says_reading_ends(noise: bytes, at: int, sound: bytes) -> None:
    bent = sound[:at] + noise + sound[at + len(noise) :]
    with suppress(NotReadable):
        assert read_mp4(io.BytesIO(bent), len(bent)).seconds >= 0
    with suppress(NotReadable):
        assert read_webm(bent).seconds >= 0


CUES = "WEBVTT\n\n1\n00:01.000 --> 00:03.500\nWater runs.\n\n00:00:04.000 --> 00:00:06.000 line:80%\nTea.\n"


def captions(folder: Path, text: str | bytes) -> Captions | str:
    found = probed(folder, text if isinstance(text, bytes) else text.encode(), "pour.en.vtt")
    if isinstance(found, Finding):
        assert found.help
        return f"{found.location.line}: {found.message}"
    assert isinstance(found, Captions)
    return found


def test_captions_are_counted_and_end_with_the_last(tmp_path: Path) -> None:
    assert captions(tmp_path, CUES) == Captions("pour.en.vtt", "d", 2, 6.0)
    assert captions(tmp_path, "\ufeff" + CUES) == Captions("pour.en.vtt", "d", 2, 6.0)


@pytest.mark.parametrize(("text", "message"), [
    ("", "1: the captions do not begin with WEBVTT"),
    ("1\n00:00:01,000 --> 00:00:02,000\nA\n", "1: the captions do not begin with WEBVTT"),
    ("WEBVTT\n", "0: there are no words in these captions"),
    ("WEBVTT\n\n00:01 --> 00:02\nA\n", "3: these times cannot be read"),
    ("WEBVTT\n\n00:02.000 --> 00:01.000\nA\n", "3: these words end before they begin"),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "3: no words stand below these times"),
    ("WEBVTT\n\n00:03.000 --> 00:04.000\nA\n\n00:01.000 --> 00:02.000\nB\n",
     "6: these words begin before those above them"),
    (b"WEBVTT\n\n\xff", "0: the captions are not UTF-8"),
])  # fmt: skip
def test_what_browsers_would_not_show_is_found_with_its_line(tmp_path: Path, text: str | bytes, message: str) -> None:
    assert captions(tmp_path, text) == message
