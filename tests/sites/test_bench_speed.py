"""The shop of bench/speed in small: built by one process and by two, the same to the byte; its times are not judged."""

import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html
from small_site import ROOT, report_of

from scaffold.errors import RenderError

BENCH = ROOT / "bench/speed"
PRODUCTS = 60


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench")
    subprocess.run([sys.executable, BENCH / "catalogue.py", str(PRODUCTS), folder / "catalogue"], check=True)
    subprocess.run([sys.executable, BENCH / "with_scaffold.py", folder / "catalogue", folder / "shop"], check=True)
    subprocess.run([sys.executable, BENCH / "with_hugo.py", folder / "catalogue", folder / "hugo"], check=True)
    return folder / "shop"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_two_processes_make_what_one_makes(site: Path) -> None:
    alone = report_of(site, site / "alone")
    manifest = (site / ".scaffold/manifest.json").read_bytes()
    together = report_of(site, site / "together", jobs=2)
    assert alone == together
    assert alone.pages > 6 * PRODUCTS
    assert contents(site / "alone") == contents(site / "together")
    assert (site / ".scaffold/manifest.json").read_bytes() == manifest
    again = report_of(site, site / "together", jobs=2)
    assert (again.written, again.unchanged) == (0, together.written)


def test_its_pages_hold_what_those_of_the_others_hold(site: Path) -> None:
    report_of(site, site / "dist", jobs=2)
    page = html.fromstring((site / "dist/de-de/produkte/p-00003/index.html").read_bytes())
    assert len(page.findall(".//picture")) == 4
    assert len(page.findall(".//link[@hreflang]")) == 7
    assert len(page.findall(".//th[@scope='row']")) == 8
    assert page.findtext(".//main//blockquote/p")
    hugo = sorted((site.parent / "hugo/content/de/products").iterdir())
    assert len(hugo) == PRODUCTS


def test_a_page_that_fails_in_another_process_leaves_the_output_as_it_was(site: Path) -> None:
    report_of(site, site / "dist")
    before = contents(site / "dist")
    template = site / "themes/bench/templates/product.html"
    kept = template.read_text("utf-8")
    template.write_text(kept.replace("<h1>", '{% if view.id == "p-00001" %}{{ view.nothing }}{% endif %}<h1>'), "utf-8")
    try:
        with pytest.raises(RenderError, match="nothing"):
            report_of(site, site / "dist", jobs=2)
    finally:
        template.write_text(kept, "utf-8")
    assert contents(site / "dist") == before
    assert not [path for path in site.iterdir() if path.name.startswith(".dist.")]
