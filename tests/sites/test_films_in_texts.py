"""Films in texts: the site's own, and those of platforms behind a click."""

import json
import re
from pathlib import Path

from sites.film_samples import mp4, webm
from sites.small_site import CONFIG, FILES, Changes, lay, made, messages_of, picture, text

EN, DE = "content/products/cup/en.md", "content/products/cup/de.md"
FACTS = "content/products/cup/product.yaml"
STILL = "content/products/cup/still.png"
CUES = "WEBVTT\n\n00:01.000 --> 00:03.000\nTea.\n"
DATED = str(FILES[FACTS]) + "published: 2026-03-01\n"


def shop(block: str, *, german: str = "", **files: str | bytes) -> Changes:
    """The small shop with a block in the English text of its cup."""
    body = {EN: ("Blue cup", block, "A blue cup"), DE: ("Blaue Tasse", german or "Worte.", "Eine blaue Tasse")}
    texts = {path: text(title, body=words, alt=f"{{ front.png: {alt} }}") for path, (title, words, alt) in body.items()}
    beside = {f"content/products/cup/{name.replace('__', '.')}": content for name, content in files.items()}
    return {**texts, STILL: picture("teal", 320, 180), FACTS: DATED, **beside}


OWN = "::: video pour.mp4 “How it pours”\n![A cup](still.png)\n\nNot a *drop* beside it.\n:::"
YOUTUBE = "::: video youtube:dQw4w9WgXcQ How it pours\n![A cup](still.png)\n:::"
SERVICE = CONFIG + '\n[[service]]\nid = "youtube"\n'


def page_of(site: Path) -> str:
    return (made(site) / "products/blue-cup/index.html").read_text("utf-8")


def video_objects(page: str) -> list[dict[str, object]]:
    [document] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    return [node for node in json.loads(document)["@graph"] if node["@type"] == "VideoObject"]


def test_an_own_film_waits_for_its_visitor(tmp_path: Path) -> None:
    page = page_of(
        lay(tmp_path, shop(OWN, pour__mp4=mp4(sound=True), pour__webm=webm(), pour__en__vtt=CUES, pour__de__vtt=CUES))
    )
    [film] = re.findall(r"<video.*?</video>", page)
    assert 'controls preload="none" playsinline width="640" height="360"' in film
    assert "autoplay" not in film
    assert re.findall(r'<source src="(/assets/video/cup-pour-\w+\.\w+)" type="([^"]+)"', film)[0][1] == "video/webm"
    assert re.findall(r'srclang="(\w+)" label="(\w+)"( default)?', film) == [
        ("de", "Deutsch", ""),
        ("en", "English", ""),
    ]
    assert "<figcaption>\n<p>Not a <em>drop</em> beside it.</p>" in page
    for address in re.findall(r'(?:src|poster)="(/[^"]+)"', film):
        assert (tmp_path / "dist" / address[1:]).is_file(), address


def test_a_silent_film_is_muted_and_shows_its_words_at_once(tmp_path: Path) -> None:
    page = page_of(lay(tmp_path, shop(OWN, pour__mp4=mp4(), pour__en__vtt=CUES)))
    assert "playsinline muted" in page
    assert 'label="English" default' in page


def test_search_engines_learn_of_an_own_film(tmp_path: Path) -> None:
    [node] = video_objects(page_of(lay(tmp_path, shop(OWN, pour__mp4=mp4()))))
    assert (node["name"], node["description"]) == ("How it pours", "Not a drop beside it.")
    assert (node["uploadDate"], node["duration"], node["width"]) == ("2026-03-01", "PT12S", 640)
    for key in ("contentUrl", "thumbnailUrl"):
        assert (tmp_path / "dist" / str(node[key]).removeprefix("https://quay.example/")).is_file()


def test_a_film_of_a_platform_is_a_link_with_a_still_and_a_word_on_who_learns_of_it(tmp_path: Path) -> None:
    page = page_of(lay(tmp_path, {**shop(YOUTUBE), "scaffold.toml": SERVICE}))
    assert '<a class="player" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"' in page
    assert 'data-player="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?' in page
    assert "<iframe" not in page
    assert "Play on YouTube" in page
    assert "They then learn your IP address" in page
    [node] = video_objects(page)
    assert node["embedUrl"] == "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0"


def test_a_film_in_the_shared_folder_keeps_its_address(tmp_path: Path) -> None:
    block = OWN.replace("pour.mp4", "shared/films/pour.mp4")
    files = {"content/shared/films/pour.mp4": mp4(), "content/shared/films/pour.en.vtt": CUES}
    page = page_of(lay(tmp_path, {**shop(block), **files}))
    assert '<source src="/films/pour.mp4"' in page
    assert '<track kind="captions" src="/films/pour.en.vtt" srclang="en"' in page


def test_a_platform_that_is_no_service_stops_the_build(tmp_path: Path) -> None:
    told = messages_of(lay(tmp_path, shop(YOUTUBE)))
    assert f"{EN}:7: " in told
    assert "would load from YouTube, which is no [[service]]" in told
    assert 'id = "youtube"' in told


def test_everything_wrong_with_films_is_said_at_once(tmp_path: Path) -> None:
    blocks = (
        "::: video puor.mp4 Title\n![A cup](still.png)\n:::\n\n"
        "::: video pour.mp4 Title\n:::\n\n"
        "::: video vimeo:abc Title\n![A cup](still.png)\n:::\n\n"
        "::: video yuotube:dQw4w9WgXcQ Title\n![A cup](still.png)\n:::\n\n"
        "::: video pour.mp4\n![A cup](still.png)\n:::"
    )
    told = messages_of(lay(tmp_path, shop(blocks, pour__mp4=mp4(), other__en__vtt=CUES)))
    for sentence in (
        "there is no video “puor.mp4”", "Did you mean “pour.mp4”?", "has no picture to show before it plays",
        "“abc” cannot be a film at Vimeo", "“yuotube:” is no platform", "Did you mean “youtube”?",
        "the video has no title in this language", "these captions belong to no video",
    ):  # fmt: skip
        assert sentence in told, sentence


def test_a_film_with_sound_asks_for_captions_in_each_language_that_shows_it(tmp_path: Path) -> None:
    told = messages_of(lay(tmp_path, shop(OWN, german=OWN, pour__mp4=mp4(sound=True), pour__de__vtt=CUES)))
    assert "has sound and no captions in en" in told
    assert "pour.en.vtt" in told
    assert "no captions in de" not in told


def test_captions_that_run_on_after_the_film_are_doubted(tmp_path: Path) -> None:
    late = CUES.replace("00:03", "00:30")
    assert "run on to 30 s, the video ends after 12 s" in messages_of(
        lay(tmp_path, shop(OWN, pour__mp4=mp4(), pour__en__vtt=late))
    )


def test_a_broken_film_is_told_once(tmp_path: Path) -> None:
    told = messages_of(lay(tmp_path, shop(OWN, pour__mp4=mp4(b"hvc1"))))
    assert "HEVC" in told
    assert "no video “pour.mp4”" not in told
