"""WooCommerce's CSV: translated headers, units, decimal commas, variations, sales, and what cannot be carried."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from scaffold.importers import codes, woocommerce
from scaffold.importers.records import ImportedCategory, ImportedProduct, ImportedVariant, ImportOptions
from scaffold.importers.woocommerce_headers import ATTRIBUTES, HEADERS, columns_of, normal
from scaffold.importers.wordpress_text import markup, values_of
from scaffold.model.catalogue import Availability, Size, Status
from scaffold.model.findings import Finding, Severity

DATA = Path(__file__).parents[2] / "data" / "woocommerce"
Read = Callable[..., tuple[list[ImportedProduct], list[Finding]]]
Row = dict[str, str]


def sheet(*rows: Row) -> str:
    """Rows as CSV, all with a name, a type and a price if they do not say otherwise."""
    complete = [
        {"ID": str(number), "Type": "simple", "Name": "Cup", "Regular price": "5"} | row
        for number, row in enumerate(rows, 1)
    ]
    names = list(dict.fromkeys(name for row in complete for name in row))
    stream = io.StringIO()
    csv.DictWriter(stream, names, restval="").writeheader()
    csv.DictWriter(stream, names, restval="").writerows(complete)
    return stream.getvalue()


def one(read: Read, *rows: Row) -> ImportedProduct:
    return read(sheet(*rows), "woocommerce")[0][0]


def noted(product: ImportedProduct, code: str) -> list[tuple[str, str]]:
    return [(note.column, note.value) for note in product.notes if note.code == code]


@pytest.fixture
def english(options: ImportOptions) -> dict[str, ImportedProduct]:
    return by_title(DATA / "products-en.csv", options)


@pytest.fixture
def german(options: ImportOptions) -> dict[str, ImportedProduct]:
    return by_title(DATA / "products-de.csv", options)


def by_title(file: Path, options: ImportOptions) -> dict[str, ImportedProduct]:
    return {each.title: each for each in woocommerce.read(file, options) if isinstance(each, ImportedProduct)}


def test_a_variable_product_has_its_variations_in_their_order(english: dict[str, ImportedProduct]) -> None:
    hoodie = english["Harbour Hoodie"]
    assert (hoodie.sku, hoodie.brand, hoodie.category, hoodie.featured) == (
        "HOODIE",
        "Tidewater",
        ("Clothing", "Hoodies"),
        True,
    )
    size = Size(width="25 cm", height="4 cm", depth="30 cm")
    green, blue = hoodie.variants
    assert green == ImportedVariant(
        options=(("Color", "Green"),),
        prices={"EUR": Decimal("69.00")},
        availability=Availability.OUT_OF_STOCK,
        pictures=("https://shop.example/wp-content/uploads/2024/01/hoodie-green.jpg",),
        weight="0.7 kg",
        size=size,
        line=9,
    )
    assert (blue.sku, blue.stock, blue.weight, blue.size) == ("HOODIE-B", 5, "0.62 kg", size)
    assert hoodie.attributes == (("Material", "Cotton, organic"),)


def test_texts_lose_their_escapes_and_shortcodes(english: dict[str, ImportedProduct]) -> None:
    hoodie = english["Harbour Hoodie"]
    assert hoodie.summary == "A heavy hoodie, brushed inside."
    assert hoodie.html.startswith("<p>Knitted in Porto.</p>\n<ul>")
    assert hoodie.html.endswith("<p>Wash cold.</p>")
    assert noted(hoodie, codes.HTML_DROPPED) == [("Description", "[vc_row]"), ("Description", "[/vc_row]")]
    assert "Beanie & Badge" in english


def test_seo_texts_are_carried_unless_they_are_templates(english: dict[str, ImportedProduct]) -> None:
    hoodie = english["Harbour Hoodie"]
    assert (hoodie.seo.title, hoodie.seo.description) == ("Harbour Hoodie, heavy and warm", "")
    assert noted(hoodie, codes.LOST)[0][0] == "Meta: _yoast_wpseo_metadesc"


def test_a_sale_without_dates_is_the_price_and_the_former_one_is_noted(english: dict[str, ImportedProduct]) -> None:
    beanie = english["Beanie & Badge"]
    assert beanie.variants[0].prices == {"EUR": Decimal("14.00")}
    assert noted(beanie, codes.FORMER_PRICE) == [("Regular price", "18.00")]


def test_a_sale_that_is_not_on_is_not_the_price(english: dict[str, ImportedProduct]) -> None:
    mug = english["Mug"]
    assert mug.variants[0].prices == {"EUR": Decimal("9.5")}
    assert ("Sale price", "8") in noted(mug, codes.LOST)


@pytest.mark.parametrize(
    ("today", "price"),
    [(date(2030, 1, 1), 8), (date(2030, 1, 31), 8), (date(2030, 2, 1), Decimal("9.5")), (None, Decimal("9.5"))],
)
def test_today_decides_a_dated_sale(options: ImportOptions, today: date | None, price: Decimal) -> None:
    mug = by_title(DATA / "products-en.csv", replace(options, today=today))["Mug"]
    assert mug.variants[0].prices == {"EUR": price}


def test_groups_downloads_and_foreign_kinds_are_drafts_and_noted(english: dict[str, ImportedProduct]) -> None:
    group, pattern = english["Winter set"], english["Pattern"]
    assert (group.status, group.sku or group.variants[0].sku, group.related) == (
        Status.DRAFT,
        "SET",
        ("id:11", "id:10"),
    )
    assert pattern.status is Status.DRAFT
    assert noted(group, codes.NOT_FOR_STATIC) == [("Type", "grouped")]
    assert noted(pattern, codes.NOT_FOR_STATIC) == [("Type", "simple, downloadable, virtual")]


def test_a_product_of_another_shop_is_bought_there(english: dict[str, ImportedProduct]) -> None:
    assert english["Knitting book"].checkout == {"EUR": "https://books.example/knit"}


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://x.example/", "https://x.example/ y", "/local"])
def test_an_external_address_that_is_none_is_refused(read_csv: Read, url: str) -> None:
    product = one(read_csv, {"Type": "external", "External URL": url})
    assert product.checkout == {}
    assert noted(product, codes.REFUSED) == [("External URL", url)]


def test_related_products_are_those_in_the_file(english: dict[str, ImportedProduct]) -> None:
    assert english["Harbour Hoodie"].related == ("id:11",)
    assert ("Upsells", "BEANIE, id:99") in noted(english["Harbour Hoodie"], codes.LOST)


def test_no_product_is_related_to_itself(read_csv: Read) -> None:
    assert one(read_csv, {"SKU": "A", "Upsells": "A, id:1"}).related == ()


def test_findings_on_the_file_name_what_is_not_carried(options: ImportOptions) -> None:
    findings = [each for each in woocommerce.read(DATA / "products-en.csv", options) if isinstance(each, Finding)]
    assert [(each.code, each.location.line) for each in findings] == [
        (codes.UNKNOWN_COLUMN, 1),
        (codes.UNKNOWN_COLUMN, 1),
        (codes.ROW_SKIPPED, 10),
    ]


def test_a_german_export_with_units_and_commas_is_read(german: dict[str, ImportedProduct]) -> None:
    pot = german["Teekanne „Hafen“"]
    variant = pot.variants[0]
    assert (variant.sku, variant.gtin, variant.prices) == ("0012345", "4006381333931", {"EUR": Decimal("59.90")})
    assert (variant.weight, variant.stock) == ("820 g", 14)
    assert variant.size == Size(width="130 mm", height="140.5 mm", depth="210 mm")
    assert pot.attributes == (("Farbe", "Seladon"), ("Inhalt", "600 ml"))
    assert pot.seo.title == "Teekanne aus Seladon"
    assert pot.keywords == ("Tee", "Kanne")
    assert "Rhön.<br>Handgedreht" in pot.html


def test_a_variation_that_fits_any_value_is_written_out(german: dict[str, ImportedProduct]) -> None:
    cup = german["Becher"]
    assert [variant.options for variant in cup.variants] == [
        (("Größe", "Klein"), ("Farbe", "NO")),
        (("Größe", "Klein"), ("Farbe", "Blau")),
    ]
    assert [variant.sku for variant in cup.variants] == ["BECHER-K-KLEIN-NO", "BECHER-K-KLEIN-BLAU"]
    assert cup.variants[0].prices == {"EUR": Decimal("1250.50")}
    assert noted(cup, codes.CHANGED) == [("Attribute values", "Farbe")]
    assert noted(cup, codes.LOST) == [("Veröffentlicht", "0")]


@pytest.mark.parametrize(
    ("published", "status", "note"),
    [
        ("1", Status.ACTIVE, False),
        ("1.0", Status.ACTIVE, False),
        ("", Status.ACTIVE, False),
        ("-1", Status.DRAFT, False),
        ("'-1", Status.DRAFT, False),
        ("0", Status.DRAFT, True),
        ("2", Status.DRAFT, True),
    ],
)
def test_published_has_four_values(read_csv: Read, published: str, status: Status, note: bool) -> None:
    product = one(read_csv, {"Published": published})
    assert product.status is status
    assert bool(noted(product, codes.CHANGED)) == note


@pytest.mark.parametrize(
    ("cells", "stock", "availability"),
    [
        ({"Stock": "4", "In stock?": "1"}, 4, None),
        ({"Stock": "0", "In stock?": "0"}, 0, None),
        ({"Stock": "'-2", "In stock?": "backorder", "Backorders allowed?": "notify"}, None, Availability.BACKORDER),
        ({"Stock": "", "In stock?": "1"}, None, Availability.IN_STOCK),
        ({"Stock": "", "In stock?": "0"}, None, Availability.OUT_OF_STOCK),
        ({"Stock": "", "In stock?": "backorder"}, None, Availability.BACKORDER),
    ],
)
def test_stock_is_a_number_or_a_word(
    read_csv: Read, cells: Row, stock: int | None, availability: Availability | None
) -> None:
    variant = one(read_csv, cells).variants[0]
    assert (variant.stock, variant.availability) == (stock, availability)


def test_stock_that_variations_share_is_a_word(read_csv: Read) -> None:
    variation = {"Type": "variation", "Parent": "id:1", "Stock": "parent", "Attribute 1 name": "Size"}
    rows = ({"Type": "variable", "Stock": "7"}, variation | {"Attribute 1 value(s)": "S"})
    product = one(read_csv, *rows)
    assert (product.variants[0].stock, product.variants[0].availability) == (None, Availability.IN_STOCK)
    assert noted(product, codes.CHANGED) == [("Stock", "parent")]


@pytest.mark.parametrize(
    ("categories", "path", "lost"),
    [
        ("A", ("A",), 0),
        ("A > B, A", ("A", "B"), 0),
        ("C, A > B > D, A > B", ("A", "B", "D"), 1),
        ("Cups\\, bowls > Big", ("Cups, bowls", "Big"), 0),
        ("Food &amp; Drink", ("Food & Drink",), 0),
        (" > ", (), 0),
    ],
)
def test_the_deepest_category_counts(read_csv: Read, categories: str, path: tuple[str, ...], lost: int) -> None:
    product = one(read_csv, {"Categories": categories})
    assert product.category == path
    assert len(noted(product, codes.LOST)) == lost


def test_categories_come_before_the_product_and_once(tmp_path: Path, options: ImportOptions) -> None:
    (tmp_path / "export.csv").write_text(sheet({"Categories": "A > B"}, {"Categories": "A > C"}), encoding="utf-8")
    records = list(woocommerce.read(tmp_path / "export.csv", options))
    found = [record.path if isinstance(record, ImportedCategory) else "product" for record in records]
    assert found == [("A",), ("A", "B"), "product", ("A", "C"), "product"]


def test_an_empty_parent_is_not_the_product_without_a_sku(read_csv: Read) -> None:
    products, findings = read_csv(sheet({"SKU": ""}, {"Type": "variation", "Parent": ""}), "woocommerce")
    assert len(products[0].variants) == 1
    assert [each.code for each in findings] == [codes.ROW_SKIPPED]


def test_an_id_that_stands_twice_is_found(read_csv: Read) -> None:
    products, findings = read_csv(sheet({"ID": "7"}, {"ID": "7", "Name": "Again"}), "woocommerce")
    assert [product.title for product in products] == ["Cup"]
    assert "stands twice" in findings[0].message


def test_an_unknown_unit_is_refused(read_csv: Read) -> None:
    product = one(read_csv, {"Weight (stone)": "3"})
    assert product.variants[0].weight == ""
    assert noted(product, codes.REFUSED) == [("Weight (stone)", "3")]


def test_a_price_with_a_comma_and_a_weight_with_a_point_are_both_read(read_csv: Read) -> None:
    variant = one(read_csv, {"Regular price": "1234,5", "Weight (kg)": "0.125"}).variants[0]
    assert (variant.prices, variant.weight) == ({"EUR": Decimal("1234.5")}, "0.125 kg")


def test_a_table_of_something_else_is_an_error(read_csv: Read) -> None:
    _, findings = read_csv("Handle,Title\na,b\n", "woocommerce")
    assert (findings[0].code, findings[0].severity) == (codes.NOT_AN_EXPORT, Severity.ERROR)


FRENCH = (
    "ID,Type,SKU,Nom,Publié,Mis en avant ?,Description courte,Date de début de promo,En stock ?,Poids (kg),"
    "Tarif promo,Tarif régulier,Catégories,Classe d’expédition,Images,Parent,Nom de l’attribut 1,"
    "Valeur(s) de l’attribut 1,Attribut 1 visible,Attribut 1 global,Méta : _yoast_wpseo_title"
)
SPANISH = (
    "ID,Tipo,SKU,Nombre,Publicado,¿Está destacado?,Descripción corta,Día en que empieza el precio rebajado,"
    "¿Existencias?,Peso (kg),Precio rebajado,Precio normal,Categorías,Clase de envío,Imágenes,Superior,"
    "Nombre del atributo 1,Valor(es) del atributo 1,Atributo visible 1,Atributo global 1,Meta: _yoast_wpseo_title"
)
DUTCH = (
    "ID,Type,Artikelnummer,Naam,Gepubliceerd,Uitgelicht?,Korte beschrijving,Startdatum actieprijs,Op voorraad?,"
    "Gewicht (kg),Actieprijs,Reguliere prijs,Categorieën,Verzendklasse,Afbeeldingen,Hoofd,Naam eigenschap 1,"
    "Waarde eigenschap 1,Zichtbare eigenschap 1,Globale eigenschap 1,Meta: _yoast_wpseo_title"
)


@pytest.mark.parametrize("header", [FRENCH, SPANISH, DUTCH], ids=["fr", "es", "nl"])
def test_headers_of_other_languages_are_all_known(header: str) -> None:
    columns = columns_of(tuple(header.split(",")))
    assert columns.unknown == ()
    assert columns.units == {"weight": "kg"}
    assert set(columns.attributes[1]) == {"name", "values", "visible", "global"}
    assert set(columns.metas) == {"_yoast_wpseo_title"}


@pytest.mark.parametrize("table", [HEADERS, ATTRIBUTES])
def test_no_title_stands_for_two_fields(table: dict[str, tuple[str, ...]]) -> None:
    owners: dict[str, set[str]] = {}
    for field, titles in table.items():
        for title in titles:
            owners.setdefault(normal(title), set()).add(field)
    assert {title: fields for title, fields in owners.items() if len(fields) > 1} == {}


def test_lists_and_texts_as_wordpress_writes_them() -> None:
    assert values_of("a, b\\, c,,  d , a") == ("a", "b, c", "d")
    assert values_of("'=SUM(1), b") == ("=SUM(1)", "b")
    assert markup("one\\ntwo\\n\\nthree \\\\n")[0] == "<p>one<br>two</p>\n<p>three \\n</p>"
    assert markup("<!-- wp:paragraph -->\\n<p>x</p>\\n<!-- /wp:paragraph -->")[0] == "<p>x</p>"
    assert markup("a [sic] [gallery ids='1']")[1] == ("[gallery ids='1']",)
