"""Shopify's CSV: both dialects, variants, pictures, stock, prices, and what cannot be carried."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from scaffold.importers import codes, shopify
from scaffold.importers.records import (
    ImportedCategory,
    ImportedPicture,
    ImportedProduct,
    ImportedVariant,
    ImportOptions,
)
from scaffold.model.catalogue import Availability, Status
from scaffold.model.findings import Finding, Severity

DATA = Path(__file__).parents[2] / "data" / "shopify"
Read = Callable[..., tuple[list[ImportedProduct], list[Finding]]]

OLD = """\
Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,\
Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,\
Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Image Alt Text,SEO Title,\
SEO Description,Google Shopping / MPN,Variant Image,Variant Weight Unit,Cost per item,Status
pot,Clay pot,<p>Clay</p>,Potter,Home > Pots,Pots,"clay, pot",true,Size,S,Glaze,Blue,0012,820,shopify,3,deny,\
9.90,12.00,4006381333931,https://cdn.example/b.jpg,2,Back,Pots,A pot,M-1,,g,4.20,active
pot,,,,,,,,,L,,Blue,,1500,shopify,-2,continue,15.90,,X-1,https://cdn.example/a.jpg,1,,,,,https://cdn.example/l.jpg,kg,6.00,
pot,,,,,,,,,,,,,,,,,,,,https://cdn.example/c.jpg,3,Detail,,,,,,,
"""
NEW = """\
Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Barcode,\
Option1 name,Option1 value,Option2 name,Option2 value,Price,Compare-at price,Cost per item,Inventory tracker,\
Inventory quantity,Continue selling when out of stock,Weight value (grams),Weight unit for display,Product image URL,\
Image position,Image alt text,Variant image URL,SEO title,SEO description,\
Google Shopping / Manufacturer part number (MPN)
Clay pot,pot,<p>Clay</p>,Potter,Home > Pots,Pots,"clay, pot",TRUE,Active,0012,4006381333931,Size,S,Glaze,Blue,\
9.90,12.00,4.20,shopify,3,DENY,820,g,https://cdn.example/b.jpg,2,Back,,Pots,A pot,M-1
,pot,,,,,,,,,X-1,,L,,Blue,15.90,,6.00,shopify,-2,CONTINUE,1500,kg,https://cdn.example/a.jpg,1,,\
https://cdn.example/l.jpg,,,
,pot,,,,,,,,,,,,,,,,,,,,,,https://cdn.example/c.jpg,3,Detail,,,,
"""


def one(read: Read, text: str) -> ImportedProduct:
    products, _ = read(text)
    assert len(products) == 1
    return products[0]


def noted(product: ImportedProduct, code: str) -> list[tuple[str, str]]:
    return [(note.column, note.value) for note in product.notes if note.code == code]


@pytest.mark.parametrize("text", [OLD, NEW], ids=["old", "new"])
def test_both_dialects_give_the_same_product(read_csv: Read, text: str) -> None:
    product = one(read_csv, text)
    assert (product.key, product.title, product.html) == ("pot", "Clay pot", "<p>Clay</p>")
    assert (product.brand, product.mpn, product.category) == ("Potter", "M-1", ("Pots",))
    assert product.keywords == ("clay", "pot")
    assert (product.seo.title, product.seo.description) == ("Pots", "A pot")
    assert product.status is Status.ACTIVE
    assert product.pictures == (
        ImportedPicture("https://cdn.example/a.jpg", "", 3),
        ImportedPicture("https://cdn.example/b.jpg", "Back", 2),
        ImportedPicture("https://cdn.example/c.jpg", "Detail", 4),
        ImportedPicture("https://cdn.example/l.jpg", "", 3),
    )
    assert product.variants == (
        ImportedVariant(
            sku="0012",
            options=(("Size", "S"), ("Glaze", "Blue")),
            gtin="4006381333931",
            prices={"EUR": Decimal("9.90")},
            stock=3,
            weight="820 g",
            line=2,
        ),
        ImportedVariant(
            options=(("Size", "L"), ("Glaze", "Blue")),
            prices={"EUR": Decimal("15.90")},
            availability=Availability.BACKORDER,
            pictures=("https://cdn.example/l.jpg",),
            weight="1.5 kg",
            line=3,
        ),
    )


@pytest.mark.parametrize("text", [OLD, NEW], ids=["old", "new"])
def test_what_is_not_carried_is_noted(read_csv: Read, text: str) -> None:
    product = one(read_csv, text)
    assert [value for _, value in noted(product, codes.REFUSED)] == ["X-1"]
    assert [value for _, value in noted(product, codes.FORMER_PRICE)] == ["12.00"]
    assert sorted(value for _, value in noted(product, codes.LOST)) == ["", "", "Home > Pots"]
    assert not any("4.20" in note.text + note.value for note in product.notes)


def minimal(**cells: str) -> str:
    row = {"Handle": "cup", "Title": "Cup", "Variant Price": "5"} | cells
    return ",".join(f'"{name}"' for name in row) + "\n" + ",".join(f'"{value}"' for value in row.values()) + "\n"


def test_default_title_is_no_option(read_csv: Read) -> None:
    product = one(read_csv, minimal(**{"Option1 Name": "Title", "Option1 Value": "Default Title"}))
    assert [variant.options for variant in product.variants] == [()]


def test_a_handle_is_made_from_the_title_where_there_is_none(read_csv: Read) -> None:
    product = one(read_csv, "Title,URL handle,Price\nBlue cup,,5\n")
    assert product.key == "blue-cup"


def test_rows_of_a_product_may_stand_apart(read_csv: Read) -> None:
    text = "Handle,Title,Option1 Name,Option1 Value,Variant Price\na,A,Size,S,1\nb,B,Title,Default Title,2\na,,,L,3\n"
    products, _ = read_csv(text)
    assert [(product.key, len(product.variants)) for product in products] == [("a", 2), ("b", 1)]


def test_two_variants_with_the_same_options_are_one_and_it_is_noted(read_csv: Read) -> None:
    product = one(read_csv, "Handle,Title,Option1 Name,Option1 Value,Variant Price\na,A,Size,S,1\na,,,S,3\n")
    assert [variant.prices["EUR"] for variant in product.variants] == [1]
    assert noted(product, codes.REFUSED) == [("Option1 Value", "S")]


@pytest.mark.parametrize(
    ("status", "published", "gift", "result"),
    [
        ("active", "true", "", Status.ACTIVE),
        ("Draft", "true", "", Status.DRAFT),
        ("archived", "false", "", Status.RETIRED),
        ("active", "FALSE", "", Status.DRAFT),
        ("", "true", "", Status.ACTIVE),
        ("unlisted", "true", "", Status.DRAFT),
        ("active", "true", "TRUE", Status.DRAFT),
    ],
)
def test_status_published_and_gift_card_decide_the_status(
    read_csv: Read, status: str, published: str, gift: str, result: Status
) -> None:
    text = minimal(Status=status, Published=published, **{"Gift Card": gift})
    product = one(read_csv, text)
    assert product.status is result
    assert bool(noted(product, codes.NOT_FOR_STATIC)) == bool(gift)


@pytest.mark.parametrize(
    ("tracker", "quantity", "policy", "stock", "availability"),
    [
        ("shopify", "4", "deny", 4, None),
        ("shopify", "0", "deny", 0, None),
        ("shopify", "-3", "deny", 0, None),
        ("shopify", "0", "continue", None, Availability.BACKORDER),
        ("shopify", "4", "continue", 4, None),
        ("", "0", "deny", None, Availability.IN_STOCK),
        ("shopify", "", "deny", None, None),
    ],
)
def test_stock_is_what_shopify_would_sell(
    read_csv: Read, tracker: str, quantity: str, policy: str, stock: int | None, availability: Availability | None
) -> None:
    cells = {
        "Variant Inventory Tracker": tracker,
        "Variant Inventory Qty": quantity,
        "Variant Inventory Policy": policy,
    }
    variant = one(read_csv, minimal(**cells)).variants[0]
    assert (variant.stock, variant.availability) == (stock, availability)


def test_a_missing_price_is_on_request_and_noted(read_csv: Read) -> None:
    product = one(read_csv, minimal(**{"Variant Price": ""}))
    assert product.variants[0].prices == {}
    assert ("Variant Price", "") in noted(product, codes.NEEDED)


def test_a_compare_at_price_that_is_not_higher_is_no_former_price(read_csv: Read) -> None:
    assert noted(one(read_csv, minimal(**{"Variant Compare At Price": "5"})), codes.FORMER_PRICE) == []


def test_a_file_that_a_german_spreadsheet_saved_is_read(read_csv: Read) -> None:
    product = one(read_csv, "Handle;Title;Variant Price\ncup;Cup;1.234,50\n")
    assert product.variants[0].prices == {"EUR": Decimal("1234.50")}


def test_a_barcode_with_leading_zeros_and_apostrophe_stays_as_it_is(read_csv: Read) -> None:
    assert one(read_csv, minimal(**{"Variant Barcode": "'00012345600012"})).variants[0].gtin == "00012345600012"


MARKETS = minimal(**{"Price / Europe": "6.50", "Compare At Price / Europe": "9", "Included / Europe": "FALSE"})


def test_market_prices_without_a_currency_are_noted(read_csv: Read) -> None:
    product = one(read_csv, MARKETS)
    assert product.variants[0].prices == {"EUR": 5}
    assert noted(product, codes.LOST) == [("Price / Europe", "6.50"), ("Included / Europe", "FALSE")]
    assert noted(product, codes.FORMER_PRICE) == [("Compare At Price / Europe", "9")]


def test_market_prices_whose_currency_is_named_are_carried(tmp_path: Path, options: ImportOptions) -> None:
    file = tmp_path / "export.csv"
    file.write_text(MARKETS, encoding="utf-8")
    options = replace(options, currency="USD", market_currencies={"Europe": "EUR"})
    product = next(record for record in shopify.read(file, options) if isinstance(record, ImportedProduct))
    assert product.variants[0].prices == {"USD": 5, "EUR": Decimal("6.50")}


def test_the_taxonomy_is_the_category_where_there_is_no_type(tmp_path: Path, options: ImportOptions) -> None:
    file = tmp_path / "export.csv"
    file.write_text(minimal(**{"Product Category": "Home & Garden > Decor > Vases", "Type": ""}), encoding="utf-8")
    records = list(shopify.read(file, options))
    assert records[:3] == [
        ImportedCategory(("Home & Garden",)),
        ImportedCategory(("Home & Garden", "Decor")),
        ImportedCategory(("Home & Garden", "Decor", "Vases")),
    ]


def test_uncategorised_products_are_noted(read_csv: Read) -> None:
    product = one(read_csv, minimal(**{"Product Category": "Uncategorized"}))
    assert product.category == ()
    assert noted(product, codes.NEEDED) == [("type", "")]


def test_short_metafields_become_attributes_and_references_do_not(read_csv: Read) -> None:
    cells = {
        "Material (product.metafields.custom.material)": "Stoneware",
        "Care (product.metafields.custom.care)": "gid://shopify/Metaobject/1",
    }
    product = one(read_csv, minimal(**cells))
    assert product.attributes == (("Material", "Stoneware"),)
    assert noted(product, codes.LOST)[0][1] == "gid://shopify/Metaobject/1"


def test_unknown_columns_with_values_are_found_and_empty_ones_are_not(read_csv: Read) -> None:
    _, findings = read_csv(minimal(**{"My column": "x", "Empty column": ""}))
    assert [(each.code, "My column" in each.message) for each in findings] == [(codes.UNKNOWN_COLUMN, True)]


def test_rows_without_handle_and_title_are_found_with_their_line(read_csv: Read) -> None:
    products, findings = read_csv("Handle,Title,Variant Price\ncup,Cup,5\n,,7\nghost,,8\n")
    assert len(products) == 1
    assert [(each.code, each.location.line) for each in findings] == [(codes.ROW_SKIPPED, 3), (codes.ROW_SKIPPED, 4)]


def test_a_table_of_something_else_is_an_error(read_csv: Read) -> None:
    _, findings = read_csv("Name,Age\nJo,5\n")
    assert (findings[0].code, findings[0].severity) == (codes.NOT_AN_EXPORT, Severity.ERROR)


@pytest.mark.parametrize(
    ("name", "products", "variants", "pictures"),
    [("shopify-home-and-garden.csv", 20, 21, 21), ("shopify-jewelery.csv", 20, 23, 41)],
)
def test_real_exports_are_read_whole(
    options: ImportOptions, name: str, products: int, variants: int, pictures: int
) -> None:
    records = list(shopify.read(DATA / name, options))
    found = [record for record in records if isinstance(record, ImportedProduct)]
    assert [record for record in records if isinstance(record, Finding)] == []
    assert len(found) == products
    assert sum(len(product.variants) for product in found) == variants
    assert sum(len(product.pictures) for product in found) == pictures
    assert all(variant.prices for product in found for variant in product.variants)
