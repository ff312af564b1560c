"""Names of picture files: which say nothing, and what they could be called."""

import re
from collections.abc import Iterator

from scaffold.assets.derivatives import stem_of
from scaffold.build.media_records import SourcePicture, Use
from scaffold.paths import folded

_CAMERA = "img image imagen photo foto bild pic picture pict dsc dscf dscn dsci mg p pxl mvimg vid gopr gx dji scan wa"
_PROGRAM = "screenshot screen shot capture bildschirmfoto snip export edited download downloads whatsapp telegram file"
_SHRUG = "untitled unbenannt unnamed unknown noname ohne titel sans titre sin titulo copy kopie copie"
_STAGE = "new neu final temp tmp test document at am pm um"
_NOTHING = frozenset(f"{_CAMERA} {_PROGRAM} {_SHRUG} {_STAGE}".split())
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_HEX = re.compile(r"(?=.*[0-9])[0-9a-f]{4,}")
_SIZE = re.compile(r"[0-9]+x[0-9]+")
_SUFFIX = {"JPEG": ".jpg", "TIFF": ".tif"}
_WORDS = 5


def says_nothing(file: str) -> bool:
    """Whether a file's name, as far as it reaches the address, is only a number, a camera's or a program's.

    Addresses have ASCII letters only: a name of none says nothing there, either.
    """
    stem = stem_of(file)
    return bool(_UUID.fullmatch(stem)) or all(_is_empty_word(word) for word in stem.split("-"))


def _is_empty_word(word: str) -> bool:
    bare = word.rstrip("0123456789")
    return len(bare) < 2 or bare in _NOTHING or bool(_HEX.fullmatch(word) or _SIZE.fullmatch(word))


def proposed_name(picture: SourcePicture, language: str, taken: set[str]) -> str:
    """A readable name that no file of the folder has; empty where nothing better is known."""
    if not picture.asset or not picture.uses:
        return ""
    stem = "-".join(dict.fromkeys(part for part in _parts(picture, language) if part))
    suffix = _SUFFIX.get(picture.asset.format, f".{picture.asset.format.lower()}")
    for number in range(1, len(taken) + 2):
        name = f"{stem}{f'-{number}' if number > 1 else ''}{suffix}"
        if folded(name) not in taken:
            return "" if says_nothing(name) else name
    return ""


def _parts(picture: SourcePicture, language: str) -> Iterator[str]:
    """The entry's id, then what the picture shows of it."""
    kind, _, id = picture.entry.partition(":")
    yield id or kind
    use = picture.uses[0]
    if use.view:
        yield use.view
        yield from (_ascii(option) for option in use.variants)
    elif use.tag:
        yield _described(picture, language) or "figure"
    elif kind == "home":
        yield use.how.removeprefix("block ")
    else:
        yield "cover"


def _described(picture: SourcePicture, language: str) -> str:
    """The first words of the ALT in the site's own language, or else in any that leaves Latin letters."""
    texts = [picture.alt.get(language, ""), *_alts(picture.uses), *picture.alt.values()]
    found = (_ascii(" ".join(text.split()[:_WORDS])) for text in texts)
    return next((name for name in found if name), "")


def _alts(uses: tuple[Use, ...]) -> list[str]:
    return [use.alt for use in uses]


def _ascii(text: str) -> str:
    """A text as part of a name; empty where no Latin letter is left."""
    name = stem_of(f"{text.replace('/', ' ')}.")
    return "" if name == "image" else name
