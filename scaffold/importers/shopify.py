"""Shopify's product CSV, in both dialects: one row per variant or picture, the product's own facts in its first row."""

from collections.abc import Iterator
from pathlib import Path

from scaffold.importers import codes
from scaffold.importers.amounts import decimal_mark, whole
from scaffold.importers.categories import new_categories
from scaffold.importers.csv_table import Row, Table, read_table
from scaffold.importers.identifiers import identifier
from scaffold.importers.losses import losses
from scaffold.importers.plain_text import one_line, shown
from scaffold.importers.records import ImportedCategory, ImportedPicture, ImportedProduct, ImportOptions, Note
from scaffold.importers.shopify_columns import Columns, columns_of
from scaffold.importers.shopify_reading import Reading
from scaffold.importers.shopify_variants import variants_of
from scaffold.model.catalogue import Status
from scaffold.model.entries import Seo
from scaffold.model.findings import Finding, Location, error, warning

_STATUS = {"active": Status.ACTIVE, "draft": Status.DRAFT, "archived": Status.RETIRED, "unlisted": Status.DRAFT}
_YES = frozenset({"true", "yes", "1", "continue"})
_NO = frozenset({"false", "no", "0"})
_NO_CATEGORY = "uncategorized"
_METAFIELD_LENGTH = 200


def read(path: Path, options: ImportOptions) -> Iterator[ImportedProduct | ImportedCategory | Finding]:
    """The products of an export, each preceded by categories that are new."""
    table, findings = read_table(path)
    yield from findings
    if table is None:
        return
    columns = columns_of(table.header)
    if "title" not in columns.fields or not {"handle", "price"} & columns.fields.keys():
        yield _not_an_export(table)
        return
    mark, mixed = decimal_mark((row.cell(columns.fields.get("price")) for row in table.rows), exported_mark=".")
    yield from _on_the_whole(table, columns, mixed=mixed)
    reading = Reading(table, columns, mark, options)
    seen: set[tuple[str, ...]] = set()
    for handle, rows in _by_handle(reading).items():
        product = _product(reading, handle, rows) if handle else None
        if product:
            yield from new_categories(product.category, seen)
            yield product
        else:
            yield from _skipped(reading, rows)


def _not_an_export(table: Table) -> Finding:
    shown_header = shown(", ".join(table.header))
    message = f"the file has not the columns of a Shopify product export; it has: {shown_header}"
    help = "In Shopify: Products, Export, “CSV for Excel, Numbers, or other spreadsheet programs”."
    return error(codes.NOT_AN_EXPORT, Location(table.name, 1), message, help)


def _on_the_whole(table: Table, columns: Columns, *, mixed: bool) -> Iterator[Finding]:
    where = Location(table.name, 1)
    for number in columns.unknown:
        filled = table.filled(number)
        if filled:
            message = f"the column “{shown(table.header[number])}” is not known here; values lost in {filled} rows"
            yield warning(codes.UNKNOWN_COLUMN, where, message)
    if mixed:
        message = "some prices have a decimal point and some a decimal comma; the more frequent one was taken"
        yield warning(codes.MIXED_NUMBERS, where, message, "Compare the prices of some products with your shop.")


def _by_handle(reading: Reading) -> dict[str, list[Row]]:
    """Rows by product. The handle tells; a row that only has a title makes its own handle, as in Shopify."""
    groups: dict[str, list[Row]] = {}
    for row in reading.table.rows:
        title = reading.cell(row, "title")
        handle = reading.cell(row, "handle") or (identifier(title) if title else "")
        groups.setdefault(handle, []).append(row)
    return groups


def _skipped(reading: Reading, rows: list[Row]) -> Iterator[Finding]:
    for row in rows:
        why = "the product has no title" if reading.cell(row, "handle") else "the row has neither handle nor title"
        message = f"{why}; it was left out"
        yield warning(codes.ROW_SKIPPED, Location(reading.table.name, row.line), message, "Export the product again.")


def _product(reading: Reading, handle: str, rows: list[Row]) -> ImportedProduct | None:
    """A product from its rows; None when none of them has a title."""
    first = next((row for row in rows if reading.cell(row, "title")), None)
    if first is None:
        return None
    notes: list[Note] = []
    variants = tuple(variants_of(reading, first, rows, notes))
    notes += [note for row in rows for note in _losses(reading, row)]
    return ImportedProduct(
        key=handle,
        handle=handle,
        title=one_line(reading.cell(first, "title")),
        line=first.line,
        variants=variants,
        html=reading.cell(first, "body"),
        keywords=_tags(reading.cell(first, "tags")),
        seo=Seo(
            title=one_line(reading.cell(first, "seo title")),
            description=one_line(reading.cell(first, "seo description")),
        ),
        mpn=one_line(reading.cell(first, "mpn")),
        brand=one_line(reading.cell(first, "vendor")),
        status=_status(reading, first, notes),
        category=_category(reading, first, notes),
        attributes=tuple(_attributes(reading, first, notes)),
        pictures=tuple(_pictures(reading, rows)),
        notes=tuple(notes),
    )


def _tags(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one_line(tag) for tag in text.split(",") if tag.strip()))


def _status(reading: Reading, row: Row, notes: list[Note]) -> Status:
    told = reading.cell(row, "status").casefold()
    status = _STATUS.get(told, Status.ACTIVE)
    if told and (told not in _STATUS or told == "unlisted"):
        text = f"The status “{shown(told)}” is not known here; the product is {status}."
        notes.append(reading.note(codes.CHANGED, row, "status", text))
    if reading.cell(row, "published").casefold() in _NO and status is Status.ACTIVE:
        text = "It is not published on the online store, so it is a draft here."
        notes.append(reading.note(codes.CHANGED, row, "published", text))
        status = Status.DRAFT
    if reading.cell(row, "gift card").casefold() in _YES:
        text = "A static site cannot issue gift cards; it is a draft until you decide."
        notes.append(reading.note(codes.NOT_FOR_STATIC, row, "gift card", text))
        status = Status.DRAFT
    return status


def _category(reading: Reading, row: Row, notes: list[Note]) -> tuple[str, ...]:
    """The shop's own type; where it has none, Shopify's taxonomy with all its levels."""
    own, taxonomy = one_line(reading.cell(row, "type")), reading.cell(row, "category")
    path = tuple(one_line(title) for title in taxonomy.split(">") if title.strip())
    if path and path[0].casefold() == _NO_CATEGORY:
        path = ()
    if own and path:
        text = f"The category is the product's type, “{shown(own)}”; Shopify's taxonomy was not carried."
        notes.append(reading.note(codes.LOST, row, "category", text))
    if not own and not path:
        notes.append(reading.note(codes.NEEDED, row, "type", "It has neither type nor category; give it one."))
    return (own,) if own else path


def _attributes(reading: Reading, row: Row, notes: list[Note]) -> Iterator[tuple[str, str]]:
    """Product metafields that hold a short text; references and structures are lost."""
    for label, number in reading.columns.metafields.items():
        text = row.cell(number)
        if not text:
            continue
        if text.startswith(("gid://", "{", "[")) or len(text) > _METAFIELD_LENGTH:
            why = "The metafield holds a reference or a structure, and only short texts become attributes."
            notes.append(Note(codes.LOST, reading.table.header[number], text, row.line, why))
        else:
            yield one_line(label), one_line(text)


def _pictures(reading: Reading, rows: list[Row]) -> Iterator[ImportedPicture]:
    """Pictures in their order, then those that only a variant names."""
    placed = [(whole(reading.cell(row, "image position")), row) for row in rows if reading.cell(row, "image")]
    placed.sort(key=lambda pair: (pair[0] is None, pair[0] or 0))
    urls = set()
    for _, row in placed:
        url = reading.cell(row, "image")
        if url not in urls:
            urls.add(url)
            yield ImportedPicture(url, one_line(reading.cell(row, "image alt")), row.line)
    for row in rows:
        url = reading.cell(row, "variant image")
        if url and url not in urls:
            urls.add(url)
            yield ImportedPicture(url, "", row.line)


def _losses(reading: Reading, row: Row) -> Iterator[Note]:
    yield from losses(reading.table, row, reading.columns.lost)
    for market, number in reading.columns.market_included.items():
        if row.cell(number).casefold() in _NO:
            text = f"It is not sold in the market “{shown(market)}”; name the ids of its markets under `markets`."
            yield Note(codes.LOST, reading.table.header[number], row.cell(number), row.line, text)
