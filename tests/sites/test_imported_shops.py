"""Real exports become shops: imported into an empty folder by the command line, then built."""

import csv
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PIL import Image
from sites.foreign_sites import linted
from sites.small_site import ROOT, scaffold_here

DATA = ROOT / "tests" / "data"
SHOPIFY = sorted((DATA / "shopify").glob("*.csv"))
WOOCOMMERCE = sorted((DATA / "woocommerce").glob("*.csv"))

OWNERS_TO_FILL_IN = {
    "IMG020": "pictures from other sides",
    "PRD002": "more pictures",
    "PRD007": "summaries that the export has none of",
    "SEO002": "a title of the home page",
    "SEO005": "descriptions of categories",
    "SEO007": "keywords that the text speaks of",
    "SVC007": "the number that stands in for the shop's own",
}
"""What only the owner of an imported shop knows, by the rule that asks for it."""

OF_THE_EXPORT = {
    "shopify-home-and-garden": set[str](),
    "shopify-jewelery": {"MKT013"},
}
"""What is wrong in the texts of an export: a jewel said to be made in the USA, without a proof."""


def pictures_of(export: Path, folder: Path) -> Path:
    """A folder with a picture for each address in a Shopify export, named as merchants have them on their disks."""
    folder.mkdir()
    with export.open(encoding="utf-8-sig", newline="") as file:
        addresses = {row[key] for row in csv.DictReader(file) for key in ("Image Src", "Variant Image") if row.get(key)}
    for number, address in enumerate(sorted(addresses)):
        name = re.sub(r"_\d+x(?=\.)", "", Path(urlsplit(address).path).name)
        Image.effect_noise((64, 64), 40 + number).convert("RGB").save(folder / name)
    return folder


def titles_of(export: Path) -> set[str]:
    with export.open(encoding="utf-8-sig", newline="") as file:
        return {row["Title"] for row in csv.DictReader(file) if row["Title"]}


@pytest.mark.parametrize("export", SHOPIFY, ids=lambda path: path.stem)
def test_a_shopify_export_becomes_a_shop(export: Path, tmp_path: Path) -> None:
    site = tmp_path / "shop"
    images = pictures_of(export, tmp_path / "images")
    imported = scaffold_here("import", "shopify", export, "--site", site, "--images", images, "--no-fetch")
    assert imported.code == 0, imported
    built = scaffold_here("build", "--site", site)
    assert built.code == 0, built.err
    home = (site / "dist" / "products" / "index.html").read_text("utf-8")
    shown = {re.sub(r"\s+", " ", title) for title in titles_of(export)}
    assert all(title.replace("&", "&amp;").replace("'", "&#39;") in home for title in shown), shown
    assert list((site / "dist" / "assets" / "img").glob("*.avif"))
    assert (site / "import-report.md").read_text("utf-8").strip()
    told = [finding for finding in linted(site)["findings"] if finding["severity"] != "info"]
    assert {finding["rule"] for finding in told} == {*OWNERS_TO_FILL_IN, *OF_THE_EXPORT[export.stem]}
    assert [finding for finding in told if not finding["source"]] == []


@pytest.mark.parametrize(
    ("export", "options"),
    [
        (WOOCOMMERCE[0], ("--locale", "de-DE")),
        (WOOCOMMERCE[1], ("--locale", "en-US")),
    ],
    ids=lambda value: value.stem if isinstance(value, Path) else "",
)
def test_a_woocommerce_export_becomes_a_shop(export: Path, options: tuple[str, ...], tmp_path: Path) -> None:
    site = tmp_path / "shop"
    imported = scaffold_here("import", "woocommerce", export, "--site", site, "--no-fetch", *options)
    assert imported.code == 0, imported
    built = scaffold_here("build", "--site", site)
    assert built.code == 0, built.err
    assert len(list((site / "content" / "products").iterdir())) > 1
    assert (site / "dist" / "sitemap.xml").is_file()


def test_the_same_import_twice_changes_nothing(tmp_path: Path) -> None:
    site = tmp_path / "shop"
    first = scaffold_here("import", "shopify", SHOPIFY[0], "--site", site, "--no-fetch")
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    second = scaffold_here("import", "shopify", SHOPIFY[0], "--site", site, "--no-fetch")
    assert (first.code, second.code) == (0, 0)
    after = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    changed = {path.name for path in after if before.get(path) != after[path]}
    assert changed <= {"import-report.md"}
