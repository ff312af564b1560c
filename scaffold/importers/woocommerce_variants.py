"""What can be ordered of a WooCommerce product: its variations, or itself; prices, stock, measures, barcodes."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import product as combinations

from scaffold.importers import codes
from scaffold.importers.amounts import amount, plain, whole
from scaffold.importers.csv_table import Row
from scaffold.importers.former_price import not_carried
from scaffold.importers.gtin import gtin, refusal
from scaffold.importers.identifiers import identifier
from scaffold.importers.plain_text import one_line, shown
from scaffold.importers.prices import payable
from scaffold.importers.records import ImportedVariant, Note
from scaffold.importers.woocommerce_headers import GTIN_METAS
from scaffold.importers.woocommerce_reading import Reading
from scaffold.importers.wordpress_text import values_of
from scaffold.model.catalogue import Availability, Size

MOST_COMBINATIONS = 500
_WEIGHT_UNITS = {"kg": "kg", "g": "g", "lbs": "lb", "lb": "lb", "oz": "oz"}
_LENGTH_UNITS = {"mm": "mm", "cm": "cm", "m": "m", "in": "in", "yd": "yd"}
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ].*)?")

Options = tuple[tuple[str, str], ...]


def simple(reading: Reading, row: Row, notes: list[Note]) -> ImportedVariant:
    """A product that is ordered as it is."""
    return _variant(reading, row, row, (), notes)


def variations_of(reading: Reading, parent: Row, rows: list[Row], notes: list[Note]) -> Iterator[ImportedVariant]:
    """The variations of a variable product; one that fits any value is written out for each."""
    names = option_names(reading, rows)
    seen: set[Options] = set()
    for row in rows:
        if reading.cell(row, "published") == "0":
            notes.append(reading.note(codes.LOST, row, "published", "The variation is switched off; it was left out."))
            continue
        chosen = _choices(reading, parent, row, names, notes)
        for options in chosen:
            if options in seen:
                values = ", ".join(value for _, value in options)
                text = f"Two variations have the same options ({shown(values)}); the later one was left out."
                notes.append(Note(codes.REFUSED, "Attribute values", values, row.line, text))
                continue
            seen.add(options)
            yield _variant(reading, row, parent, options, notes, shared=len(chosen) > 1)


def option_names(reading: Reading, rows: list[Row]) -> tuple[str, ...]:
    """The attributes that variations differ in, in the order in which they come."""
    return tuple(dict.fromkeys(attribute.name for row in rows for attribute in reading.attributes(row)))


def _choices(reading: Reading, parent: Row, row: Row, names: tuple[str, ...], notes: list[Note]) -> list[Options]:
    """The options of a variation: one set, or all sets that it stands for."""
    told = {attribute.name: attribute.values[:1] for attribute in reading.attributes(row)}
    known = {attribute.name: attribute.values for attribute in reading.attributes(parent)}
    per_name = [[(name, value) for value in told.get(name) or known.get(name, ())] for name in names]
    per_name = [pairs for pairs in per_name if pairs]
    open_names = [name for name in names if not told.get(name)]
    sets = list(_combined(per_name))
    if open_names:
        text = f"The variation fits any {shown(', '.join(open_names))}; it was written out as {len(sets)} variants."
        notes.append(Note(codes.CHANGED, "Attribute values", ", ".join(open_names), row.line, text))
    return sets


def _combined(per_name: list[list[tuple[str, str]]]) -> Iterator[Options]:
    """All combinations, up to a fair number."""
    for number, options in enumerate(combinations(*per_name)):
        if number >= MOST_COMBINATIONS:
            return
        yield options


def _variant(
    reading: Reading, row: Row, parent: Row, options: Options, notes: list[Note], *, shared: bool = False
) -> ImportedVariant:
    stock, availability = _stock(reading, row, parent, notes)
    if shared and stock is not None:
        stock, availability = None, Availability.IN_STOCK if stock else Availability.OUT_OF_STOCK
    sku = one_line(reading.cell(row, "sku"))
    if shared and sku:
        sku = "-".join([sku, *(identifier(value).upper() for _, value in options)])
    return ImportedVariant(
        sku=sku,
        options=options,
        gtin="" if shared else _gtin(reading, row, notes),
        prices=_prices(reading, row, notes),
        stock=stock,
        availability=availability,
        pictures=values_of(reading.cell(row, "images"))[:1] if row is not parent else (),
        weight=_measure(reading, row, parent, "weight", notes),
        size=_size(reading, row, parent, notes),
        line=row.line,
    )


def _gtin(reading: Reading, row: Row, notes: list[Note]) -> str:
    column, text = reading.meta(row, GTIN_METAS)
    if reading.cell(row, "gtin"):
        column, text = reading.header("gtin"), reading.cell(row, "gtin")
    number = gtin(text) if text else ""
    if number is None:
        notes.append(Note(codes.REFUSED, column, text, row.line, f"{refusal(text)} It was “{shown(text)}”."))
    return number or ""


def _prices(reading: Reading, row: Row, notes: list[Note]) -> dict[str, Decimal]:
    currency = reading.options.currency
    price = _price_now(reading, row, notes)
    if price is None:
        return {}
    price, changed = payable(price, currency)
    if changed:
        notes.append(reading.note(codes.NEEDED if price is None else codes.CHANGED, row, "regular price", changed))
    return {} if price is None else {currency: price}


def _price_now(reading: Reading, row: Row, notes: list[Note]) -> Decimal | None:
    """The sale price while a sale is on, else the regular one."""
    currency = reading.options.currency
    regular = amount(reading.cell(row, "regular price"), reading.price_mark)
    sale = amount(reading.cell(row, "sale price"), reading.price_mark)
    if sale is not None and (regular is None or sale < regular) and _is_on(reading, row, notes):
        if regular is not None:
            notes.append(reading.note(codes.FORMER_PRICE, row, "regular price", not_carried(regular, sale, currency)))
        return sale
    if regular is None:
        text = reading.cell(row, "regular price")
        why = f"The price “{shown(text)}” is not a number" if text else "There is no price"
        notes.append(reading.note(codes.NEEDED, row, "regular price", f"{why}; it is on request until you write one."))
    return regular


def _is_on(reading: Reading, row: Row, notes: list[Note]) -> bool:
    """Whether a sale is on today; without a date it is, and where today is not known a dated one is not."""
    starts, ends = (_date(reading.cell(row, field)) for field in ("sale starts", "sale ends"))
    today = reading.options.today
    if starts is None and ends is None:
        return True
    is_on = today is not None and (starts or today) <= today <= (ends or today)
    if not is_on:
        span = f"from {starts or 'any time'} to {ends or 'any time'}"
        text = f"The sale price holds {span}, which is not known to be now; the regular price was carried."
        notes.append(reading.note(codes.LOST, row, "sale price", text))
    return is_on


def _date(text: str) -> date | None:
    match = _DATE.fullmatch(text)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


_Stock = tuple[int | None, Availability | None]


def _stock(reading: Reading, row: Row, parent: Row, notes: list[Note]) -> _Stock:
    """A number where the shop counts, else its word. Stock that variations share is a word, since it has no owner."""
    text = reading.cell(row, "stock")
    shared = text.casefold() == "parent"
    quantity = whole(reading.cell(parent, "stock") if shared else text)
    if quantity is None:
        return None, _said(reading.cell(row, "in stock"))
    if shared:
        why = f"The variations share a stock of {quantity}; here each has its own, so the number was not carried."
        notes.append(reading.note(codes.CHANGED, row, "stock", why))
    if quantity <= 0:
        sells_on = reading.cell(row, "backorders").casefold() in ("1", "notify", "yes")
        return (None, Availability.BACKORDER) if sells_on else (None if shared else 0, _out(shared=shared))
    return (None, Availability.IN_STOCK) if shared else (quantity, None)


def _out(*, shared: bool) -> Availability | None:
    return Availability.OUT_OF_STOCK if shared else None


def _said(text: str) -> Availability:
    words = {"backorder": Availability.BACKORDER, "onbackorder": Availability.BACKORDER}
    no = text.casefold() in ("0", "no", "false", "outofstock")
    return words.get(text.casefold(), Availability.OUT_OF_STOCK if no else Availability.IN_STOCK)


def _measure(reading: Reading, row: Row, parent: Row, field: str, notes: list[Note]) -> str:
    """A measure with the unit of its header; what a variation does not say it has from its product."""
    told = row if reading.cell(row, field) else parent
    text, unit = reading.cell(told, field), reading.columns.units.get(field, "")
    if not text:
        return ""
    number = amount(text, reading.measure_mark)
    known = (_WEIGHT_UNITS if field == "weight" else _LENGTH_UNITS).get(unit)
    if number is None or known is None:
        why = f"“{shown(text)}” is not a number" if number is None else f"The unit “{shown(unit)}” is not known here"
        notes.append(reading.note(codes.REFUSED, told, field, f"{why}; the measure was left out."))
        return ""
    return f"{plain(number)} {known}" if number else ""


def _size(reading: Reading, row: Row, parent: Row, notes: list[Note]) -> Size | None:
    """WooCommerce's length is the depth here."""
    width, height, depth = (_measure(reading, row, parent, field, notes) for field in ("width", "height", "length"))
    return Size(width=width, height=height, depth=depth) if width or height or depth else None
