"""The linter's report for people in a real browser: sound for assistive technology, and inside a phone's width."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page
from sites.small_site import ROOT

from scaffold.cli import lint_command

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    site = tmp_path / "site"
    site.mkdir()
    for name in ("a", "b", f"{'long' * 30}"):
        (site / f"{name}.html").write_text('<html lang="de"><title>T</title><img src="/a.png"><h3></h3>', "utf-8")
    report = tmp_path / "report.html"
    ran = CliRunner().invoke(lint_command.command, [str(site), f"--also=html={report}", "--fail-on=never"])
    assert ran.exit_code == 0
    with browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        page.goto(report.as_uri())
        yield page


@pytest.mark.skipif(not AXE.is_file(), reason="needs the npm package axe-core")
def test_axe_finds_no_violation(page: Page) -> None:
    page.evaluate(AXE.read_text("utf-8"))
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        found = page.evaluate("axe.run({ resultTypes: ['violations'] })")["violations"]
        assert {violation["id"]: violation["nodes"][0]["html"][:120] for violation in found} == {}


def test_nothing_hangs_over_the_edge(page: Page) -> None:
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    for width in (1440, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_choices_leave_what_fits(page: Page) -> None:
    page.select_option("#family", "IMG")
    shown = page.eval_on_selector_all(".rule", "all => all.filter(one => !one.hidden).map(one => one.dataset.family)")
    assert set(shown) == {"IMG"}
    page.fill("#page", "nothing-of-this-name")
    assert page.locator(".left").text_content() == "0 things to mend fit."
    assert not page.locator(".rule:visible").count()
