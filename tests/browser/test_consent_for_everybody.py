"""The open consent dialog of the demo store, held against axe: left to right and right to left, wide and narrow."""

from collections.abc import Callable, Iterator

import pytest
from browser.conftest import UNTRACKED
from playwright.sync_api import Browser, Page, expect
from sites.small_site import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS = (1440, 390)

pytestmark = pytest.mark.skipif(not AXE.is_file(), reason="needs the npm package axe-core")


@pytest.fixture
def come(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Somebody new in the demo store; nothing leaves this machine."""
    opened = []

    def coming(path: str, *, signal: bool = False) -> Page:
        context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
        opened.append(context)
        context.route(lambda url: not url.startswith(address), lambda route: route.abort())
        if signal:
            context.add_init_script(UNTRACKED)
        page = context.new_page()
        page.goto(f"{address}{path}", wait_until="load")
        return page

    yield coming
    for context in opened:
        context.close()


def violations(page: Page) -> dict[str, str]:
    """What axe finds in the whole page, at both widths: rule to the first place."""
    page.evaluate(AXE.read_text("utf-8"))
    found: dict[str, str] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        ran = page.evaluate("axe.run({ resultTypes: ['violations'] })")
        found |= {one["id"]: one["nodes"][0]["html"][:200] for one in ran["violations"]}
    return found


@pytest.mark.parametrize("path", ["/de-de/", "/ar-ae/"])
def test_the_dialog_at_the_first_visit(come: Callable[..., Page], path: str) -> None:
    page = come(path)
    expect(page.locator("#privacy-choices")).to_be_visible()
    assert violations(page) == {}
    page.locator("#privacy-choices summary").click()
    assert violations(page) == {}


@pytest.mark.parametrize("path", ["/", "/ja-jp/"])
def test_the_dialog_that_somebody_opens(come: Callable[..., Page], path: str) -> None:
    page = come(path, signal=True)
    page.locator("footer [data-consent-open]").click()
    expect(page.locator("#privacy-choices")).to_be_visible()
    expect(page.locator("#privacy-choices [data-signal]")).to_be_visible()
    assert violations(page) == {}


def test_the_three_laws_are_seen_in_the_demo(come: Callable[..., Page]) -> None:
    controls = {}
    for path in ("/", "/de-de/", "/ja-jp/"):
        page = come(path)
        asked = page.locator("#privacy-choices").is_visible()
        controls[path] = (asked, page.locator("footer [data-consent-open]").inner_text().strip())
    assert controls == {
        "/": (False, "Your Privacy Choices"),
        "/de-de/": (True, "Datenschutz-Einstellungen"),
        "/ja-jp/": (False, "プライバシー設定"),
    }
