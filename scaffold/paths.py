"""What a path of the output may be: the same on every system, and never out of its folder."""

import re
import unicodedata

_LONGEST_NAME_BYTES = 255
_BAD_CHARACTERS = re.compile(r'[\x00-\x1f\x7f\\:<>"|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


def folded(path: str) -> str:
    """What a file system that knows neither case nor Unicode forms makes of a path."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", path).casefold())


def why_unsafe(path: str) -> str:
    """Why a posix path cannot be a file of the output; empty if it can."""
    if not path:
        return "it is empty"
    if path.startswith("/"):
        return "it is absolute"
    if bad := _BAD_CHARACTERS.search(path):
        return f"{bad[0]!r} has a meaning of its own in paths on some systems"
    return next((reason for name in path.split("/") if (reason := _why_unsafe_name(name))), "")


def _why_unsafe_name(name: str) -> str:
    if name in ("", ".", ".."):
        return "it has “..”, “.” or nothing between two slashes, and so could leave the folder"
    if name[-1] in ". ":
        return f"“{name}” ends in a dot or a space, which Windows drops"
    if _RESERVED.fullmatch(name):
        return f"“{name}” is the name of a device on Windows"
    try:
        length = len(name.encode())
    except UnicodeEncodeError:
        return "it is not Unicode text"
    return (
        f"“{name}” has {length} bytes, and a file system holds {_LONGEST_NAME_BYTES}"
        if length > _LONGEST_NAME_BYTES
        else ""
    )
