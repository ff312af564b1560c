"""The media that a site publishes, by the files they come from, and the rights that cover them."""

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from scaffold.lint.needs import Source
from scaffold.model.entries import Bundle, Content
from scaffold.model.registers import Registers
from scaffold.model.registers.media import MediaRight

_ENDINGS = (
    *(".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff", ".svg"),
    *(".mp4", ".webm", ".mov", ".mp3", ".m4a", ".ogg", ".wav"),
    *(".woff", ".woff2", ".ttf", ".otf", ".pdf"),
)


class Medium(NamedTuple):
    """A published picture, film, font or document; `rights` is the id that product.yaml gives it."""

    path: str
    rights: str = ""


def published(content: Content) -> Iterator[Medium]:
    """Everything that the build publishes: of the bundles, and of content/shared/."""
    bundles: list[Bundle] = [*content.pages, *content.categories, *content.posts]
    for bundle in (*([content.home] if content.home else []), *bundles):
        yield from (Medium(picture.path) for picture in bundle.pictures.values())
        yield from (Medium(video.path) for video in bundle.videos.values())
    for product in content.products:
        ids = {image.file: image.rights for image in product.facts.images}
        yield from (Medium(of.path, ids.get(file, "")) for file, of in product.pictures.items())
        yield from (Medium(of.path) for of in product.videos.values())
    yield from (Medium(source) for output, source in content.shared if output.lower().endswith(_ENDINGS))


def by_digest(registers: Registers) -> dict[str, MediaRight]:
    """Each right by the SHA-256 of the files that it covers."""
    return {digest.lower(): right for right in registers.media.entries for digest in right.files.values()}


def digest_of(medium: Medium, source: Source) -> str:
    """The SHA-256 of a medium's file."""
    return hashlib.sha256(source.files.read(medium.path)).hexdigest()


def used(registers: Registers, source: Source) -> tuple[MediaRight, ...]:
    """The rights that published media rest on: by a file's path, or by the id at a product's picture."""
    media = tuple(published(source.content))
    paths, ids = {medium.path for medium in media}, {medium.rights for medium in media}
    return tuple(right for right in registers.media.entries if right.id in ids or not paths.isdisjoint(right.files))
