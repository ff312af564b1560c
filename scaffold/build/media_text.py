"""The media library for a terminal and for programs."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from scaffold.build.media_film_text import film_data, film_lines
from scaffold.build.media_records import Fault, MediaFinding, MediaLibrary, SourcePicture
from scaffold.build.media_words import counted, right_data, short_name, size_text, use_data, used_text

TITLES = {
    Fault.MISSING: "Missing",
    Fault.UNREADABLE: "Cannot be read",
    Fault.UNUSED: "Unused",
    Fault.NO_ALT: "Without alternative text",
    Fault.NO_POSTER: "Films without a picture before they play",
    Fault.NO_CAPTIONS: "Films without captions",
    Fault.RIGHTS_ENDED: "Rights have ended",
    Fault.NO_RIGHTS: "Without rights",
    Fault.TOO_SMALL: "Too small",
    Fault.HEAVY: "Films heavy or slow to start",
    Fault.BLURRED: "Blurred",
    Fault.SAME_FILE: "Same file twice",
    Fault.NEAR_DUPLICATE: "Near-duplicates",
    Fault.NAME: "Names that say nothing",
}


def summary(library: MediaLibrary) -> str:
    """The whole in one line."""
    pictures = [picture for picture in library.pictures if picture.asset]
    made = [picture.made for picture in pictures if picture.made]
    parts = [f"{counted(len(pictures), 'picture')}, {size_text(sum(picture.bytes for picture in pictures))}"]
    if made:
        files, total = sum(known.files for known in made), sum(known.bytes for known in made)
        parts.append(f"{counted(files, 'derivative')}, {size_text(total)}")
    films = [film for film in library.films if film.video]
    if films:
        parts.append(f"{counted(len(films), 'film')}, {size_text(sum(film.bytes for film in films))}")
    parts.append(counted(len(library.findings), "finding"))
    return "; ".join(parts)


def text_lines(library: MediaLibrary) -> Iterator[str]:
    """Pictures by folder, films, then findings by kind, then the sum."""
    for folder, pictures in groupby(library.pictures, key=lambda picture: picture.folder):
        yield folder
        yield from _table(list(pictures))
        yield ""
    yield from film_lines(library.films)
    for fault, title in TITLES.items():
        yield from _group(title, [finding for finding in library.findings if finding.fault is fault])
    yield summary(library) + "."


def _group(title: str, findings: list[MediaFinding]) -> Iterator[str]:
    if not findings:
        return
    yield f"{title} ({len(findings)})"
    for finding in findings:
        where = "" if finding.where.path == finding.picture else f" ({finding.where})"
        yield f"  {finding.picture}{where}: {finding.message}"
    for help in dict.fromkeys(finding.help for finding in findings):
        yield f"    {help}"
    yield ""


def _table(pictures: list[SourcePicture]) -> Iterator[str]:
    rows = [_cells(picture) for picture in pictures]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cells(picture: SourcePicture) -> tuple[str, ...]:
    asset, name = picture.asset, short_name(picture.file)
    if asset is None:
        return name, "–", "", "", "", used_text(picture), ""
    made = picture.made
    return (
        name,
        f"{asset.width}×{asset.height}",
        f"{asset.format} {size_text(picture.bytes)}",
        f"{made.files} made, {size_text(made.bytes)}" if made else "",
        f"saves {size_text(picture.saved)}" if picture.saved else "",
        used_text(picture),
        f"alt {' '.join(picture.alt)}" if picture.alt else "",
    )


def as_plain_data(library: MediaLibrary) -> dict[str, Any]:
    """For JSON; sizes in bytes and pixels, places with their lines."""
    faults: dict[str, list[str]] = {}
    for finding in library.findings:
        faults.setdefault(finding.picture, []).append(finding.fault.value)
    return {
        "version": 1,
        "summary": {
            "pictures": sum(picture.asset is not None for picture in library.pictures),
            "bytes": sum(picture.bytes for picture in library.pictures),
            "films": sum(film.video is not None for film in library.films),
            "film_bytes": sum(film.bytes for film in library.films),
            "findings": {fault.value: _count(fault, library.findings) for fault in Fault},
        },
        "pictures": [_picture(picture, faults.get(picture.path, [])) for picture in library.pictures],
        "films": [film_data(film, faults.get(film.path, [])) for film in library.films],
        "findings": [_finding(finding) for finding in library.findings],
        "unread": [{"path": f.location.path, "line": f.location.line, "message": f.message} for f in library.unread],
    }


def _count(fault: Fault, findings: Iterable[MediaFinding]) -> int:
    return sum(finding.fault is fault for finding in findings)


def _picture(picture: SourcePicture, faults: list[str]) -> dict[str, Any]:
    asset, made = picture.asset, picture.made
    return {
        "path": picture.path,
        "entry": picture.entry,
        "format": asset.format if asset else None,
        "width": asset.width if asset else None,
        "height": asset.height if asset else None,
        "bytes": picture.bytes,
        "uses": [use_data(use) for use in picture.uses],
        "alt": picture.alt,
        "without_alt": list(picture.without_alt),
        "derivatives": {"files": made.files, "bytes": made.bytes, "most_served": made.most_served} if made else None,
        "saved": picture.saved,
        "sharpness": picture.sharpness,
        "rights": right_data(picture.right),
        "findings": faults,
    }


def _finding(finding: MediaFinding) -> dict[str, Any]:
    return {
        "finding": finding.fault.value,
        "picture": finding.picture,
        "message": finding.message,
        "help": finding.help,
        "path": finding.where.path,
        "line": finding.where.line,
        "others": list(finding.others),
    }
