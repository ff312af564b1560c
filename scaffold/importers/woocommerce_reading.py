"""What reading a WooCommerce product needs at every turn."""

from dataclasses import dataclass

from scaffold.importers.csv_table import Row, Table
from scaffold.importers.plain_text import one_line
from scaffold.importers.records import ImportOptions, Note
from scaffold.importers.woocommerce_headers import Columns
from scaffold.importers.wordpress_text import unescaped, values_of


@dataclass(frozen=True, slots=True)
class Attribute:
    """One of a row's attributes, as shoppers read it."""

    name: str
    values: tuple[str, ...]
    visible: bool
    column: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The table, its columns, the decimal marks of its prices and measures, the caller's options."""

    table: Table
    columns: Columns
    price_mark: str
    measure_mark: str
    options: ImportOptions

    def cell(self, row: Row, field: str) -> str:
        """The value of a field, in whichever language."""
        return unescaped(row.cell(self.columns.fields.get(field)))

    def meta(self, row: Row, keys: tuple[str, ...]) -> tuple[str, str]:
        """The first of these `Meta:` columns that has a value, and the value."""
        for key in keys:
            number = self.columns.metas.get(key)
            if row.cell(number):
                return self.table.header[number or 0], one_line(unescaped(row.cell(number)))
        return "", ""

    def header(self, field: str) -> str:
        """The header of a field, as the file has it."""
        number = self.columns.fields.get(field)
        return field if number is None else self.table.header[number]

    def note(self, code: str, row: Row, field: str, text: str) -> Note:
        """A note on a field, under the header that the file has for it."""
        return Note(code, self.header(field), self.cell(row, field), row.line, text)

    def kinds(self, row: Row) -> tuple[str, ...]:
        """simple, variable, variation …; also virtual, downloadable. They are not translated."""
        kinds = (kind.strip().casefold() for kind in self.cell(row, "type").split(","))
        return tuple(kind for kind in kinds if kind) or ("simple",)

    def attributes(self, row: Row) -> tuple[Attribute, ...]:
        """The attributes of a row that have a name; a variation that fits any value has one without values."""
        found = []
        for columns in self.columns.attributes.values():
            name = one_line(unescaped(row.cell(columns.get("name"))))
            values = values_of(row.cell(columns.get("values")))
            if name:
                shown = row.cell(columns.get("visible")) != "0"
                found.append(Attribute(name, values, shown, self.table.header[columns.get("name", 0)]))
        return tuple(found)
