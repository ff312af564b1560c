"""From records to bundles: a folder for each product and category, with its facts, its text and its pictures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath

from scaffold.importers import codes
from scaffold.importers.html_to_markdown import pictures_in, to_markdown
from scaffold.importers.identifiers import Names, identifier
from scaffold.importers.language_file import category_markdown, product_markdown
from scaffold.importers.picture_names import identity, name_of, stem_and_suffix, without_size
from scaffold.importers.pictures import Found, Missing, PictureFinder
from scaffold.importers.places import Places
from scaffold.importers.plain_text import one_line, shown
from scaffold.importers.product_file import Surroundings, category_yaml, product_prices, product_yaml
from scaffold.importers.records import ImportedProduct, ImportOptions, Note
from scaffold.importers.site_files import Outcome, SiteFiles
from scaffold.importers.terms import Terms

PRODUCTS = "content/products"
CATEGORIES = "content/categories"


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a bundle's files, and what is to be said about it."""

    outcomes: tuple[tuple[str, Outcome], ...]
    notes: tuple[Note, ...] = ()
    pictures: int = 0


@dataclass(frozen=True, slots=True)
class _Gallery:
    """The bundle's file for each URL that has one, what is to be written, and what is missing."""

    files: Mapping[str, str]
    found: tuple[tuple[str, Found], ...]
    missing: tuple[Missing, ...]


def write_product(
    product: ImportedProduct, places: Places, finder: PictureFinder, site: SiteFiles, options: ImportOptions
) -> Written:
    """Writes one product; pictures first, so that texts name only those that are there."""
    folder = f"{PRODUCTS}/{places.products[product.key]}"
    gallery = _gallery(product, folder, finder, site)
    terms, notes = Terms(), list(_lost_pictures(product, gallery))
    alts = _alts(product, gallery.files, notes)
    body = _body(product, gallery.files, places, notes)
    facts = product_yaml(product, _around(product, places, options, notes), gallery.files, terms)
    text = product_markdown(product, places.product_slugs[product.key], alts, terms, body)
    outcomes = list(_put_pictures(folder, gallery, site))
    outcomes += _put(site, {f"{folder}/product.yaml": facts, f"{folder}/{options.language}.md": text})
    return Written(tuple(outcomes), (*notes, *_kept(outcomes, product)), len(set(gallery.files.values())))


def _around(product: ImportedProduct, places: Places, options: ImportOptions, notes: list[Note]) -> Surroundings:
    related = tuple(places.products[key] for key in product.related if key in places.products)
    prices = product_prices(product)
    markets = tuple(id for id, currency in options.markets.items() if currency in prices)
    if not prices or not markets or len(markets) == len(options.markets):
        return Surroundings(places.category_of(product), related)
    others = ", ".join(id for id in options.markets if id not in markets)
    text = (
        f"The export has no price for {others}; it is sold in {', '.join(markets)} only. Write prices to change that."
    )
    notes.append(Note(codes.NEEDED, "Price", others, product.line, text))
    return Surroundings(places.category_of(product), related, markets)


def write_categories(places: Places, site: SiteFiles, language: str) -> Written:
    """Writes all categories, in the order of the export."""
    outcomes: list[tuple[str, Outcome]] = []
    for number, (path, id) in enumerate(places.categories.items(), start=1):
        facts = category_yaml(places.categories.get(path[:-1], ""), 10 * number)
        text = category_markdown(path[-1], places.category_slugs[path])
        folder = f"{CATEGORIES}/{id}"
        outcomes += _put(site, {f"{folder}/category.yaml": facts, f"{folder}/{language}.md": text})
    return Written(tuple(outcomes))


def _gallery(product: ImportedProduct, folder: str, finder: PictureFinder, site: SiteFiles) -> _Gallery:
    sources = [picture.url for picture in product.pictures] + [src for src, _ in pictures_in(product.html)]
    by_identity: dict[tuple[str, ...], str] = {}
    for source in sources:
        by_identity.setdefault(identity(source), source)
    results = finder.find(by_identity.values(), lambda url: site.earlier(folder, url))
    found = tuple(_named([result for result in results if isinstance(result, Found)], site.root / folder))
    names = {identity(result.url): name for name, result in found}
    files = {source: names[identity(source)] for source in sources if identity(source) in names}
    return _Gallery(files, found, tuple(result for result in results if isinstance(result, Missing)))


def _named(found: list[Found], folder: FilePath) -> Iterator[tuple[str, Found]]:
    """A file name for each picture: that of its URL, made safe; one from an earlier import keeps its name."""
    there = [result.file.name for result in found if result.file.parent == folder]
    names = Names(stem_and_suffix(name)[0] for name in there)
    for result in found:
        if result.file.parent == folder:
            yield result.file.name, result
        else:
            stem = stem_and_suffix(without_size(name_of(result.url)))[0]
            yield f"{names.take(identifier(stem, 'picture'))}.{result.suffix}", result


def _lost_pictures(product: ImportedProduct, gallery: _Gallery) -> Iterator[Note]:
    described = {picture.url: picture for picture in product.pictures}
    for missing in gallery.missing:
        picture = described.get(missing.url)
        alt = f" Its text alternative was: “{shown(picture.alt)}”." if picture and picture.alt else ""
        text = f"The picture {shown(missing.url)} could not be had: {missing.why}.{alt}"
        yield Note(codes.PICTURE_MISSING, "Images", missing.url, picture.line if picture else product.line, text)


def _alts(product: ImportedProduct, files: Mapping[str, str], notes: list[Note]) -> dict[str, str]:
    """File to text alternative; where the export has none, title and option value stand in for it."""
    alts: dict[str, str] = {}
    used = Names(separator=" ")
    for picture in product.pictures:
        file = files.get(picture.url)
        if file is None or alts.get(file):
            continue
        alts[file] = one_line(picture.alt) or used.take(_stand_in(product, picture.url))
        if not picture.alt.strip():
            text = f"{file} has no text alternative; “{shown(alts[file])}” stands in. Say what the picture shows."
            notes.append(Note(codes.ALT_MISSING, "Image alt text", file, picture.line, text))
    return alts


def _stand_in(product: ImportedProduct, url: str) -> str:
    """Title, and the option values that all variants with this picture share."""
    values = [[value for _, value in variant.options] for variant in product.variants if url in variant.pictures]
    shared = [value for value in values[0] if all(value in others for others in values)] if values else []
    return f"{product.title} – {', '.join(shared)}" if shared else product.title


def _body(product: ImportedProduct, files: Mapping[str, str], places: Places, notes: list[Note]) -> str:
    converted = to_markdown(product.html, files, places.link, alt=product.title)
    for name, times in converted.dropped:
        text = f"Left out of the description: {name}" + (f", {times} times." if times > 1 else ".")
        notes.append(Note(codes.HTML_DROPPED, "Description", name, product.line, text))
    for source, alt in pictures_in(product.html):
        if source in files and not alt.strip():
            text = f"{files[source]} in the description has no text alternative; the title stands in."
            notes.append(Note(codes.ALT_MISSING, "Description", files[source], product.line, text))
    return converted.markdown


def _put(site: SiteFiles, texts: Mapping[str, str]) -> list[tuple[str, Outcome]]:
    return [(path, site.put(path, text.encode())) for path, text in texts.items()]


def _put_pictures(folder: str, gallery: _Gallery, site: SiteFiles) -> Iterator[tuple[str, Outcome]]:
    """Writes the pictures that are not in the bundle already."""
    for name, found in gallery.found:
        path = f"{folder}/{name}"
        if found.file != site.root / path:
            yield path, site.put(path, found.file.read_bytes(), found.url)


def _kept(outcomes: list[tuple[str, Outcome]], product: ImportedProduct) -> Iterator[Note]:
    for path, outcome in outcomes:
        if outcome is Outcome.KEPT:
            text = f"{path} was changed by hand and was left alone; --force would write over it."
            yield Note(codes.FILE_KEPT, "", path, product.line, text)
