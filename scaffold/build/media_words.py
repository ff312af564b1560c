"""How lists of media say sizes, numbers, names, places and rights."""

from typing import Any

from scaffold.build.media_records import Right, SourceFile, Use

_KILO = 1000
_LONGEST_NAME = 44


def size_text(count: int) -> str:
    """Bytes for readers: 812 B, 133 kB, 1.2 MB."""
    if count < _KILO:
        return f"{count} B"
    return f"{count / _KILO:.0f} kB" if count < _KILO**2 else f"{count / _KILO**2:.1f} MB"


def counted(number: int, word: str) -> str:
    """1 picture, 2 pictures."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def short_name(file: str) -> str:
    """A long name without its middle, so that the table stays one; findings show it whole."""
    if len(file) <= _LONGEST_NAME:
        return file
    half = _LONGEST_NAME // 2
    return f"{file[: half - 1]}…{file[-half:]}"


def used_text(file: SourceFile) -> str:
    """Where it is shown, in a few words, with view and rights."""
    in_texts = [use for use in file.uses if use.tag]
    parts = [use.how for use in file.uses if not use.tag]
    if in_texts:
        parts.append(f"text ({', '.join(dict.fromkeys(use.tag for use in in_texts))})")
    return " · ".join((*(parts or ["not used"]), *file.views, *_rights_text(file)))


def _rights_text(file: SourceFile) -> tuple[str, ...]:
    """Licence and last day where the register tells them; else the id that product.yaml names."""
    right = file.right
    if right is None:
        return file.rights
    return (f"{right.licence}, {right.owner}{f', until {right.expires}' if right.expires else ''}",)


def right_data(right: Right | None) -> dict[str, Any] | None:
    """A right for JSON."""
    if right is None:
        return None
    expires = right.expires.isoformat() if right.expires else None
    return {"id": right.id, "owner": right.owner, "licence": right.licence, "expires": expires}


def use_data(use: Use) -> dict[str, Any]:
    """A place for JSON."""
    return {
        "path": use.where.path,
        "line": use.where.line,
        "how": use.how,
        "language": use.tag,
        "view": use.view,
        "rights": use.rights,
        "places": list(use.slots),
    }
