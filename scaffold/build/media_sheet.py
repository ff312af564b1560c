"""The media library as a contact sheet."""

import re
from pathlib import Path

from scaffold.build.media_film_text import film_facts
from scaffold.build.media_looks import thumbs_of
from scaffold.build.media_records import MediaLibrary, SourceFilm, SourcePicture
from scaffold.build.media_text import TITLES, summary
from scaffold.build.media_words import size_text, used_text
from scaffold.report.as_contact_sheet import Card, Sheet, contact_sheet

_UNIT = re.compile(r"(?<=[0-9]) (?=[kM]?B\b)")


def sheet_of(library: MediaLibrary, site_dir: Path) -> str:
    """One HTML page with all pictures, and behind them the films, each with the picture that stands for it."""
    thumbs = thumbs_of([picture.asset for picture in library.pictures if picture.asset], site_dir)
    problems = _problems(library)
    cards = tuple(_card(picture, problems[picture.path], thumbs) for picture in library.pictures)
    by_path = {picture.path: picture for picture in library.pictures}
    cards += tuple(_film_card(film, problems[film.path], by_path, thumbs) for film in library.films)
    kinds = {fault.value: title for fault, title in TITLES.items()}
    return contact_sheet(Sheet(library.title, _UNIT.sub("\N{NO-BREAK SPACE}", summary(library)), kinds, cards))


def _card(picture: SourcePicture, problems: list[tuple[str, str]], thumbs: dict[str, str]) -> Card:
    return Card(
        name=picture.file,
        place=picture.folder.removeprefix("content/"),
        thumb=thumbs.get(picture.asset.digest, "") if picture.asset else "",
        facts=tuple(_facts(picture)),
        alt=(*picture.alt.items(), *((tag, "") for tag in picture.without_alt)),
        problems=tuple(problems),
    )


def _film_card(
    film: SourceFilm, problems: list[tuple[str, str]], pictures: dict[str, SourcePicture], thumbs: dict[str, str]
) -> Card:
    poster = next((pictures[path] for path in film.posters if path in pictures), None)
    shown = poster.asset if poster else None
    facts = (used_text(film), *film_facts(film))
    return Card(
        name=film.file,
        place=film.folder.removeprefix("content/"),
        thumb=thumbs.get(shown.digest, "") if shown else "",
        facts=tuple(_UNIT.sub("\N{NO-BREAK SPACE}", fact) for fact in facts),
        alt=(),
        problems=tuple(problems),
    )


def _problems(library: MediaLibrary) -> dict[str, list[tuple[str, str]]]:
    """Of each file; where it is the other one of two, it says which is the one."""
    found: dict[str, list[tuple[str, str]]] = {file.path: [] for file in (*library.pictures, *library.films)}
    for finding in library.findings:
        found[finding.picture].append((finding.fault.value, f"{finding.message}. {finding.help}"))
        for other in finding.others:
            found[other].append((finding.fault.value, f"see {finding.picture}"))
    return found


def _facts(picture: SourcePicture) -> list[str]:
    facts = [used_text(picture)]
    if picture.asset:
        asset = picture.asset
        facts.append(f"{asset.width} × {asset.height} px, {asset.format}, {size_text(picture.bytes)}")
    if picture.made:
        saved = f", saves {size_text(picture.saved)}" if picture.saved else ""
        facts.append(f"{picture.made.files} derivatives, {size_text(picture.made.bytes)}{saved}")
    return [_UNIT.sub("\N{NO-BREAK SPACE}", fact) for fact in facts]
