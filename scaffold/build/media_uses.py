"""Where each picture of an entry is shown, and in which places of the theme."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from scaffold.build.media_records import Use
from scaffold.decode.yaml import Document, Positions, read
from scaffold.load.check_pictures import pictures_of
from scaffold.load.content import SHAPES
from scaffold.load.files import Folder
from scaffold.model.entries import (
    BlockKind,
    Bundle,
    Category,
    Content,
    Home,
    Page,
    PageKind,
    PictureSlot,
    Post,
    Product,
    Text,
)
from scaffold.model.findings import Finding, Location


def entries_of(content: Content) -> tuple[Bundle, ...]:
    """All entries, the home page first."""
    homes: tuple[Bundle, ...] = (content.home,) if content.home else ()
    return (*homes, *content.pages, *content.categories, *content.products, *content.posts)


def uses_of(entry: Bundle, site_dir: Path) -> dict[str, tuple[Use, ...]]:
    """File names with every place that shows them, those in facts first."""
    found: dict[str, list[Use]] = {}
    for file, use in (*_in_facts(entry, site_dir), *_in_texts(entry)):
        found.setdefault(file, []).append(use)
    return {file: tuple(uses) for file, uses in found.items()}


def named_in(slot: PictureSlot, entry: Bundle) -> str:
    """The file that a Markdown picture means: its address may be percent-encoded."""
    plain = unquote(slot.file)
    return plain if slot.file not in entry.pictures and plain in entry.pictures else slot.file


def _in_texts(entry: Bundle) -> Iterator[tuple[str, Use]]:
    for tag, text in entry.texts.items():
        for slot in slots_in(text):
            where = Location(text.location.path, slot.line)
            yield named_in(slot, entry), Use(where=where, how="text", slots=("prose",), alt=slot.alt, tag=tag)


def slots_in(text: Text) -> list[PictureSlot]:
    """The pictures in a text's Markdown."""
    return list(text.body.pictures)


def _in_facts(entry: Bundle, site_dir: Path) -> Iterator[tuple[str, Use]]:
    path = f"{entry.location.path}/{SHAPES[entry.kind].facts_file}"
    positions = _positions(site_dir, path)
    for number, (file, at) in enumerate(pictures_of(entry)):
        yield file, _fact_use(entry, number, Location(path, *positions.get(at, (0, 0))))


def _positions(site_dir: Path, path: str) -> Positions:
    folder = Folder(site_dir)
    file = folder.root / path
    text = folder.text(file) if file.is_file() else ""
    document = read("" if isinstance(text, Finding) else text)
    return document.positions if isinstance(document, Document) else {}


def _fact_use(entry: Bundle, number: int, where: Location) -> Use:
    if isinstance(entry, Product):
        return _product_use(entry, number, where)
    if isinstance(entry, Home):
        block = [block for block in entry.facts.blocks if block.image][number]
        slot = "hero" if block.kind is BlockKind.HERO else "story"
        return Use(where=where, how=f"block {block.id}", slots=(slot,), focus=block.focus)
    if isinstance(entry, Category):
        return Use(where=where, how="category card", slots=("cover",), focus=entry.facts.focus)
    if isinstance(entry, Page):
        is_contact = entry.facts.kind is PageKind.CONTACT or entry.id == "contact"
        return Use(where=where, how="page", slots=("story" if is_contact else "wide",), focus=entry.facts.focus)
    if isinstance(entry, Post):
        return Use(where=where, how="post", slots=("wide", "post"), focus=entry.facts.focus)
    return Use(where=where, how="image")


def _product_use(entry: Product, number: int, where: Location) -> Use:
    image = entry.facts.images[number]
    return Use(
        where=where,
        how=f"picture {number + 1}",
        slots=("gallery", "thumb", "card") if number == 0 else ("gallery", "thumb"),
        view=image.view.value,
        rights=image.rights,
        variants=_options_shown(entry, image.file),
        focus=image.focus,
    )


def _options_shown(entry: Product, file: str) -> tuple[str, ...]:
    """The options that all variants with this picture share and that some variant without it lacks."""
    showing = [set(variant.options.items()) for variant in entry.facts.variants if file in variant.images]
    others = [set(variant.options.items()) for variant in entry.facts.variants if file not in variant.images]
    if not showing or not others:
        return ()
    shared = set.intersection(*showing)
    return tuple(value for _, value in sorted(shared) if any((_, value) not in other for other in others))
