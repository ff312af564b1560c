"""One folder of content: its facts (.yaml), its language files (.md) and its pictures."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from scaffold.decode.dataclass import decode
from scaffold.decode.front_matter import split
from scaffold.decode.yaml import Document, Positions, Problem, read
from scaffold.i18n.tags import is_tag, lookup_chain
from scaffold.load.files import CODE, Folder, unreadable
from scaffold.markup.markdown import parse
from scaffold.model.assets import Asset
from scaffold.model.entries import FrontMatter, Text
from scaffold.model.findings import Finding, Location, error, warning
from scaffold.model.videos import Captions, Video
from scaffold.text import digest

Probe = Callable[[Path, str, str], Asset | Video | Captions | Finding]
"""(file, path shown, digest) to the header facts of a picture or film."""

VIDEO_SUFFIXES = frozenset({".mp4", ".m4v", ".webm", ".mov", ".mkv", ".avi", ".ogv", ".wmv", ".vtt"})
PICTURE_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff", ".svg", ".bmp"})
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(slots=True)
class RawBundle:
    """What a folder holds, read; `facts` is None where its file is missing or wrong."""

    id: str
    location: Location
    facts: Any = None
    positions: Positions = field(default_factory=dict)
    facts_path: str = ""
    texts: dict[str, Text] = field(default_factory=dict)
    matter_positions: dict[str, Positions] = field(default_factory=dict)
    pictures: dict[str, Asset] = field(default_factory=dict)
    videos: dict[str, Video] = field(default_factory=dict)
    captions: dict[str, Captions] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def at(self, *path: str | int) -> Location:
        """Where a key of the facts stands."""
        key: tuple[str | int, ...] = path
        while key and key not in self.positions:
            key = key[:-1]
        line, column = self.positions.get(key, (0, 0))
        return Location(self.facts_path or self.location.path, line, column)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a kind of bundle is made of: the facts' file and type, the front matter's type."""

    facts_file: str
    facts: type[Any]
    matter: type[FrontMatter]
    facts_needed: bool = True


class ReadBundle(Protocol):
    """`read_bundle`, or one that remembers."""

    def __call__(self, path: Path, shape: Shape, folder: Folder, probe: Probe, *, raw_html: bool) -> RawBundle:
        """What a folder holds."""


def read_bundle(path: Path, shape: Shape, folder: Folder, probe: Probe, *, raw_html: bool) -> RawBundle:
    """Reads a folder as far as it can; everything wrong with it stands in `findings`."""
    bundle = RawBundle(path.name, Location(folder.relative(path)))
    if not _ID.fullmatch(path.name):
        help = "Name it with a-z, 0-9 and hyphens; other people and machines link to it by this name."
        bundle.findings.append(error(CODE, bundle.location, f"the folder's name “{path.name}” cannot be an id", help))
    _read_facts(bundle, path / shape.facts_file, shape, folder)
    for file in folder.listed(folder.relative(path)):
        if file.name == shape.facts_file:
            continue
        if file.suffix == ".md":
            _read_text(bundle, file, shape, folder, raw_html=raw_html)
        elif file.suffix.lower() in PICTURE_SUFFIXES | VIDEO_SUFFIXES:
            _read_media(bundle, file, folder, probe)
        elif file.is_dir() or file.suffix in (".yaml", ".yml"):
            help = f"The facts stand in {shape.facts_file}; everything else of this folder lies in it directly."
            bundle.findings.append(warning(CODE, Location(folder.relative(file)), "this is not read", help))
    return bundle


def _read_facts(bundle: RawBundle, file: Path, shape: Shape, folder: Folder) -> None:
    bundle.facts_path = folder.relative(file)
    if not file.is_file():
        bundle.facts = None if shape.facts_needed else shape.facts()
        if shape.facts_needed:
            message = f"{shape.facts_file} is missing"
            bundle.findings.append(error(CODE, bundle.location, message, "Every folder of this kind needs its facts."))
        return
    text = folder.text(file)
    if isinstance(text, Finding):
        bundle.findings.append(text)
        return
    document = read(text)
    if isinstance(document, Problem):
        where = Location(bundle.facts_path, document.line, document.column)
        bundle.findings.append(error(CODE, where, document.message, document.help))
        return
    bundle.positions = document.positions
    decoded = decode(document, shape.facts, bundle.facts_path, CODE)
    if isinstance(decoded, tuple):
        bundle.findings.extend(decoded)
    else:
        bundle.facts = decoded


def _read_text(bundle: RawBundle, file: Path, shape: Shape, folder: Folder, *, raw_html: bool) -> None:
    path, tag = folder.relative(file), file.stem
    if not is_tag(tag):
        help = "Name it by its language: en.md, de.md, pt-BR.md. Notes of your own begin with an underscore."
        bundle.findings.append(error(CODE, Location(path), f"“{tag}” is not a language tag", help))
        return
    text = folder.text(file)
    if isinstance(text, Finding):
        bundle.findings.append(text)
        return
    parts = split(text)
    if isinstance(parts, Problem):
        bundle.findings.append(error(CODE, Location(path, parts.line, parts.column), parts.message, parts.help))
        return
    matter = decode(_as_list(parts.matter, "keywords"), shape.matter, path, CODE)
    body, findings = parse(parts.body, Location(path), parts.body_line, raw_html=raw_html)
    bundle.findings.extend(findings)
    if isinstance(matter, tuple):
        bundle.findings.extend(matter)
        return
    if not matter.title.strip():
        line, column = parts.matter.positions.get(("title",), (1, 1))
        where = Location(path, line, column)
        bundle.findings.append(error(CODE, where, "the title is empty", "Write what the page is about in a few words."))
    bundle.matter_positions[tag] = parts.matter.positions
    bundle.texts[tag] = Text(tag, matter, body, Location(path, 1), digest(text.encode()))


def _as_list(document: Document, key: str) -> Document:
    """Keywords may be written `a, b, c`, too."""
    if isinstance(document.data, dict) and isinstance(document.data.get(key), str):
        document.data[key] = [word.strip() for word in document.data[key].split(",") if word.strip()]
    return document


def _read_media(bundle: RawBundle, file: Path, folder: Folder, probe: Probe) -> None:
    if outside := folder.leaves(file):
        bundle.findings.append(outside)
        return
    try:
        found = probe(file, folder.relative(file), folder.digest(file))
    except OSError as wrong:
        bundle.findings.append(unreadable(file, Location(folder.relative(file)), wrong))
        return
    if isinstance(found, Asset):
        bundle.pictures[file.name] = found
    elif isinstance(found, Video):
        bundle.videos[file.name] = found
    elif isinstance(found, Captions):
        bundle.captions[file.name] = found
    else:
        bundle.findings.append(found)


def text_for(texts: dict[str, Text], tag: str) -> Text | None:
    """The text for a locale: the exact tag, else its parents; never another language."""
    for candidate in lookup_chain(tag):
        if candidate in texts:
            return texts[candidate]
    return None
