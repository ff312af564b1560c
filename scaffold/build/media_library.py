"""The media library: every picture and film of a site, where it is shown, what was made of it, what is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from scaffold.assets.media import probe_media
from scaffold.assets.probe import probe
from scaffold.build.media_checks import checked
from scaffold.build.media_films import films_checked, films_of, is_film
from scaffold.build.media_looks import looks_at
from scaffold.build.media_made import made_of_each
from scaffold.build.media_records import MediaLibrary, SourcePicture, Use
from scaffold.build.media_rights import rights_checked, rights_of
from scaffold.build.media_uses import entries_of, named_in, slots_in, uses_of
from scaffold.config.site import load_site
from scaffold.errors import BuildStopped
from scaffold.load.bundles import PICTURE_SUFFIXES
from scaffold.load.content import load_content
from scaffold.load.files import CODE
from scaffold.load.registers import load_registers
from scaffold.model.assets import Asset, Slot
from scaffold.model.entries import Bundle, Content
from scaffold.model.findings import Finding, Location, Severity
from scaffold.model.site import Site
from scaffold.render.themes import load_theme
from scaffold.resources import themes_dir
from scaffold.text import digest


def media_library(site_dir: Path, as_of: date | None = None) -> MediaLibrary:
    """Reads a site's pictures and films; `unread` names faulty entries. Raises BuildStopped on a bad scaffold.toml.

    `as_of` is the day on which rights must still hold.
    """
    site, findings = load_site(site_dir)
    if site is None:
        raise BuildStopped(findings)
    loaded = load_content(site, site_dir, probe_media, drafts=True)
    broken = {f.location.path: f for f in loaded.findings if _is_medium(f)}
    made, language = made_of_each(site_dir), site.locales[0].language
    pictures = [picture for entry in entries_of(loaded.content) for picture in _pictures_of(entry, site_dir, language)]
    pictures += _shared(loaded.content, site, site_dir)
    looks = looks_at([picture.asset for picture in pictures if picture.asset], site_dir)
    sharp = {asset_digest: look.sharpness for asset_digest, look in looks.items()}
    entries = load_registers(site_dir)[0].media.entries
    films = films_of(loaded.content, site_dir, broken)
    rights = rights_of((*pictures, *films), entries)
    whole = tuple(
        replace(
            p, made=made.get(p.path), sharpness=sharp.get(p.asset.digest) if p.asset else None, right=rights.get(p.path)
        )
        for p in sorted(pictures, key=lambda picture: picture.path)
    )
    films = tuple(replace(film, right=rights.get(film.path)) for film in films)
    readable = [*(picture for picture in whole if picture.asset), *(film for film in films if film.video)]
    more = (*rights_checked(readable, entries, as_of), *films_checked(films, loaded.content, broken))
    found = checked(whole, _slots(site, site_dir), looks, broken, more)
    return MediaLibrary(site.title, language, whole, found, _unread(loaded.findings), films)


def _is_picture(path: str) -> bool:
    return Path(path).suffix.lower() in PICTURE_SUFFIXES


def _is_medium(finding: Finding) -> bool:
    """Whether it is about a picture, or says why a film or its captions cannot be used."""
    path = finding.location.path
    return _is_picture(path) or (finding.severity is Severity.ERROR and (is_film(path) or path.endswith(".vtt")))


def _slots(site: Site, site_dir: Path) -> Mapping[str, Slot]:
    theme, _ = load_theme(site.theme, site_dir, themes_dir(), site.theme_location)
    return theme.slots if theme else {}


def _unread(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Errors in facts and texts (not of pictures): what these entries show is not fully known."""
    return tuple(
        finding
        for finding in findings
        if finding.severity is Severity.ERROR and finding.code == CODE and not _is_picture(finding.location.path)
    )


def _pictures_of(entry: Bundle, site_dir: Path, language: str) -> Iterator[SourcePicture]:
    uses = uses_of(entry, site_dir)
    for file in sorted(entry.pictures.keys() | uses.keys() | _broken_files(entry, site_dir)):
        path = f"{entry.location.path}/{file}"
        shown, asset = uses.get(file, ()), entry.pictures.get(file)
        yield SourcePicture(
            path=path,
            entry=str(entry.ref),
            bytes=_size(site_dir / path),
            asset=asset,
            uses=shown,
            alt=_alt(file, entry, language),
            without_alt=tuple(_without_alt(file, shown, entry)) if asset else (),
        )


def _broken_files(entry: Bundle, site_dir: Path) -> set[str]:
    """Files that look like pictures and were not taken as such."""
    folder = site_dir / entry.location.path
    listed = folder.iterdir() if folder.is_dir() else ()
    return {file.name for file in listed if _is_picture(file.name) and not file.name.startswith((".", "_"))}


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _alt(file: str, entry: Bundle, language: str) -> dict[str, str]:
    """Language to text, the site's own language first; Markdown counts where the front matter has none."""
    found: dict[str, str] = {}
    for tag, text in sorted(entry.texts.items(), key=lambda item: (item[0].split("-")[0] != language, item[0])):
        written = [slot.alt for slot in slots_in(text) if slot.alt and named_in(slot, entry) == file]
        if file in text.matter.alt or written:
            found[tag] = text.matter.alt.get(file) or next(iter(written), "")
    return found


def _without_alt(file: str, uses: tuple[Use, ...], entry: Bundle) -> Iterator[str]:
    in_facts = any(not use.tag for use in uses)
    for tag, text in sorted(entry.texts.items()):
        bare = any(use.tag == tag and not use.alt for use in uses)
        if (in_facts or bare) and file not in text.matter.alt:
            yield tag


def _shared(content: Content, site: Site, site_dir: Path) -> Iterator[SourcePicture]:
    """Pictures under content/shared/: copied as they are, so that anything may show them."""
    for output, source in content.shared:
        if not _is_picture(source):
            continue
        found = probe(site_dir / source, source, digest((site_dir / source).read_bytes(), 64))
        how = "logo" if source == site.brand.identity.logo else f"copied to /{output}"
        where = Location("scaffold.toml") if how == "logo" else Location(source)
        asset = found if isinstance(found, Asset) else None
        size = _size(site_dir / source)
        yield SourcePicture(path=source, entry="", bytes=size, asset=asset, uses=(Use(where=where, how=how),), alt={})
