"""Pictures that are named and not there, and pictures without alternative text."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from scaffold.load.bundles import RawBundle
from scaffold.model.entries import Bundle, Category, Content, Home, Page, Post, Product
from scaffold.model.findings import Finding, Location, error, warning
from scaffold.paths import folded
from scaffold.text import did_you_mean

CODE = "IMG900"


def check_pictures(content: Content, bundles: list[RawBundle]) -> Iterator[Finding]:
    """Each picture that facts or texts name is there, and has its alternative text in each language file."""
    raw = {bundle.location: bundle for bundle in bundles}
    homes = (content.home,) if content.home else ()
    for entry in (*homes, *content.pages, *content.categories, *content.products, *content.posts):
        yield from _check(entry, raw[entry.location])


def pictures_of(entry: Bundle) -> tuple[tuple[str, tuple[str | int, ...]], ...]:
    """The pictures that an entry's facts name, each with the place of its name."""
    if isinstance(entry, Product):
        return tuple((image.file, ("images", index, "file")) for index, image in enumerate(entry.facts.images))
    if isinstance(entry, Home):
        blocks = enumerate(entry.facts.blocks)
        return tuple((block.image, ("blocks", index, "image")) for index, block in blocks if block.image)
    if isinstance(entry, (Category, Page, Post)):
        return ((entry.facts.image, ("image",)),) if entry.facts.image else ()
    return ()


def _check(entry: Bundle, raw: RawBundle) -> Iterator[Finding]:
    yield from _same_but_for_case(entry)
    named = pictures_of(entry)
    for file, at in named:
        if file not in entry.pictures and not _is_broken(file, raw):
            yield _missing(file, raw.at(*at), entry)
    yield from _still_or_moving(entry, raw)
    for text in entry.texts.values():
        written = text.body.pictures
        for slot in written:
            if slot.file not in entry.pictures and not _is_broken(slot.file, raw):
                yield _missing(slot.file, Location(text.location.path, slot.line), entry)
        without_alt = {slot.file for slot in written if not slot.alt} | {file for file, _ in named}
        for file in sorted(without_alt & entry.pictures.keys() - text.matter.alt.keys()):
            where = Location(text.location.path, *raw.matter_positions[text.tag].get(("alt",), (1, 1)))
            help = f"Add under alt:  {file}: what is to be seen, in this language. (“” marks mere decoration.)"
            yield error(CODE, where, f"the picture {file} has no alternative text", help)
        told = entry.pictures.keys() | {file for file, _ in named} | {slot.file for slot in written}
        for file in sorted(file for file in text.matter.alt.keys() - told if not _is_broken(file, raw)):
            line, column = raw.matter_positions[text.tag].get(("alt", file), (1, 1))
            place = Location(text.location.path, line, column)
            yield warning(CODE, place, f"alt names “{file}”, which is not there", did_you_mean(file, entry.pictures))


def _still_or_moving(entry: Bundle, raw: RawBundle) -> Iterator[Finding]:
    """What facts say of the movement of a picture that is not there, or does not move."""
    choices = entry.facts.animation if isinstance(entry, (Home, Category, Page, Post)) else {}
    for file in sorted(choices):
        where = raw.at("animation", file)
        if file not in entry.pictures and not _is_broken(file, raw):
            yield warning(
                CODE, where, f"animation names “{file}”, which is not there", did_you_mean(file, entry.pictures)
            )
        elif file in entry.pictures and not entry.pictures[file].moves:
            help = "Take it out, or put a picture with several frames in its place (GIF, WebP, PNG, AVIF)."
            yield warning(CODE, where, f"animation names “{file}”, which does not move", help)


def _same_but_for_case(entry: Bundle) -> Iterator[Finding]:
    """Names that many systems take for one: there, one picture of the two is lost."""
    seen: dict[str, str] = {}
    for file in sorted(entry.pictures):
        other = seen.setdefault(folded(file), file)
        if other != file:
            message = f"many systems take this file and {other} for the same"
            yield error(CODE, Location(f"{entry.location.path}/{file}"), message, "Give one of them another name.")


def _is_broken(file: str, raw: RawBundle) -> bool:
    """Whether the file is there and another finding says what is wrong with it."""
    return any(PurePosixPath(finding.location.path).name == file for finding in raw.findings)


def _missing(file: str, where: Location, entry: Bundle) -> Finding:
    if "/" in file or "\\" in file or file.startswith("."):
        help = "A picture lies in the folder of what it shows; write its file name only."
        return error(CODE, where, f"“{file}” leads out of this folder", help)
    help = did_you_mean(file, entry.pictures) or f"Put it into {entry.location.path}/."
    return error(CODE, where, f"there is no picture “{file}”", help)
