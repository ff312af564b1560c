"""Everything under content/, as Content, with all that is wrong."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from scaffold.load.bundles import VIDEO_SUFFIXES, Probe, RawBundle, ReadBundle, Shape, read_bundle
from scaffold.load.check_maps import check_maps
from scaffold.load.check_pictures import check_pictures
from scaffold.load.check_products import check_products
from scaffold.load.check_tree import check_categories, check_home, check_links, check_posts, check_translations, refs_of
from scaffold.load.check_videos import check_videos
from scaffold.load.files import CODE, Digest, Folder, digest_of
from scaffold.model.assets import Asset
from scaffold.model.catalogue import CategoryFacts, ProductFacts, Status
from scaffold.model.entries import (
    SHARED,
    Bundle,
    Category,
    Content,
    FrontMatter,
    Home,
    HomeFacts,
    HomeFrontMatter,
    Kind,
    Page,
    PageFacts,
    Post,
    PostFacts,
    Product,
    ProductFrontMatter,
)
from scaffold.model.findings import Finding, Location, error
from scaffold.model.site import Site
from scaffold.model.videos import Captions, Video
from scaffold.paths import folded, why_unsafe

B = TypeVar("B", bound=Bundle)
Films = dict[str, Video | Captions]
"""shared/pour.mp4, and what is known of it."""

SHAPES = {
    Kind.HOME: Shape("home.yaml", HomeFacts, HomeFrontMatter, facts_needed=False),
    Kind.PAGE: Shape("page.yaml", PageFacts, FrontMatter, facts_needed=False),
    Kind.CATEGORY: Shape("category.yaml", CategoryFacts, FrontMatter, facts_needed=False),
    Kind.PRODUCT: Shape("product.yaml", ProductFacts, ProductFrontMatter),
    Kind.POST: Shape("post.yaml", PostFacts, FrontMatter),
}
FOLDERS = {Kind.PAGE: "pages", Kind.CATEGORY: "categories", Kind.PRODUCT: "products", Kind.POST: "posts"}
KNOWN = frozenset({"home", "shared", *FOLDERS.values()})


@dataclass(frozen=True, slots=True)
class Loaded:
    """What `load_content` gives: content and findings, and where each thing was read."""

    content: Content
    findings: tuple[Finding, ...]


def load_content(
    site: Site,
    site_dir: Path,
    probe: Probe,
    *,
    drafts: bool = False,
    read: ReadBundle = read_bundle,
    digest: Digest = digest_of,
) -> Loaded:
    """Reads content/, each folder by `read`. Goes on as far as it can, so that all problems are shown at once."""
    folder = Folder(site_dir, digest)
    films, film_findings = _films(folder, probe)
    raw = {kind: list(_read_all(kind, folder, probe, site, read)) for kind in FOLDERS}
    home = _read_home(folder, probe, site, read)
    content = Content(
        home=_made(Home, Kind.HOME, home, films) if home and home.facts is not None else None,
        pages=_entries(Page, Kind.PAGE, raw, films),
        categories=_entries(Category, Kind.CATEGORY, raw, films),
        products=_without_drafts(_entries(Product, Kind.PRODUCT, raw, films), drafts=drafts),
        posts=_entries(Post, Kind.POST, raw, films),
        shared=tuple(_shared(folder)),
    )
    every = [bundle for bundles in raw.values() for bundle in bundles] + ([home] if home else [])
    findings = [finding for bundle in every for finding in bundle.findings]
    findings += _check_folders(folder)
    findings += _check_shared(content)
    findings += film_findings
    findings += check_categories(content, raw[Kind.CATEGORY])
    findings += check_products(content, site, raw[Kind.PRODUCT])
    findings += check_posts(content, raw[Kind.POST])
    findings += check_home(content, site, home)
    findings += check_pictures(content, every)
    findings += check_videos(content, site, frozenset(finding.location.path for finding in findings))
    findings += check_maps(content, site)
    findings += check_links(content, refs_of(content))
    findings += check_translations(content, site)
    return Loaded(content, tuple(sorted(findings, key=lambda finding: (finding.location, finding.message))))


def _read_all(kind: Kind, folder: Folder, probe: Probe, site: Site, read: ReadBundle) -> Iterator[RawBundle]:
    for path in folder.listed(f"content/{FOLDERS[kind]}"):
        if path.is_dir():
            yield read(path, SHAPES[kind], folder, probe, raw_html=site.raw_html)


def _read_home(folder: Folder, probe: Probe, site: Site, read: ReadBundle) -> RawBundle | None:
    path = folder.root / "content" / "home"
    return read(path, SHAPES[Kind.HOME], folder, probe, raw_html=site.raw_html) if path.is_dir() else None


def _made(make: type[B], kind: Kind, raw: RawBundle, films: Films) -> B:
    arguments: dict[str, Any] = {"facts": raw.facts}
    return make(
        kind=kind,
        id="" if kind is Kind.HOME else raw.id,
        location=raw.location,
        texts=raw.texts,
        pictures=_animated(raw),
        videos=raw.videos | {name: film for name, film in films.items() if isinstance(film, Video)},
        captions=raw.captions | {name: film for name, film in films.items() if isinstance(film, Captions)},
        **arguments,
    )


def _animated(raw: RawBundle) -> dict[str, Asset]:
    """The pictures of a folder, each with what its entry says of its movement."""
    if isinstance(raw.facts, ProductFacts):
        choices = {image.file: image.animation for image in raw.facts.images}
    else:
        choices = dict(raw.facts.animation)
    return {
        file: replace(asset, animation=choice) if (choice := choices.get(file)) else asset
        for file, asset in raw.pictures.items()
    }


def _entries(make: type[B], kind: Kind, raw: dict[Kind, list[RawBundle]], films: Films) -> tuple[B, ...]:
    return tuple(_made(make, kind, bundle, films) for bundle in raw[kind] if bundle.facts is not None)


def _without_drafts(products: Iterable[Product], *, drafts: bool) -> tuple[Product, ...]:
    return tuple(product for product in products if drafts or product.facts.status is not Status.DRAFT)


def _shared(folder: Folder) -> Iterator[tuple[str, str]]:
    root = folder.root / "content" / "shared"
    for file in sorted(root.rglob("*")) if root.is_dir() else ():
        if file.is_file() and file.resolve().is_relative_to(folder.root):
            yield file.relative_to(root).as_posix(), folder.relative(file)


def _films(folder: Folder, probe: Probe) -> tuple[Films, list[Finding]]:
    """Films and captions among the shared files, as texts name them."""
    films: Films = {}
    findings: list[Finding] = []
    for output, source in _shared(folder):
        if PurePosixPath(source).suffix.lower() in VIDEO_SUFFIXES:
            found = probe(folder.root / source, source, folder.digest(folder.root / source))
            if isinstance(found, Finding):
                findings.append(found)
            elif not isinstance(found, Asset):
                films[f"{SHARED}{output}"] = found
    return films, findings


def _check_shared(content: Content) -> Iterator[Finding]:
    """Names that no output can have, and names that differ in case only."""
    seen: dict[str, str] = {}
    for output, source in content.shared:
        if reason := why_unsafe(output):
            yield error(CODE, Location(source), f"this file cannot be copied: {reason}", "Give it another name.")
        other = seen.setdefault(folded(output), source)
        if other != source:
            message = f"many systems take this file and {other} for the same"
            yield error(CODE, Location(source), message, "Give one of them another name.")


def _check_folders(folder: Folder) -> Iterator[Finding]:
    listed = folder.listed("content")
    if not listed:
        help = "A site needs at least content/home/ with a text in each language. Make a start with: scaffold new DIR"
        yield error(CODE, Location("content"), "there is no content", help)
    for entry in listed:
        if entry.name not in KNOWN:
            help = f"Content lies in {', '.join(sorted(KNOWN))}; files to copy as they are in content/shared/."
            yield error(CODE, Location(folder.relative(entry)), "this is not read", help)
