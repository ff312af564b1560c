"""The media library for a terminal and for programs."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from scaffold.build.media_records import Fault, MediaFinding, MediaLibrary, Right, SourcePicture, Use

TITLES = {
    Fault.MISSING: "Missing",
    Fault.UNREADABLE: "Cannot be read",
    Fault.UNUSED: "Unused",
    Fault.NO_ALT: "Without alternative text",
    Fault.RIGHTS_ENDED: "Rights have ended",
    Fault.NO_RIGHTS: "Without rights",
    Fault.TOO_SMALL: "Too small",
    Fault.BLURRED: "Blurred",
    Fault.SAME_FILE: "Same file twice",
    Fault.NEAR_DUPLICATE: "Near-duplicates",
    Fault.NAME: "Names that say nothing",
}
_KILO = 1000
_LONGEST_NAME = 44


def size_text(count: int) -> str:
    """Bytes for readers: 812 B, 133 kB, 1.2 MB."""
    if count < _KILO:
        return f"{count} B"
    return f"{count / _KILO:.0f} kB" if count < _KILO**2 else f"{count / _KILO**2:.1f} MB"


def summary(library: MediaLibrary) -> str:
    """The whole in one line."""
    pictures = [picture for picture in library.pictures if picture.asset]
    made = [picture.made for picture in pictures if picture.made]
    parts = [f"{counted(len(pictures), 'picture')}, {size_text(sum(picture.bytes for picture in pictures))}"]
    if made:
        files, total = sum(known.files for known in made), sum(known.bytes for known in made)
        parts.append(f"{counted(files, 'derivative')}, {size_text(total)}")
    parts.append(counted(len(library.findings), "finding"))
    return "; ".join(parts)


def counted(number: int, word: str) -> str:
    """1 picture, 2 pictures."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def text_lines(library: MediaLibrary) -> Iterator[str]:
    """Pictures by folder, then findings by kind, then the sum."""
    for folder, pictures in groupby(library.pictures, key=lambda picture: picture.folder):
        yield folder
        yield from _table(list(pictures))
        yield ""
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
    asset, name = picture.asset, _short(picture.file)
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


def _short(file: str) -> str:
    """A long name without its middle, so that the table stays one; findings show it whole."""
    if len(file) <= _LONGEST_NAME:
        return file
    half = _LONGEST_NAME // 2
    return f"{file[: half - 1]}…{file[-half:]}"


def used_text(picture: SourcePicture) -> str:
    """Where it is shown, in a few words, with view and rights."""
    in_texts = [use for use in picture.uses if use.tag]
    parts = [use.how for use in picture.uses if not use.tag]
    if in_texts:
        parts.append(f"text ({', '.join(dict.fromkeys(use.tag for use in in_texts))})")
    return " · ".join((*(parts or ["not used"]), *picture.views, *_rights_text(picture)))


def _rights_text(picture: SourcePicture) -> tuple[str, ...]:
    """Licence and last day where the register tells them; else the id that product.yaml names."""
    right = picture.right
    if right is None:
        return picture.rights
    return (f"{right.licence}, {right.owner}{f', until {right.expires}' if right.expires else ''}",)


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
            "findings": {fault.value: _count(fault, library.findings) for fault in Fault},
        },
        "pictures": [_picture(picture, faults.get(picture.path, [])) for picture in library.pictures],
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
        "uses": [_use(use) for use in picture.uses],
        "alt": picture.alt,
        "without_alt": list(picture.without_alt),
        "derivatives": {"files": made.files, "bytes": made.bytes, "most_served": made.most_served} if made else None,
        "saved": picture.saved,
        "sharpness": picture.sharpness,
        "rights": _right(picture.right),
        "findings": faults,
    }


def _right(right: Right | None) -> dict[str, Any] | None:
    if right is None:
        return None
    expires = right.expires.isoformat() if right.expires else None
    return {"id": right.id, "owner": right.owner, "licence": right.licence, "expires": expires}


def _use(use: Use) -> dict[str, Any]:
    return {
        "path": use.where.path,
        "line": use.where.line,
        "how": use.how,
        "language": use.tag,
        "view": use.view,
        "rights": use.rights,
        "places": list(use.slots),
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
