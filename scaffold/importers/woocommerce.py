"""WooCommerce's product CSV: headers in the shop's language, units in headers, variations in rows of their own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from scaffold.importers import codes
from scaffold.importers.amounts import decimal_mark, whole
from scaffold.importers.categories import new_categories
from scaffold.importers.csv_table import Row, Table, read_table
from scaffold.importers.plain_text import shown
from scaffold.importers.records import ImportedCategory, ImportedProduct, ImportOptions
from scaffold.importers.woocommerce_headers import Columns, columns_of
from scaffold.importers.woocommerce_product import product_of
from scaffold.importers.woocommerce_reading import Reading
from scaffold.model.findings import Finding, Location, error, warning


@dataclass(frozen=True, slots=True)
class _Catalogue:
    """Rows by what they are: products in order, variations by the key of their product, keys by id and SKU."""

    products: Mapping[str, Row]
    variations: Mapping[str, list[Row]]
    orphans: tuple[Row, ...]
    keys: Mapping[str, str]


def read(path: Path, options: ImportOptions) -> Iterator[ImportedProduct | ImportedCategory | Finding]:
    """The products of an export, each preceded by categories that are new."""
    table, findings = read_table(path)
    yield from findings
    if table is None:
        return
    columns = columns_of(table.header)
    if not {"name", "regular price"} <= columns.fields.keys():
        yield _not_an_export(table)
        return
    prices, mixed = decimal_mark(_cells(table, columns, ("regular price", "sale price")))
    measures, _ = decimal_mark(_cells(table, columns, ("weight", "length", "width", "height")))
    reading = Reading(table, columns, prices, measures, options)
    catalogue = _catalogue(reading)
    yield from _on_the_whole(reading, catalogue, mixed=mixed)
    seen: set[tuple[str, ...]] = set()
    for key, row in catalogue.products.items():
        product = product_of(reading, key, row, catalogue.variations.get(key, []), catalogue.keys)
        yield from new_categories(product.category, seen)
        yield product


def _cells(table: Table, columns: Columns, fields: tuple[str, ...]) -> Iterator[str]:
    numbers = [columns.fields[field] for field in fields if field in columns.fields]
    return (row.cell(number) for row in table.rows for number in numbers)


def _not_an_export(table: Table) -> Finding:
    message = f"the file has not the columns of a WooCommerce product export; it has: {shown(', '.join(table.header))}"
    help = "In WooCommerce: Products, Export, all columns. Is your language not known here? Switch the shop to English."
    return error(codes.NOT_AN_EXPORT, Location(table.name, 1), message, help)


def _catalogue(reading: Reading) -> _Catalogue:
    rows = [row for row in reading.table.rows if _is_product(reading, row)]
    products = {_key(reading, row): row for row in reversed(rows)}
    products = dict(sorted(products.items(), key=lambda pair: pair[1].line))
    keys = {reading.cell(row, "sku"): key for key, row in products.items() if reading.cell(row, "sku")}
    keys |= {key: key for key in products}
    variations, homeless = _variations(reading, keys)
    again = [row for row in rows if products[_key(reading, row)] is not row]
    return _Catalogue(products, variations, (*again, *homeless), keys)


def _variations(reading: Reading, keys: Mapping[str, str]) -> tuple[dict[str, list[Row]], list[Row]]:
    """Variations by the key of their product, in their order; and rows that belong to no product."""
    variations: dict[str, list[Row]] = {}
    homeless = []
    for row in reading.table.rows:
        key = keys.get(reading.cell(row, "parent"), "") if "variation" in reading.kinds(row) else ""
        if key:
            variations.setdefault(key, []).append(row)
        elif not _is_product(reading, row):
            homeless.append(row)
    for each in variations.values():
        each.sort(key=lambda row: whole(reading.cell(row, "position")) or 0)
    return variations, homeless


def _is_product(reading: Reading, row: Row) -> bool:
    return "variation" not in reading.kinds(row) and bool(reading.cell(row, "name"))


def _key(reading: Reading, row: Row) -> str:
    """As rows refer to each other: id:12."""
    id = reading.cell(row, "id")
    return f"id:{id}" if id else f"line:{row.line}"


def _on_the_whole(reading: Reading, catalogue: _Catalogue, *, mixed: bool) -> Iterator[Finding]:
    where = Location(reading.table.name, 1)
    for number in reading.columns.unknown:
        filled = reading.table.filled(number)
        if filled:
            title = shown(reading.table.header[number])
            message = f"the column “{title}” is not known here; values lost in {filled} rows"
            yield warning(codes.UNKNOWN_COLUMN, where, message)
    if mixed:
        message = "some prices have a decimal point and some a decimal comma; the more frequent one was taken"
        yield warning(codes.MIXED_NUMBERS, where, message, "Compare the prices of some products with your shop.")
    for row in catalogue.orphans:
        message = f"{_why_left_out(reading, row)}; the row was left out"
        place = Location(reading.table.name, row.line)
        yield warning(codes.ROW_SKIPPED, place, message, "Export all products together.")


def _why_left_out(reading: Reading, row: Row) -> str:
    if "variation" in reading.kinds(row):
        return f"the variation's product “{shown(reading.cell(row, 'parent'))}” is not in the file"
    id = reading.cell(row, "id")
    return f"the id {shown(id)} stands twice in the file" if reading.cell(row, "name") else "the product has no name"
