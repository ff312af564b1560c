"""The conformity report in a real browser: sound for assistive technology, and inside a phone's width."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from sites.small_site import ROOT, scaffold_here

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(params=["en", "zh"])
def page(request: pytest.FixtureRequest, browser: Browser, built_small_site: Path, tmp_path: Path) -> Iterator[Page]:
    report = tmp_path / "report.html"
    scaffold_here("conformity", built_small_site.parent, "--format=html", f"--lang={request.param}", f"--out={report}")
    with browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        page.goto(report.as_uri())
        yield page


@pytest.mark.skipif(not AXE.is_file(), reason="needs the npm package axe-core")
def test_axe_finds_no_violation(page: Page) -> None:
    page.evaluate(AXE.read_text("utf-8"))
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        found = page.evaluate("axe.run({ resultTypes: ['violations'] })")["violations"]
        assert {violation["id"]: violation["nodes"][0]["html"][:120] for violation in found} == {}


def test_nothing_hangs_over_the_edge(page: Page) -> None:
    for width in (1440, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_evidence_uses_the_width_of_the_paper(page: Page) -> None:
    page.set_viewport_size({"width": 690, "height": 1000})  # A4 within its margins
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") == 690
    assert (
        page.evaluate(
            "Math.min(...[...document.querySelectorAll('.ev .body')].map(e => e.getBoundingClientRect().width))"
        )
        > 400
    )
