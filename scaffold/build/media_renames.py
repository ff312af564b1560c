"""Readable names for pictures: proposed with every line that changes, then done as a whole or not at all."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from scaffold.build.media_edits import NotEditable, cut, edit_facts, edit_source_digest, edit_text
from scaffold.build.media_names import proposed_name, says_nothing
from scaffold.build.media_records import MediaLibrary, SourcePicture
from scaffold.config.site import load_site
from scaffold.decode.front_matter import split
from scaffold.decode.yaml import Problem
from scaffold.paths import folded
from scaffold.text import digest


class NotRenamed(Exception):
    """Something failed, and all is as it was; the text says what."""


@dataclass(frozen=True, slots=True)
class Rename:
    """One picture: its path in the site, and its new one."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class TextChange:
    """One text file that names pictures: its bytes before and after."""

    path: str
    before: bytes
    after: bytes

    def lines(self) -> list[tuple[int, str, str]]:
        """The lines that change: number, old and new."""
        pairs = zip(self.before.decode().split("\n"), self.after.decode().split("\n"), strict=True)
        return [(number, old, new) for number, (old, new) in enumerate(pairs, start=1) if old != new]


@dataclass(frozen=True, slots=True)
class Proposal:
    """All renames and the texts that change with them; `refused` tells folders that are left alone, and why."""

    renames: tuple[Rename, ...] = ()
    changes: tuple[TextChange, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()


def proposal(library: MediaLibrary, site_dir: Path) -> Proposal:
    """New names for used pictures whose names say nothing. Entries with errors in their texts are left alone."""
    site, _ = load_site(site_dir)
    raw_html = bool(site and site.raw_html)
    renames: list[Rename] = []
    changes: list[TextChange] = []
    refused: list[tuple[str, str]] = []
    for folder, pictures in _by_folder(library).items():
        try:
            names = _names_for(folder, pictures, library, site_dir)
            changes += _changes(site_dir, folder, names, raw_html=raw_html)
            renames += [Rename(f"{folder}/{old}", f"{folder}/{new}") for old, new in names.items()]
        except NotEditable as reason:
            refused.append((folder, str(reason)))
    return Proposal(tuple(renames), tuple(changes), tuple(refused))


def _by_folder(library: MediaLibrary) -> dict[str, list[SourcePicture]]:
    found: dict[str, list[SourcePicture]] = {}
    for picture in library.pictures:
        if picture.entry and picture.asset and picture.uses and says_nothing(picture.file):
            found.setdefault(picture.folder, []).append(picture)
    return found


def _names_for(folder: str, pictures: list[SourcePicture], library: MediaLibrary, site_dir: Path) -> dict[str, str]:
    unread = next((f for f in library.unread if f.location.path.startswith(f"{folder}/")), None)
    if unread:
        raise NotEditable(f"{unread.location}: {unread.message}")
    taken = {folded(file.name) for file in (site_dir / folder).iterdir()}
    taken |= {folded(picture.file) for picture in library.pictures if picture.folder == folder}
    names: dict[str, str] = {}
    for picture in sorted(pictures, key=_in_order_of_use):
        if new := proposed_name(picture, library.language, taken):
            names[picture.file] = new
            taken.add(folded(new))
    return names


def _in_order_of_use(picture: SourcePicture) -> tuple[str, int, int]:
    where = picture.uses[0].where
    return where.path, where.line, where.column


def _changes(site_dir: Path, folder: str, names: dict[str, str], *, raw_html: bool) -> Iterator[TextChange]:
    if not names:
        return
    before = {file: file.read_bytes() for file in sorted((site_dir / folder).iterdir()) if _is_text(file)}
    after = {file: _edited(file, content, names, raw_html=raw_html) for file, content in before.items()}
    after = _with_digests(before, after)
    for file, content in before.items():
        if after[file] != content:
            yield TextChange(file.relative_to(site_dir).as_posix(), content, after[file])


def _is_text(file: Path) -> bool:
    return file.suffix in (".md", ".yaml") and not file.name.startswith((".", "_")) and file.is_file()


def _edited(file: Path, content: bytes, names: dict[str, str], *, raw_html: bool) -> bytes:
    text = content.decode()
    if "\r" in text.replace("\r\n", ""):
        raise NotEditable(f"{file.name} has line ends of old Macintosh systems")
    try:
        new = edit_facts(text, names) if file.suffix == ".yaml" else edit_text(text, names, raw_html=raw_html)
    except NotEditable as reason:
        raise NotEditable(f"{file.name}: {reason}") from reason
    return new.encode()


def _with_digests(before: dict[Path, bytes], after: dict[Path, bytes]) -> dict[Path, bytes]:
    """Translations name the digest of their original: where only file names changed there, they are not older now."""
    done = dict(after)
    waiting = {file.stem: file for file in after if file.suffix == ".md"}
    while waiting:
        # originals first; in a circle any
        tag = next((tag for tag in waiting if _original(before[waiting[tag]]) not in waiting), next(iter(waiting)))
        file = waiting.pop(tag)
        original = next((other for other in before if other.name == f"{_original(before[file])}.md"), None)
        if original and done[original] != before[original]:
            old, new = _digest(before[original]), _digest(done[original])
            done[file] = edit_source_digest(done[file].decode(), old, new).encode()
    return done


def _original(content: bytes) -> str:
    """The language that a text says it was made from."""
    text = content.decode("utf-8-sig")
    parts = split(text.replace("\r\n", "\n")) if cut(text)[2] else None
    if parts is None or isinstance(parts, Problem) or not isinstance(parts.matter.data, dict):
        return ""
    translation = parts.matter.data.get("translation")
    return str(translation.get("of", "")) if isinstance(translation, dict) else ""


def _digest(content: bytes) -> str:
    """As the loader takes it: line ends and byte order mark do not count."""
    return digest(content.decode("utf-8-sig").replace("\r\n", "\n").encode())


def perform(wanted: Proposal, site_dir: Path) -> None:
    """New files first, then the texts, then the old files away. Raises NotRenamed with all as it was."""
    try:
        with ExitStack() as undo:
            for change in wanted.changes:
                _unchanged_since(change, site_dir)
            for rename in wanted.renames:
                _give_second_name(site_dir / rename.old, site_dir / rename.new, undo)
            for change in wanted.changes:
                _replace(site_dir / change.path, change, undo)
            for rename in wanted.renames:
                _take_away(site_dir / rename.old, site_dir / rename.new, undo)
            undo.pop_all()
    except OSError as reason:
        raise NotRenamed(f"nothing was renamed: {reason}") from reason


def _unchanged_since(change: TextChange, site_dir: Path) -> None:
    if (site_dir / change.path).read_bytes() != change.before:
        raise NotRenamed(f"nothing was renamed: {change.path} was changed meanwhile")


def _give_second_name(old: Path, new: Path, undo: ExitStack) -> None:
    if os.path.lexists(new):
        raise NotRenamed(f"nothing was renamed: {new.name} is there already")
    undo.callback(new.unlink, missing_ok=True)
    _linked_or_copied(old, new)


def _linked_or_copied(old: Path, new: Path) -> None:
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError:
        shutil.copy2(old, new, follow_symlinks=False)


def _replace(file: Path, change: TextChange, undo: ExitStack) -> None:
    undo.callback(_write_whole, file, change.before)
    _write_whole(file, change.after)


def _write_whole(file: Path, content: bytes) -> None:
    """In one step, with the rights of the file that was there."""
    unfinished = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(content)
        shutil.copymode(file, unfinished)
        os.replace(unfinished, file)  # noqa: PTH105 - the one call that is atomic everywhere
    finally:
        unfinished.unlink(missing_ok=True)


def _take_away(old: Path, new: Path, undo: ExitStack) -> None:
    undo.callback(_bring_back, old, new)
    _remove(old)


def _remove(file: Path) -> None:
    file.unlink()


def _bring_back(old: Path, new: Path) -> None:
    if not os.path.lexists(old):
        _linked_or_copied(new, old)
