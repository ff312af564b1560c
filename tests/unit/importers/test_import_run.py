"""Whole imports: what lies in the site afterwards, and that the site's own reader takes it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from scaffold.decode import front_matter
from scaffold.decode.dataclass import decode
from scaffold.decode.yaml import Document, read
from scaffold.errors import UsageError
from scaffold.importers import codes
from scaffold.importers.records import ImportOptions
from scaffold.importers.report import ImportReport, all_findings, as_markdown, as_text
from scaffold.importers.run import REPORT, import_catalogue
from scaffold.model.catalogue import CategoryFacts, ProductFacts
from scaffold.model.entries import FrontMatter, ProductFrontMatter

DATA = Path(__file__).parents[2] / "data"
Import = Callable[..., ImportReport]

POT = """\
Handle,Title,Body (HTML),Type,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src,Image Alt Text,Variant Image
clay-pot,Clay pot,"<p>See <a href=""/products/cup"">the cup</a>.</p><img src=""https://cdn.example/size.jpg"">",Pots,Size,\
S,0012,9.90,https://cdn.example/front_925x.jpg?v=1,Clay pot from the front,
clay-pot,,,,,L,NO,15,https://cdn.example/large.jpg,,https://cdn.example/large.jpg
cup,Cup,Cup,Cups & bowls,Title,Default Title,CUP,5,,,
"""  # noqa: E501 - a header is one line


def texts(site: Path) -> dict[str, str]:
    files = sorted(path for path in (site / "content").rglob("*") if path.suffix in (".md", ".yaml"))
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_a_whole_import_on_one_screen(import_csv: Import, site: Path, jpeg: Callable[..., Path]) -> None:
    for number, name in enumerate(("front.jpg", "size.jpg")):
        jpeg(name, "#00000" + str(number))
    report = import_csv(POT, images_dir=site.parent / "pictures")
    assert texts(site) == {
        "content/categories/cups-bowls/category.yaml": "position: 20\n",
        "content/categories/cups-bowls/en.md": "---\ntitle: Cups & bowls\nslug: cups-bowls\n---\n",
        "content/categories/pots/category.yaml": "position: 10\n",
        "content/categories/pots/en.md": "---\ntitle: Pots\nslug: pots\n---\n",
        "content/products/clay-pot/en.md": """\
---
title: Clay pot
slug: clay-pot
alt:
  front.jpg: Clay pot from the front
attributes:
  size:
    label: Size
    s: S
    l: L
---

See [the cup](product:cup).

![Clay pot](size.jpg)
""",
        "content/products/clay-pot/product.yaml": """\
sku: CLAY-POT
category: pots
status: active
price: {EUR: 9.90}
variants:
  - sku: "0012"
    options: {size: s}
  - sku: "NO"
    options: {size: l}
    price: {EUR: 15}
images:
  - {file: front.jpg}
""",
        "content/products/cup/en.md": "---\ntitle: Cup\nslug: cup\n---\n\nCup\n",
        "content/products/cup/product.yaml": ("sku: CUP\ncategory: cups-bowls\nstatus: active\nprice: {EUR: 5}\n"),
    }
    assert (report.products, report.variants, report.categories, report.pictures) == (2, 3, 2, 2)
    assert report.count(codes.PICTURE_MISSING) == 1
    assert report.count(codes.ALT_MISSING) == 1


def test_a_variants_picture_without_a_text_is_called_by_title_and_option(
    import_csv: Import, site: Path, jpeg: Callable[..., Path]
) -> None:
    jpeg("large.jpg")
    import_csv(POT, images_dir=site.parent / "pictures")
    assert "alt:\n  large.jpg: Clay pot – L\n" in texts(site)["content/products/clay-pot/en.md"]
    assert "    images: [large.jpg]\n" in texts(site)["content/products/clay-pot/product.yaml"]


def test_pictures_are_fetched_where_that_is_asked_for(
    import_csv: Import, site: Path, jpeg: Callable[..., Path]
) -> None:
    content = jpeg("any.jpg").read_bytes()
    asked: list[str] = []

    def get(url: str) -> bytes:
        asked.append(url)
        return content

    import_csv(POT, get=get)
    assert asked == []
    assert import_csv(POT, fetch=True, get=get).pictures == 3
    assert (site / "content/products/clay-pot/large.jpg").read_bytes() == content
    asked.clear()
    assert import_csv(POT, fetch=True, get=get).pictures == 3
    assert asked == []


def test_a_second_import_changes_nothing(import_csv: Import, site: Path, jpeg: Callable[..., Path]) -> None:
    jpeg("front.jpg")
    first = import_csv(POT, images_dir=site.parent / "pictures")
    second = import_csv(POT, images_dir=site.parent / "pictures")
    assert second.written == ()
    assert sorted(second.unchanged) == sorted(first.written)


def test_a_persons_changes_stay_and_are_reported(import_csv: Import, site: Path) -> None:
    import_csv(POT)
    mine = site / "content/products/cup/en.md"
    mine.write_text("mine", encoding="utf-8")
    report = import_csv(POT.replace(",5,", ",6,"))
    assert mine.read_text(encoding="utf-8") == "mine"
    assert "EUR: 6" in texts(site)["content/products/cup/product.yaml"]
    assert report.kept == ("content/products/cup/en.md",)
    assert report.count(codes.FILE_KEPT) == 1
    import_csv(POT, force=True)
    assert mine.read_text(encoding="utf-8") != "mine"


def test_a_picture_that_somebody_cropped_stays(import_csv: Import, site: Path, jpeg: Callable[..., Path]) -> None:
    jpeg("front.jpg")
    import_csv(POT, images_dir=site.parent / "pictures")
    cropped = jpeg("cropped.jpg", "blue").read_bytes()
    (site / "content/products/clay-pot/front.jpg").write_bytes(cropped)
    import_csv(POT, images_dir=site.parent / "pictures")
    import_csv(POT)
    assert (site / "content/products/clay-pot/front.jpg").read_bytes() == cropped
    assert "front.jpg" in texts(site)["content/products/clay-pot/product.yaml"]


EXPORTS = [
    ("shopify", "shopify/shopify-home-and-garden.csv", "en"),
    ("shopify", "shopify/shopify-jewelery.csv", "en"),
    ("woocommerce", "woocommerce/products-en.csv", "en"),
    ("woocommerce", "woocommerce/products-de.csv", "de"),
]


@pytest.mark.parametrize(("format", "name", "language"), EXPORTS)
def test_the_sites_own_reader_takes_every_file(site: Path, format: str, name: str, language: str) -> None:
    import_catalogue(format, DATA / name, ImportOptions(currency="EUR", language=language, site_dir=site))
    categories = {path.parent.name for path in (site / "content/categories").rglob("category.yaml")}
    for path, text in texts(site).items():
        if path.endswith(".yaml"):
            facts = decoded(text, ProductFacts if "/products/" in path else CategoryFacts, path)
            assert not isinstance(facts, ProductFacts) or facts.category in categories
        else:
            cut = front_matter.split(text)
            assert isinstance(cut, front_matter.Split)
            decode_document(cut.matter, ProductFrontMatter if "/products/" in path else FrontMatter, path)


def decoded(text: str, shape: Any, path: str) -> Any:
    document = read(text)
    assert isinstance(document, Document)
    return decode_document(document, shape, path)


def decode_document(document: Document, shape: Any, path: str) -> Any:
    value = decode(document, shape, path, "CFG")
    assert isinstance(value, shape), value
    return value


def test_a_product_is_sold_where_it_has_a_price(import_csv: Import, site: Path) -> None:
    report = import_csv(POT, markets={"eu": "EUR", "us": "USD"})
    assert "markets: [eu]\n" in texts(site)["content/products/cup/product.yaml"]
    assert report.count(codes.NEEDED) == 2
    import_csv(POT, markets={"eu": "EUR"})
    assert "markets" not in texts(site)["content/products/cup/product.yaml"]


def test_every_sku_of_an_import_is_its_own(site: Path) -> None:
    for format, name, _ in EXPORTS[:2]:
        import_catalogue(format, DATA / name, ImportOptions(currency="USD", language="en", site_dir=site))
    found = [line for text in texts(site).values() for line in re.findall(r"^(?:  - )?sku: (.+)$", text, re.MULTILINE)]
    assert len(found) == len(set(found)) > 40


HOSTILE = """\
Handle,Title,Body (HTML),Type,Variant Price,Image Src,Tags
../../../evil,"---
title: x","<script>alert(1)</script>
---
::: note",../../up,=1+1,file:///etc/passwd,"a, b: c, - d"
..\\..\\evil,<b>T</b>,x,con,1e9,https://cdn.example/../../x.jpg,
CON,\x1b[31mred,x,,1,,
con,con,x,,2,,
"""


def test_a_hostile_export_writes_plain_files_inside_the_site(import_csv: Import, site: Path) -> None:
    before = set(site.parent.rglob("*"))
    report = import_csv(HOSTILE)
    new = set(site.parent.rglob("*")) - before
    assert all(path.is_relative_to(site) or path.name == "export.csv" for path in new)
    assert {path.name for path in (site / "content/products").iterdir()} == {"evil", "evil-2", "con-item", "con-item-2"}
    matter = front_matter.split(texts(site)["content/products/evil/en.md"])
    assert isinstance(matter, front_matter.Split)
    assert matter.matter.data["title"] == "--- title: x"
    assert "\x1b" not in as_text(report) + as_markdown(report) + "".join(each.message for each in all_findings(report))


def test_the_report_names_counts_and_losses_and_shows_no_costs(import_csv: Import, site: Path) -> None:
    report = import_csv("Handle,Title,Variant Price,Variant Compare At Price,Cost per item\na,A|b,5,9,4.21\n")
    text, page = as_text(report), (site / REPORT).read_text(encoding="utf-8")
    assert text.startswith("export.csv: 1 product, 1 variant, 1 category, 0 pictures; 4 files written")
    assert "For a person to do:" in text
    assert page == as_markdown(report)
    assert "| Cost per item |" in page
    assert "4.21" not in text + page
    assert "### A\\|b" in page


def test_the_report_is_a_page_without_markup_of_strangers(import_csv: Import, site: Path) -> None:
    import_csv('Handle,Title,Variant Price,My <b>column\na,"<script>x</script> [l](javascript:x) `c`",x,1\n')
    page = MarkdownIt("commonmark").render((site / REPORT).read_text(encoding="utf-8"))
    assert "<script>" not in page
    assert "<a " not in page
    assert "<b>" not in page


def test_notes_are_findings_with_line_and_code(import_csv: Import) -> None:
    findings = all_findings(import_csv("Handle,Title,Variant Price\na,A,\n"))
    assert (codes.NEEDED, 2) in [(each.code, each.location.line) for each in findings]
    assert {each.code for each in findings} <= set(codes.MEANINGS)


def test_a_file_that_cannot_be_read_writes_nothing(import_csv: Import, site: Path) -> None:
    report = import_csv("Name,Age\nJo,5\n")
    assert report.findings[0].code == codes.NOT_AN_EXPORT
    assert list(site.rglob("*")) == [site / "content"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"currency": "euro"}, "currency"),
        ({"language": "../x"}, "language"),
        ({"site_dir": Path("nowhere")}, "content"),
        ({"images_dir": Path("nowhere")}, "pictures"),
        ({"market_currencies": {"Europe": "€"}}, "currency"),
    ],
)
def test_wrong_options_are_told(import_csv: Import, change: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        import_csv(POT, **change)


def test_an_unknown_format_is_told_with_the_nearest_one(import_csv: Import) -> None:
    with pytest.raises(UsageError, match="shopify"):
        import_csv(POT, "shopfy")


def test_a_link_that_leads_out_of_the_site_stops_the_import(import_csv: Import, site: Path) -> None:
    outside = site.parent / "outside"
    outside.mkdir()
    (site / "content/products").symlink_to(outside, target_is_directory=True)
    with pytest.raises(UsageError, match="outside"):
        import_csv(POT)
    assert list(outside.iterdir()) == []
