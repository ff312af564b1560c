"""Reading a site again after files have changed: only the parts that these files belong to."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import zip_longest
from typing import TypeVar

from scaffold.assets.media import probe_media
from scaffold.build.kept import KeptBundles
from scaffold.build.loading import (
    ContentPart,
    Parts,
    read_content,
    read_policies,
    read_registers,
    read_site,
    read_theme,
    read_words,
)
from scaffold.build.options import BuildOptions
from scaffold.config.site import FILE as CONFIG
from scaffold.load.bundles import RawBundle, read_bundle
from scaffold.load.check_pictures import check_pictures
from scaffold.load.check_tree import check_links, check_translations, refs_of
from scaffold.load.check_videos import check_videos
from scaffold.load.content import SHAPES
from scaffold.load.files import Folder
from scaffold.model.entries import Bundle, Category, Content, Home, Page, Post, Product, Text
from scaffold.model.findings import has_errors
from scaffold.model.site import Site

B = TypeVar("B", bound=Bundle)
_CHECKED_WITH_CONFIG = (CONFIG, "content/shared", "themes")
"""What scaffold.toml may name: its findings depend on these."""


def read_again(parts: Parts, changed: Collection[str], options: BuildOptions, kept: KeptBundles) -> Parts:
    """The parts after a change of files (posix paths, relative to the site; folders stand for all that is in them).

    What did not change is the same object as before. Raises BuildStopped where scaffold.toml cannot be read.
    """
    site = read_site(options) if any_at(changed, *_CHECKED_WITH_CONFIG) else parts.site
    site = parts.site if site == parts.site else site
    is_new = site is not parts.site
    theme = read_theme(site.site, options) if is_new or any_at(changed, "themes") else parts.theme
    theme = parts.theme if theme == parts.theme else theme
    words = parts.words
    if is_new or theme is not parts.theme or any_at(changed, "locales"):
        words = read_words(site.site, theme.theme, options)
    registers = read_registers(options) if any_at(changed, "registers") else parts.registers
    policies = parts.policies
    if is_new or registers is not parts.registers or any_at(changed, "policies"):
        policies = read_policies(site.site, registers.registers, options)
    content = parts.content
    if is_new or any_at(changed, "content"):
        content = content_again(parts.content, changed, site.site, options, kept)
    return Parts(site, theme, words, content, policies, registers)


def any_at(changed: Iterable[str], *places: str) -> bool:
    """Whether something at or below one of the places changed, or a folder around one."""
    return any(
        path == place or path.startswith(f"{place}/") or place.startswith(f"{path}/")
        for path in changed
        for place in places
    )


def content_again(
    before: ContentPart, changed: Collection[str], site: Site, options: BuildOptions, kept: KeptBundles
) -> ContentPart:
    """Content after a change: by the short way where only words changed, else all that is not remembered."""
    folders = {_bundle_of(path) for path in changed if any_at((path,), "content")}
    if "" not in folders and not has_errors(before.findings):
        shorter = _reworded(before, sorted(folders), site, options, kept)
        if shorter is not None:
            return shorter
    kept.forget(changed)
    return read_content(site, options, kept)


def _bundle_of(path: str) -> str:
    """The folder of an entry that a language file lies in; empty for all other files."""
    parts = path.split("/")
    length = 3 if parts[1:2] == ["home"] else 4
    return "/".join(parts[:-1]) if path.endswith(".md") and len(parts) == length else ""


def _reworded(
    before: ContentPart, folders: list[str], site: Site, options: BuildOptions, kept: KeptBundles
) -> ContentPart | None:
    """Content where entries say other words than before; None if more changed than words."""
    part = before
    for folder in folders:
        old, was = _entry_at(part.content, folder), kept.known.get(folder)
        if old is None or was is None:
            return None
        root = Folder(options.site_dir)
        new = read_bundle(root.root / folder, SHAPES[old.kind], root, probe_media, raw_html=site.raw_html)
        if not _only_words(was, new):
            return None
        kept.known[folder] = new
        part = _with(part, replace(old, texts=new.texts), new, site)
    return part


def _entry_at(content: Content, folder: str) -> Bundle | None:
    return next((bundle for bundle in content.bundles if bundle.location.path == folder), None)


def _only_words(was: RawBundle, new: RawBundle) -> bool:
    """Whether addresses, lists and all that others show by more than words are as they were."""

    def frame(raw: RawBundle) -> tuple[object, ...]:
        return raw.facts, raw.positions, raw.pictures, raw.videos, raw.captions, _addresses(raw.texts)

    return frame(was) == frame(new)


def says_other_words(before: Content, after: Content) -> bool:
    """Whether entries differ by their words at most: nothing that addresses or lists are made from."""
    if before is after:
        return True
    pairs = list(zip_longest(before.bundles, after.bundles))
    return before.shared == after.shared and all(
        old is new or (old is not None and new is not None and _is_alike(old, new)) for old, new in pairs
    )


def _is_alike(old: Bundle, new: Bundle) -> bool:
    before = old.ref, _facts(old), _addresses(old.texts)
    return before == (new.ref, _facts(new), _addresses(new.texts))


def _facts(bundle: Bundle) -> object:
    return getattr(bundle, "facts", None)


def _addresses(texts: Mapping[str, Text]) -> dict[str, tuple[str, str]]:
    """What each language's address is made from."""
    return {tag: (text.matter.slug, text.matter.title) for tag, text in texts.items()}


def _with(part: ContentPart, bundle: Bundle, raw: RawBundle, site: Site) -> ContentPart:
    """The content with one entry in place of the one that lay there, and with what is wrong with it now."""
    content = _exchanged(part.content, bundle)
    alone = _alone(content, bundle.location.path)
    own = [
        *raw.findings,
        *check_pictures(alone, [raw]),
        *check_videos(alone, site, frozenset(finding.location.path for finding in raw.findings)),
        *check_links(alone, refs_of(content)),
        *check_translations(alone, site),
    ]
    place = bundle.location.path
    others = [finding for finding in part.findings if not any_at((finding.location.path,), place)]
    findings = sorted((*others, *own), key=lambda finding: (finding.location, finding.message))
    return part._replace(content=content, findings=tuple(findings))


def _exchanged(content: Content, bundle: Bundle) -> Content:
    match bundle:
        case Home():
            return replace(content, home=bundle)
        case Page():
            return replace(content, pages=_swapped(content.pages, bundle))
        case Category():
            return replace(content, categories=_swapped(content.categories, bundle))
        case Product():
            return replace(content, products=_swapped(content.products, bundle))
        case Post():
            return replace(content, posts=_swapped(content.posts, bundle))
    raise TypeError(bundle)


def _swapped(entries: tuple[B, ...], new: B) -> tuple[B, ...]:
    return tuple(new if each.id == new.id else each for each in entries)


def _alone(content: Content, place: str) -> Content:
    """Content that holds one entry and nothing else."""

    def only(entries: tuple[B, ...]) -> tuple[B, ...]:
        return tuple(each for each in entries if each.location.path == place)

    return Content(
        home=content.home if content.home and content.home.location.path == place else None,
        pages=only(content.pages),
        categories=only(content.categories),
        products=only(content.products),
        posts=only(content.posts),
    )
