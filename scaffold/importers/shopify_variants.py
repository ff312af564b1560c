"""The variants of a Shopify product: options, prices, stock, weight, barcode."""

from collections.abc import Iterator
from decimal import Decimal

from scaffold.importers import codes
from scaffold.importers.amounts import amount, plain, whole
from scaffold.importers.csv_table import Row
from scaffold.importers.former_price import not_carried
from scaffold.importers.gtin import gtin, refusal
from scaffold.importers.plain_text import one_line, shown
from scaffold.importers.prices import payable
from scaffold.importers.records import ImportedVariant, Note
from scaffold.importers.shopify_reading import Reading
from scaffold.model.catalogue import Availability

_NO_OPTION = ("title", "default title")
_TELLING = ("option1 value", "price", "sku")
_SELLS_ON = frozenset({"continue", "true", "yes", "1"})


def variants_of(reading: Reading, first: Row, rows: list[Row], notes: list[Note]) -> Iterator[ImportedVariant]:
    """One variant for each row that says more than a picture; of two with the same options the first."""
    names = _option_names(reading, first)
    seen: set[tuple[tuple[str, str], ...]] = set()
    for row in rows:
        if row is not first and not any(reading.cell(row, field) for field in _TELLING):
            continue
        options = tuple(_options(reading, row, names))
        if options in seen:
            values = ", ".join(value for _, value in options) or "none"
            text = f"Two variants have the same options ({shown(values)}); the later one was left out."
            notes.append(reading.note(codes.REFUSED, row, "option1 value", text))
            continue
        seen.add(options)
        yield _variant(reading, row, options, notes)


def _option_names(reading: Reading, first: Row) -> tuple[str, ...]:
    """The names of the options, which stand in the first row only."""
    names = tuple(one_line(reading.cell(first, f"option{number} name")) for number in (1, 2, 3))
    return tuple(name or f"Option {number}" for number, name in enumerate(names, start=1))


def _options(reading: Reading, row: Row, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """(name, value); none for a product without a choice, which Shopify writes as Title: Default Title."""
    for number, name in enumerate(names, start=1):
        value = one_line(reading.cell(row, f"option{number} value"))
        if value and (name.casefold(), value.casefold()) != _NO_OPTION:
            yield name, value


def _variant(reading: Reading, row: Row, options: tuple[tuple[str, str], ...], notes: list[Note]) -> ImportedVariant:
    stock, availability = _stock(reading, row, notes)
    picture = reading.cell(row, "variant image")
    return ImportedVariant(
        sku=one_line(reading.cell(row, "sku").removeprefix("'")),
        options=options,
        gtin=_gtin(reading, row, notes),
        prices=_prices(reading, row, notes),
        stock=stock,
        availability=availability,
        pictures=(picture,) if picture else (),
        weight=_weight(reading, row, notes),
        line=row.line,
    )


def _gtin(reading: Reading, row: Row, notes: list[Note]) -> str:
    # Spreadsheets keep the zeros of a number with an apostrophe before it.
    text = reading.cell(row, "barcode").removeprefix("'")
    number = gtin(text) if text else ""
    if number is None:
        notes.append(reading.note(codes.REFUSED, row, "barcode", f"{refusal(text)} It was “{shown(text)}”."))
    return number or ""


def _prices(reading: Reading, row: Row, notes: list[Note]) -> dict[str, Decimal]:
    text = reading.cell(row, "price")
    price = amount(text, reading.mark)
    if price is None:
        why = f"The price “{shown(text)}” is not a number" if text else "There is no price"
        notes.append(reading.note(codes.NEEDED, row, "price", f"{why}; it is on request until you write one."))
        return {}
    currency = reading.options.currency
    price, changed = payable(price, currency)
    if changed:
        notes.append(reading.note(codes.NEEDED if price is None else codes.CHANGED, row, "price", changed))
    if price is None:
        return {}
    former = amount(reading.cell(row, "compare at"), reading.mark)
    if former and former > price:
        notes.append(reading.note(codes.FORMER_PRICE, row, "compare at", not_carried(former, price, currency)))
    return {currency: price} | dict(_market_prices(reading, row, notes))


def _market_prices(reading: Reading, row: Row, notes: list[Note]) -> Iterator[tuple[str, Decimal]]:
    """Prices of markets whose currency the caller has named; no export tells it."""
    for market, number in reading.columns.market_prices.items():
        text = row.cell(number)
        price, currency = amount(text, reading.mark), reading.options.market_currencies.get(market)
        why = f"The export does not tell in which currency the market “{shown(market)}” pays; name it to carry it."
        if price is not None and currency:
            price, why = payable(price, currency)
            if price is not None:
                yield currency, price
        if text and why:
            notes.append(Note(codes.LOST, reading.table.header[number], text, row.line, why))
    for market, number in reading.columns.market_former.items():
        if row.cell(number):
            why = f"The former price in the market “{shown(market)}” was not carried (98/6/EC Art. 6a)."
            notes.append(Note(codes.FORMER_PRICE, reading.table.header[number], row.cell(number), row.line, why))


_Stock = tuple[int | None, Availability | None]


def _stock(reading: Reading, row: Row, notes: list[Note]) -> _Stock:
    """What Shopify would let a shopper buy.

    "blank if inventory isn't tracked": then its quantity means nothing, and everything can be bought.
    """
    text = reading.cell(row, "quantity")
    quantity = whole(text)
    if not {"tracker", "quantity"} & reading.columns.fields.keys():
        return None, None
    if "tracker" in reading.columns.fields and not reading.cell(row, "tracker"):
        if text:
            why = "Shopify does not track this stock and sells whatever the number says, so it is simply in stock here."
            notes.append(reading.note(codes.CHANGED, row, "quantity", why))
        return None, Availability.IN_STOCK
    if quantity is None:
        why = (
            f"“{shown(text)}” is no quantity"
            if text
            else "The export does not tell the stock, as with several locations"
        )
        notes.append(reading.note(codes.NEEDED, row, "quantity", f"{why}; write `stock` or `availability`."))
        return None, None
    if quantity <= 0 and reading.cell(row, "policy").casefold() in _SELLS_ON:
        return None, Availability.BACKORDER
    return max(0, quantity), None


def _weight(reading: Reading, row: Row, notes: list[Note]) -> str:
    """Grams as the export has them; in kilograms where the shop shows those. Zero stands for unknown."""
    text = reading.cell(row, "grams")
    grams = amount(text) if text else Decimal(0)
    if grams is None:
        notes.append(reading.note(codes.REFUSED, row, "grams", f"The weight “{shown(text)}” is not a number of grams."))
    if not grams:
        return ""
    if reading.cell(row, "weight unit").casefold() == "kg":
        return f"{plain(grams / 1000)} kg"
    return f"{plain(grams)} g"
