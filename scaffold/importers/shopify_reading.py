"""What reading a Shopify product needs at every turn."""

from dataclasses import dataclass

from scaffold.importers.csv_table import Row, Table
from scaffold.importers.records import ImportOptions, Note
from scaffold.importers.shopify_columns import Columns


@dataclass(frozen=True, slots=True)
class Reading:
    """The table, its columns, the decimal mark of its prices, the caller's options."""

    table: Table
    columns: Columns
    mark: str
    options: ImportOptions

    def cell(self, row: Row, field: str) -> str:
        """The value of a field, in whichever dialect."""
        return row.cell(self.columns.fields.get(field))

    def header(self, field: str) -> str:
        """The header of a field, as the file has it."""
        number = self.columns.fields.get(field)
        return field if number is None else self.table.header[number]

    def note(self, code: str, row: Row, field: str, text: str) -> Note:
        """A note on a field, under the header that the file has for it."""
        return Note(code, self.header(field), self.cell(row, field), row.line, text)
