"""Finding a font that has every letter of a text: the theme's own first, then those of the machine.

A theme's `fonts/` folder may hold a `fonts.toml` that says what each file is for:

    [[face]]
    file = "Newsreader-DisplayMedium.ttf"
    roles = ["title"]              # title, text, brand
    languages = ["ja"]             # optional: only for these

Without it every font there serves every role, in the order of names.
"""

import hashlib
import os
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

from scaffold.assets.system_fonts import FOLDERS, System, han_of, system_for

SUFFIXES = (".ttf", ".otf", ".ttc")
DESCRIPTION = "fonts.toml"


@dataclass(frozen=True, slots=True)
class Face:
    """One face in a font file; `index` counts within a collection (.ttc)."""

    path: str
    index: int = 0
    roles: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    of_theme: bool = True


@dataclass(frozen=True, slots=True)
class Choice:
    """The best face for a text, and the letters that none has; `wanted` names fonts that would have them.

    `helpers` are faces of the theme for single letters that the best one lacks: a rare character, a currency sign.
    """

    face: Face | None
    missing: str
    wanted: System | None
    helpers: tuple[Face, ...] = ()


def choose(text: str, language: str, role: str, folders: tuple[Path, ...]) -> Choice:
    """The first face that has every letter of the text; else the one that lacks fewest, with helpers.

    The theme's faces, helpers too, go before those of the machine, so that pictures are the same everywhere.
    """
    letters = visible_letters(text)
    best: Choice | None = None
    for faces in (_theme_faces(language, role, folders), _system_faces(letters, language)):
        for face in faces:
            missing = "".join(sorted(letters - letters_of(face)))
            if not missing:
                return Choice(face, "", None)
            if best is None or len(missing) < len(best.missing):
                best = Choice(face, missing, system_for(missing, language))
        helped = _helped(best, language, folders) if best else None
        if helped and not helped.missing:
            return helped
    return helped or Choice(None, "".join(sorted(letters)), system_for(text, language))


def _helped(choice: Choice, language: str, folders: tuple[Path, ...]) -> Choice:
    """Each missing letter from the first face of the theme that has it; letters that join others stay missing."""
    helpers: dict[Face, None] = {}
    missing = ""
    for letter in choice.missing:
        stands_alone = letter if unicodedata.bidirectional(letter) not in ("R", "AL", "NSM") else ""
        faces = (face for folder in folders for face in _faces_of(folder) if stands_alone in letters_of(face))
        helper = next(faces, None) if stands_alone else None
        if helper:
            helpers[helper] = None
        else:
            missing += letter
    return replace(choice, missing=missing, helpers=tuple(helpers), wanted=system_for(missing, language))


def visible_letters(text: str) -> frozenset[str]:
    """The characters of a text that need a glyph."""
    return frozenset(letter for letter in text if unicodedata.category(letter) not in ("Cc", "Cf", "Zs", "Zl", "Zp"))


def has_letter(face: Face, letter: str) -> bool:
    """Whether a face can show a character."""
    return letter in letters_of(face)


def digest_of(folders: tuple[Path, ...]) -> str:
    """Of all fonts in the theme's folders: what share pictures look like depends on it."""
    total = hashlib.sha256()
    for folder in folders:
        for file in _font_files(folder):
            total.update(file.name.encode() + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def _theme_faces(language: str, role: str, folders: tuple[Path, ...]) -> Iterable[Face]:
    own = [face for folder in folders for face in _faces_of(folder) if _serves(face, language)]
    yield from (face for face in own if role in face.roles or not face.roles)
    yield from (face for face in own if face.roles and role not in face.roles)


def _serves(face: Face, language: str) -> bool:
    """Whether a face is meant for a language; Chinese is told by its script: zh-Hans, zh-Hant."""
    primary = language.split("-")[0].lower()
    names = {primary, han_of(language) if primary == "zh" else primary}
    return not face.languages or any(name.lower() in names for name in face.languages)


@lru_cache(maxsize=16)
def _faces_of(folder: Path) -> tuple[Face, ...]:
    description = folder / DESCRIPTION
    if not description.is_file():
        return tuple(Face(str(file)) for file in _font_files(folder))
    entries = tomllib.loads(description.read_text(encoding="utf-8")).get("face", [])
    return tuple(
        Face(str(folder / entry["file"]), 0, tuple(entry.get("roles", ())), tuple(entry.get("languages", ())))
        for entry in entries
        if (folder / entry["file"]).is_file()
    )


def _font_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES or file.name == DESCRIPTION)


def _system_faces(letters: frozenset[str], language: str) -> Iterable[Face]:
    wanted = system_for("".join(sorted(letters)), language)
    installed = _installed(FOLDERS)
    for name, index in wanted.files if wanted else ():
        if name.lower() in installed:
            yield Face(installed[name.lower()], index, of_theme=False)


@lru_cache(maxsize=4)
def _installed(folders: tuple[str, ...]) -> dict[str, str]:
    """File names of the machine's fonts in lower case, with their paths."""
    found: dict[str, str] = {}
    for top in folders:
        for folder, _, names in sorted(os.walk(top)):
            for name in sorted(names):
                if name.lower().endswith(SUFFIXES):
                    found.setdefault(name.lower(), os.path.join(folder, name))  # noqa: PTH118 - walked as text
    return found


@lru_cache(maxsize=64)
def letters_of(face: Face) -> frozenset[str]:
    """What a face can show; nothing when its file cannot be read."""
    try:
        with TTFont(face.path, fontNumber=face.index, lazy=True) as font:
            return frozenset(map(chr, font.getBestCmap() or ()))
    except (TTLibError, OSError, KeyError, AssertionError, ValueError):
        return frozenset()
