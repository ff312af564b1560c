"""One product of a WooCommerce export, with its variations."""

import html
import re
from collections.abc import Iterator, Mapping

from scaffold.importers import codes
from scaffold.importers.amounts import whole
from scaffold.importers.csv_table import Row
from scaffold.importers.html_to_markdown import plain_text
from scaffold.importers.losses import losses
from scaffold.importers.plain_text import one_line, shown
from scaffold.importers.records import ImportedPicture, ImportedProduct, ImportedVariant, Note
from scaffold.importers.woocommerce_headers import MPN_METAS, SEO_DESCRIPTION, SEO_TITLE
from scaffold.importers.woocommerce_reading import Reading
from scaffold.importers.woocommerce_variants import option_names, simple, variations_of
from scaffold.importers.wordpress_text import markup, values_of
from scaffold.model.catalogue import Status
from scaffold.model.entries import Seo

_STATUS = {"1": Status.ACTIVE, "true": Status.ACTIVE, "": Status.ACTIVE, "-1": Status.DRAFT, "false": Status.DRAFT}
_HALF_PUBLISHED = {"0": "private", "2": "pending review"}
_NOT_FOR_STATIC = {
    "grouped": "A group of products has no price of its own; it is a draft, with its parts as related products.",
    "downloadable": "A static site cannot deliver downloads; it is a draft until you decide.",
}
_PLAIN_KINDS = frozenset({"simple", "variable", "virtual", "external"})
_PLUGIN_VARIABLES = re.compile(r"%%?\w+%%?|#\w+_\w+")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"\\^`{|}]+")


def product_of(reading: Reading, key: str, row: Row, variations: list[Row], keys: Mapping[str, str]) -> ImportedProduct:
    """The product in a row. `keys` gives the key of each product of the file by SKU and id."""
    notes: list[Note] = []
    description, summary = _texts(reading, row, notes)
    variants = _variants(reading, row, variations, notes)
    name = one_line(html.unescape(plain_text(reading.cell(row, "name")))) or "–"
    return ImportedProduct(
        key=key,
        handle=name,
        title=name,
        line=row.line,
        variants=variants,
        html=description,
        summary=summary,
        keywords=values_of(reading.cell(row, "tags")),
        seo=_seo(reading, row, notes),
        sku=one_line(reading.cell(row, "sku")),
        mpn=reading.meta(row, MPN_METAS)[1],
        brand=_brand(reading, row, notes),
        status=_status(reading, row, notes),
        category=_category(reading, row, notes),
        attributes=tuple(_attributes(reading, row, variations, notes)),
        pictures=tuple(_pictures(reading, row, variations)),
        featured=reading.cell(row, "featured").casefold() in ("1", "yes", "true"),
        position=whole(reading.cell(row, "position")) or None,
        related=tuple(_related(reading, keys, key, row, notes)),
        checkout=_checkout(reading, row, notes),
        notes=(*notes, *_losses(reading, (row, *variations))),
    )


def _losses(reading: Reading, rows: tuple[Row, ...]) -> Iterator[Note]:
    for row in rows:
        yield from losses(reading.table, row, reading.columns.lost)


def _variants(reading: Reading, row: Row, variations: list[Row], notes: list[Note]) -> tuple[ImportedVariant, ...]:
    variants = tuple(variations_of(reading, row, variations, notes))
    if not variants and "grouped" in reading.kinds(row):
        return (ImportedVariant(sku=one_line(reading.cell(row, "sku")), line=row.line),)
    return variants or (simple(reading, row, notes),)


def _texts(reading: Reading, row: Row, notes: list[Note]) -> tuple[str, str]:
    """Description as HTML, short description as plain text."""
    description, shortcodes = markup(reading.cell(row, "description"))
    short, more = markup(reading.cell(row, "summary"))
    for shortcode in dict.fromkeys((*shortcodes, *more)):
        text = f"Left out of the description: the shortcode {shown(shortcode)}; what it made is not in the export."
        notes.append(Note(codes.HTML_DROPPED, "Description", shortcode, row.line, text))
    return description, plain_text(short)


def _seo(reading: Reading, row: Row, notes: list[Note]) -> Seo:
    title = _seo_text(reading, row, SEO_TITLE, notes)
    return Seo(title=title, description=_seo_text(reading, row, SEO_DESCRIPTION, notes))


def _seo_text(reading: Reading, row: Row, keys: tuple[str, ...], notes: list[Note]) -> str:
    """The plugin's text, unless it is a template of the plugin's own (%%title%% %%sep%% %%sitename%%)."""
    column, text = reading.meta(row, keys)
    if _PLUGIN_VARIABLES.search(text):
        why = "The text holds variables of a plugin, which nothing fills in here."
        notes.append(Note(codes.LOST, column, text, row.line, why))
        return ""
    return one_line(html.unescape(text))


def _brand(reading: Reading, row: Row, notes: list[Note]) -> str:
    brands = values_of(reading.cell(row, "brands"))
    if len(brands) > 1:
        text = f"A product has one brand here; lost: {shown(', '.join(brands[1:]))}."
        notes.append(reading.note(codes.LOST, row, "brands", text))
    return brands[0].rpartition(">")[2].strip() if brands else ""


def _status(reading: Reading, row: Row, notes: list[Note]) -> Status:
    told = reading.cell(row, "published").casefold().removesuffix(".0")
    status = _STATUS.get(told, Status.DRAFT)
    if told not in _STATUS:
        word = _HALF_PUBLISHED.get(told, shown(told))
        text = f"Its status in the shop was “{word}”, so it is a draft here."
        notes.append(reading.note(codes.CHANGED, row, "published", text))
    for kind in reading.kinds(row):
        if kind not in _PLAIN_KINDS:
            by_plugin = f"The kind “{shown(kind)}” comes from a plugin; it is a draft until you decide."
            notes.append(reading.note(codes.NOT_FOR_STATIC, row, "type", _NOT_FOR_STATIC.get(kind, by_plugin)))
            status = Status.DRAFT
        elif kind == "virtual":
            notes.append(reading.note(codes.LOST, row, "type", "The site format has no digital goods."))
    return status


def _category(reading: Reading, row: Row, notes: list[Note]) -> tuple[str, ...]:
    """The deepest of its categories; of several the first."""
    paths = [tuple(filter(None, map(one_line, path.split(">")))) for path in values_of(reading.cell(row, "categories"))]
    paths = [path for path in paths if path]
    if not paths:
        notes.append(reading.note(codes.NEEDED, row, "categories", "It has no category; give it one."))
        return ()
    chosen = max(paths, key=len)
    others = [" > ".join(path) for path in paths if path != chosen[: len(path)]]
    if others:
        text = f"A product has one category here, “{shown(chosen[-1])}”; lost: {shown(', '.join(others))}."
        notes.append(reading.note(codes.LOST, row, "categories", text))
    return chosen


def _attributes(reading: Reading, row: Row, variations: list[Row], notes: list[Note]) -> Iterator[tuple[str, str]]:
    """Attributes that are shown and that variations do not differ in."""
    options = option_names(reading, variations)
    for attribute in reading.attributes(row):
        if attribute.name in options or not attribute.values:
            continue
        values = ", ".join(attribute.values)
        if attribute.visible:
            yield attribute.name, values
        else:
            text = f"The attribute “{shown(attribute.name)}” was hidden in the shop and was not carried."
            notes.append(Note(codes.LOST, attribute.column, values, row.line, text))


def _pictures(reading: Reading, row: Row, variations: list[Row]) -> Iterator[ImportedPicture]:
    """The product's pictures, then those that only a variation has."""
    seen: set[str] = set()
    for each in (row, *variations):
        for url in values_of(reading.cell(each, "images")):
            if url not in seen:
                seen.add(url)
                yield ImportedPicture(url, "", each.line)


def _related(reading: Reading, keys: Mapping[str, str], own: str, row: Row, notes: list[Note]) -> Iterator[str]:
    """Parts of a group, upsells and cross-sells, as far as they are in the file."""
    seen = {own}
    for field in ("grouped", "upsells", "cross-sells"):
        for name in values_of(reading.cell(row, field)):
            key = keys.get(name)
            if key is None:
                text = f"The product “{shown(name)}” is not in the file."
                notes.append(reading.note(codes.LOST, row, field, text))
            elif key not in seen:
                seen.add(key)
                yield key


def _checkout(reading: Reading, row: Row, notes: list[Note]) -> dict[str, str]:
    """Where a product is bought that another shop sells."""
    url = reading.cell(row, "external url")
    if not url:
        return {}
    if not _WEB_ADDRESS.fullmatch(url):
        text = f"“{shown(url)}” is not a web address."
        notes.append(reading.note(codes.REFUSED, row, "external url", text))
        return {}
    return {reading.options.currency: url}
