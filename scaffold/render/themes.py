"""Finds a theme and all that it builds upon: `extends`, and the site's own files on top, one by one."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from scaffold.decode.dataclass import decode, place
from scaffold.decode.toml import read
from scaffold.decode.yaml import Document, Problem
from scaffold.model.assets import Slot
from scaffold.model.findings import SITE_FILE, Finding, Location, error
from scaffold.model.theme import Theme, ThemeFile
from scaffold.text import did_you_mean

SETTINGS = "theme.toml"
_TEMPLATES = (".html", ".xml", ".txt")
_MAX_FILE = 5_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotSettings:
    """[slots.<name>]: candidate widths in pixels, the `sizes` attribute, and the ratio, such as [4, 3]."""

    widths: tuple[int, ...]
    sizes: str
    ratio: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """theme.toml."""

    name: str = ""
    """What people call it; the folder's name counts."""
    extends: str = ""
    """The theme that gives every file that this one lacks."""
    preload: tuple[str, ...] = ()
    """Web fonts (names in fonts/web/) that every page needs at once."""
    slots: dict[str, SlotSettings] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Layer:
    """One folder of the stack, from the base theme up to the site's own files."""

    folder: Path
    shown: str
    settings: Settings = field(default_factory=Settings)


def load_theme(
    name: str, site_dir: Path, themes_dir: Path, named_at: Location = SITE_FILE
) -> tuple[Theme | None, tuple[Finding, ...]]:
    """The theme with everything that it inherits; None where an error leaves nothing to render with.

    Layers, lowest first: the theme that is extended, the theme, and the site's own `themes/<name>/`. A file of an
    upper layer takes the place of the one with the same name below. A template that was replaced stays known as
    `<theme>:<file>`, so that the new one can extend it and change one block: `{% extends "harbour:page.html" %}`.
    """
    layers, findings = _layers(name, site_dir, themes_dir, named_at)
    if findings:
        return None, tuple(findings)
    templates = _templates(layers, findings)
    styles = _collected(layers, ("styles",), (".css",), findings)
    scripts = _collected(layers, ("scripts",), (".js",), findings)
    files = _collected(layers, ("files", "fonts/web"), (), findings)
    if findings:
        return None, tuple(findings)
    slots = {key: _slot(key, slot) for layer in layers for key, slot in layer.settings.slots.items()}
    theme = Theme(
        name,
        templates,
        _ordered(styles),
        _ordered(scripts),
        _ordered(files),
        slots,
        strings=_strings(layers),
        preload=_preload(layers),
    )
    return _with_digest(theme), ()


def _strings(layers: list[_Layer]) -> dict[str, tuple[ThemeFile, ...]]:
    """`strings/*.po` by language tag; of several layers, the lowest first."""
    found: dict[str, list[ThemeFile]] = {}
    for layer in layers:
        for file in _files(layer, "strings", (".po",), []):
            found.setdefault(file.name.removesuffix(".po"), []).append(file)
    return {tag: tuple(files) for tag, files in sorted(found.items())}


def _preload(layers: list[_Layer]) -> tuple[str, ...]:
    """The uppermost layer that lists any decides."""
    return next((layer.settings.preload for layer in reversed(layers) if layer.settings.preload), ())


def _layers(
    name: str, site_dir: Path, themes_dir: Path, said_at: Location = SITE_FILE
) -> tuple[list[_Layer], list[Finding]]:
    findings: list[Finding] = []
    layers: list[_Layer] = []
    chain: list[str] = []
    wanted = name
    while wanted:
        if wanted in chain:
            circle = " extends ".join([*chain, wanted])
            findings.append(error("THM002", said_at, f"the themes go in a circle: {circle}", "Remove one `extends`."))
            break
        chain.append(wanted)
        here = [_layer(folder, shown, findings) for folder, shown in _folders(wanted, site_dir, themes_dir)]
        if not here:
            known = _known(site_dir, themes_dir)
            findings.append(error("THM001", said_at, f"there is no theme “{wanted}”", did_you_mean(wanted, known)))
            break
        layers = here + layers
        upper = next((layer for layer in reversed(here) if layer.settings.extends), None)
        wanted = upper.settings.extends if upper else ""
        said_at = _extends_location(upper) if upper else said_at
    return layers, findings


def _folders(name: str, site_dir: Path, themes_dir: Path) -> Iterator[tuple[Path, str]]:
    """The theme's folders, lowest first, and how messages call them."""
    if "/" in name or "\\" in name or name.startswith("."):
        return
    carried, own = themes_dir / name, site_dir / "themes" / name
    if carried.is_dir() and carried.resolve() != own.resolve():
        yield carried, f"(scaffold)/themes/{name}"
    if own.is_dir():
        yield own, f"themes/{name}"


def _known(site_dir: Path, themes_dir: Path) -> list[str]:
    folders = [folder for parent in (themes_dir, site_dir / "themes") if parent.is_dir() for folder in parent.iterdir()]
    return sorted({folder.name for folder in folders if folder.is_dir() and not folder.name.startswith(".")})


def _layer(folder: Path, shown: str, findings: list[Finding]) -> _Layer:
    file = folder / SETTINGS
    if not file.is_file():
        return _Layer(folder, shown)
    path = f"{shown}/{SETTINGS}"
    document = _document(file, path, findings)
    if document is None:
        return _Layer(folder, shown)
    settings = decode(document, Settings, path, "THM003")
    if isinstance(settings, tuple):
        findings.extend(settings)
        return _Layer(folder, shown)
    findings.extend(_slot_findings(settings, document, path))
    return _Layer(folder, shown, settings)


def _document(file: Path, path: str, findings: list[Finding]) -> Document | None:
    try:
        document = read(file.read_text("utf-8"))
    except UnicodeDecodeError:
        findings.append(error("THM003", Location(path), "this is not UTF-8 text", "Save the file as UTF-8."))
        return None
    if isinstance(document, Problem):
        location = Location(path, document.line, document.column)
        findings.append(error("THM003", location, document.message, document.help))
        return None
    return document


def _slot_findings(settings: Settings, document: Document, path: str) -> Iterator[Finding]:
    for name, slot in settings.slots.items():
        line, column = place(document.positions, ("slots", name))
        location = Location(path, line, column)
        if not slot.widths or min(slot.widths) < 1:
            yield error("THM003", location, f"slots.{name}.widths has no width", "List widths in pixels: [320, 640].")
        if slot.ratio and min(slot.ratio) < 1:
            yield error("THM003", location, f"slots.{name}.ratio is not a ratio", "Write width and height: [4, 3].")


def _extends_location(layer: _Layer) -> Location:
    lines = (layer.folder / SETTINGS).read_text("utf-8").splitlines()
    line = next((number for number, text in enumerate(lines, start=1) if text.lstrip().startswith("extends")), 0)
    return Location(f"{layer.shown}/{SETTINGS}", line)


def _templates(layers: list[_Layer], findings: list[Finding]) -> dict[str, ThemeFile]:
    found = _collected(layers, ("templates",), _TEMPLATES, findings)
    replaced: dict[str, ThemeFile] = {}
    for layer in layers:
        for file in _files(layer, "templates", _TEMPLATES, []):
            if found[file.name] != file:
                replaced.setdefault(f"{layer.folder.name}:{file.name}", file)
    return found | replaced


def _collected(
    layers: list[_Layer], folders: tuple[str, ...], endings: tuple[str, ...], findings: list[Finding]
) -> dict[str, ThemeFile]:
    found: dict[str, ThemeFile] = {}
    for layer in layers:
        for folder in folders:
            found |= {file.name: file for file in _files(layer, folder, endings, findings)}
    return dict(sorted(found.items()))


def _files(layer: _Layer, folder: str, endings: tuple[str, ...], findings: list[Finding]) -> Iterator[ThemeFile]:
    """Files of one folder of a layer; a link that leads out of the theme is an error, so is text that is not UTF-8."""
    root = layer.folder / folder
    home = layer.folder.resolve()
    for path in sorted(root.rglob("*")) if root.is_dir() else ():
        name = path.relative_to(root).as_posix()
        if path.is_dir() or path.name.startswith(".") or (endings and path.suffix not in endings):
            continue
        origin = f"{layer.shown}/{folder}/{name}"
        problem = _problem(path, home, text=bool(endings))
        if problem:
            findings.append(error("THM004", Location(origin), *problem))
        else:
            yield ThemeFile(name, origin, path.read_bytes())


def _problem(path: Path, home: Path, *, text: bool) -> tuple[str, str] | None:
    real = path.resolve()
    if not real.is_relative_to(home) or not real.is_file():
        return "this link leads out of the theme's folder", "Put a copy of the file into the theme."
    if real.stat().st_size > _MAX_FILE:
        return f"this file is larger than {_MAX_FILE:,} bytes", "Make it smaller, or link to it."
    if text:
        try:
            real.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            return "this is not UTF-8 text", "Save the file as UTF-8."
    return None


def _ordered(files: Mapping[str, ThemeFile]) -> tuple[ThemeFile, ...]:
    return tuple(files[name] for name in sorted(files))


def _slot(name: str, settings: SlotSettings) -> Slot:
    return Slot(name, tuple(sorted(set(settings.widths))), settings.sizes, settings.ratio)


def _with_digest(theme: Theme) -> Theme:
    """Origins are part of it, since messages show them; strings are not, for the Frame carries them."""
    total = hashlib.blake2b(digest_size=20)
    groups = (tuple(theme.templates.values()), theme.styles, theme.scripts, theme.files)
    for files in groups:
        for file in files:
            for part in (file.name.encode(), file.origin.encode(), file.content):
                total.update(len(part).to_bytes(8, "big") + part)
        total.update(b"\0")
    total.update(repr((theme.name, sorted((key, repr(slot)) for key, slot in theme.slots.items()))).encode())
    return replace(theme, digest=total.hexdigest())
