"""Films in the media library: places, captions, posters, rights, findings; as text, JSON and on the sheet."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from click.testing import CliRunner
from sites.film_samples import mp4, webm
from sites.small_site import picture, text

from scaffold.build.media_library import media_library
from scaffold.build.media_records import MediaLibrary, Right, SourceFilm
from scaffold.cli.images_command import command

Lay = Callable[..., Path]
CUP = "content/products/cup"
CUES = "WEBVTT\n\n00:01.000 --> 00:03.000\nTea.\n"
POUR = "::: video pour.mp4 How it pours\n![A cup](still.png)\n:::"
RIGHTS = """\
entries:
  - { id: studio, owner: Quay Ltd., licence: commissioned, proof: "doc:7", expires: 2026-06-30, files: { FILM: aa } }
"""


def shop(site: Lay, block: str = POUR, **files: str | bytes) -> Path:
    """The small shop with a block in both texts of its cup, and files beside them (pour__mp4)."""
    alt = "{ front.png: A blue cup }"
    texts = {f"{CUP}/{tag}.md": text("Cup", body=block, alt=alt) for tag in ("en", "de")}
    beside = {f"{CUP}/{name.replace('__', '.')}": content for name, content in files.items()}
    return site({**texts, f"{CUP}/still.png": picture("teal", 320, 180), **beside})


def film_faults(library: MediaLibrary) -> list[tuple[str, str]]:
    """File name and fault of every finding that is about a film."""
    films = {film.path for film in library.films}
    return [(f.picture.rpartition("/")[2], f.fault.value) for f in library.findings if f.picture in films]


def only(library: MediaLibrary) -> SourceFilm:
    """The one film that there is."""
    [film] = library.films
    return film


def test_a_film_with_its_places_poster_and_captions(site: Lay) -> None:
    library = media_library(shop(site, pour__mp4=mp4(sound=True), pour__en__vtt=CUES, pour__de__vtt=CUES))
    film = only(library)
    assert (film.path, film.entry, film.bytes) == (f"{CUP}/pour.mp4", "product:cup", len(mp4(sound=True)))
    assert [(str(use.where), use.tag) for use in film.uses] == [(f"{CUP}/de.md:7", "de"), (f"{CUP}/en.md:7", "en")]
    assert (film.posters, list(film.captions)) == ((f"{CUP}/still.png",), ["de", "en"])
    assert film_faults(library) == []


def test_captions_that_lack_are_told_by_language_and_only_where_there_is_sound(site: Lay) -> None:
    library = media_library(shop(site, pour__mp4=mp4(sound=True), pour__en__vtt=CUES))
    assert only(library).without_captions == ("de",)
    [finding] = [found for found in library.findings if found.picture.endswith(".mp4")]
    assert (finding.fault, finding.message) == ("no-captions", "it has sound and no captions in de")
    assert "pour.de.vtt" in finding.help
    assert film_faults(media_library(shop(site, pour__mp4=mp4()))) == []


def test_unused_missing_damaged_and_slow_films(site: Lay) -> None:
    folder = shop(site, old__mp4=mp4(), broken__webm=b"no film", late__mp4=mp4(late=True))
    assert film_faults(media_library(folder)) == [
        ("broken.webm", "unreadable"),
        ("late.mp4", "unused"),
        ("late.mp4", "heavy"),
        ("old.mp4", "unused"),
        ("pour.mp4", "missing"),
    ]


def test_both_files_of_one_film_are_used_by_the_text_that_names_one(site: Lay) -> None:
    library = media_library(shop(site, pour__mp4=mp4(), pour__webm=webm()))
    assert [len(film.uses) for film in library.films] == [2, 2]
    assert film_faults(library) == []


def test_a_film_without_a_picture_and_one_with_broken_captions(site: Lay) -> None:
    bare = "::: video pour.mp4 How it pours\n:::"
    found = film_faults(media_library(shop(site, bare, pour__mp4=mp4(), pour__en__vtt="no captions")))
    assert found == [("pour.mp4", "unreadable"), ("pour.mp4", "no-poster")]


def test_a_shared_film_knows_who_shows_it(site: Lay) -> None:
    folder = shop(site, POUR.replace("pour.mp4", "shared/films/pour.mp4"))
    films = folder / "content" / "shared" / "films"
    films.mkdir(parents=True)
    (films / "pour.mp4").write_bytes(mp4(sound=True))
    (films / "pour.en.vtt").write_text(CUES)
    film = only(media_library(folder))
    assert [use.how for use in film.uses] == ["copied to /films/pour.mp4", "text", "text"]
    assert (film.entry, list(film.captions), film.without_captions) == ("", ["en"], ("de",))


def test_films_of_platforms_are_no_files(site: Lay) -> None:
    assert media_library(shop(site, POUR.replace("pour.mp4", "youtube:dQw4w9WgXcQ"))).films == ()


def test_rights_of_films_come_from_the_register(site: Lay) -> None:
    folder = shop(site, pour__mp4=mp4(), other__mp4=mp4(width=320))
    (folder / "registers").mkdir(exist_ok=True)
    (folder / "registers" / "media.yaml").write_text(RIGHTS.replace("FILM", f"{CUP}/pour.mp4"))
    before, after = (media_library(folder, date(2026, month, 1)) for month in (6, 7))
    right = {film.file: film.right for film in before.films}
    assert right == {"pour.mp4": Right("studio", "Quay Ltd.", "commissioned", date(2026, 6, 30)), "other.mp4": None}
    assert ("pour.mp4", "rights-ended") not in film_faults(before)
    assert ("pour.mp4", "rights-ended") in film_faults(after)


def test_a_film_as_text_as_json_and_on_the_sheet(site: Lay, tmp_path: Path) -> None:
    folder, sheet = shop(site, pour__mp4=mp4(sound=True), pour__en__vtt=CUES), tmp_path / "sheet.html"
    said = CliRunner().invoke(command, ["--site", str(folder)]).output
    assert "pour.mp4  640×360  0:12  MP4 (avc1)" in said
    assert "with sound  poster still.png  captions en  no captions in de  text (de, en)" in said
    read = json.loads(CliRunner().invoke(command, ["--site", str(folder), "--format", "json"]).stdout)
    [film] = read["films"]
    assert (film["width"], film["height"], film["seconds"], film["codec"]) == (640, 360, 12.0, "avc1")
    assert (film["captions"], film["without_captions"]) == ({"en": f"{CUP}/pour.en.vtt"}, ["de"])
    assert (film["findings"], read["summary"]["films"]) == (["no-captions"], 1)
    CliRunner().invoke(command, ["--site", str(folder), "--sheet", str(sheet)])
    [card] = [card for card in sheet.read_text("utf-8").split("<li class=") if '<h2 dir="auto">pour.mp4' in card]
    assert 'src="data:image/webp;base64,' in card
    assert "<b>Films without captions</b> it has sound and no captions in de" in card
