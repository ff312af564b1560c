"""The media library as a contact sheet."""

import re
from pathlib import Path

from scaffold.build.media_looks import thumbs_of
from scaffold.build.media_records import MediaLibrary, SourcePicture
from scaffold.build.media_text import TITLES, size_text, summary, used_text
from scaffold.report.as_contact_sheet import Card, Sheet, contact_sheet

_UNIT = re.compile(r"(?<=[0-9]) (?=[kM]?B\b)")


def sheet_of(library: MediaLibrary, site_dir: Path) -> str:
    """One HTML page with all pictures."""
    thumbs = thumbs_of([picture.asset for picture in library.pictures if picture.asset], site_dir)
    problems = _problems(library)
    cards = tuple(_card(picture, problems[picture.path], thumbs) for picture in library.pictures)
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


def _problems(library: MediaLibrary) -> dict[str, list[tuple[str, str]]]:
    """Of each picture; where it is the other one of two, it says which is the one."""
    found: dict[str, list[tuple[str, str]]] = {picture.path: [] for picture in library.pictures}
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
