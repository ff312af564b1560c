"""The demo store in a real browser, served with the response headers that it was built with."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import pytest
from browser.serving import ARGUMENTS, CHROMIUM, served
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright
from sites.demo_pages import Demo

HERE = Path(__file__).parent
UNTRACKED = "Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })"
"""A browser that asks not to be tracked: services of the demo stay off, and it is not asked (test_consent.py asks)."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this room is marked, and skipped where there is no Chromium."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium"))


@pytest.fixture(scope="session")
def address(demo_dist: Path) -> Iterator[str]:
    """Scheme, host and port of the demo store on this machine."""
    with served(demo_dist) as place:
        yield place


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The one that all browsers of a worker are started with."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
    yield chromium
    chromium.close()


@dataclass
class Visit:
    """A browser window on the demo store, and everything that went wrong in it."""

    page: Page
    address: str
    troubles: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        """Opens a page by its path in the output or by an href."""
        href = quote(path.removesuffix("index.html"), safe="/%#?=&")
        self.page.goto(f"{self.address}/{href.lstrip('/')}", wait_until="load")
        return self.page

    def note_failure(self, url: str, why: str) -> None:
        """What the next visit broke off is no failure."""
        if why != "net::ERR_ABORTED":
            self.troubles.append(f"failed: {url} {why}")

    def listen(self) -> None:
        """Notes console errors, violations of the policy, failed requests and requests to other hosts."""
        self.page.on("console", lambda m: self.troubles.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("requestfailed", lambda r: self.note_failure(r.url, r.failure or ""))
        self.page.on(
            "request", lambda r: None if r.url.startswith((self.address, "data:")) else self.troubles.append(r.url)
        )
        self.page.add_init_script(UNTRACKED)
        self.page.add_init_script(
            "document.addEventListener('securitypolicyviolation',"
            " e => console.error('CSP', e.violatedDirective, e.blockedURI))"
        )


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Visit]]:
    """Opens a window of some width; `script=False` is a browser without JavaScript."""
    contexts: list[BrowserContext] = []

    def opened(width: int = 1440, *, script: bool = True) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script)
        contexts.append(context)
        made = Visit(context.new_page(), address)
        made.listen()
        return made

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def paths(demo: Demo) -> Callable[[str], dict[str, str]]:
    """Paths of the kinds of page of a locale: home, category, product (with variants), search, contact …"""

    def of(locale: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for page in demo.of(locale):
            kind = str(page.one("//body/@class")).split()[0]
            if kind == "product" and len(page.all("//*[@data-offers]//li")) < 2:
                continue
            if page.is_indexed or kind in ("search", "not-found"):
                found.setdefault(kind, page.path)
        return found

    return of
