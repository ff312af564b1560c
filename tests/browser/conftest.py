"""The demo store in a real browser, served with the response headers that it was built with."""

import functools
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from sites.demo_pages import Demo

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
HERE = Path(__file__).parent
UNTRACKED = "Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })"
"""A browser that asks not to be tracked: services of the demo stay off, and it is not asked (test_consent.py asks)."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this room is marked, and skipped where there is no Chromium."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium"))


def rules_of(headers: str) -> list[tuple[str, dict[str, str]]]:
    """`_headers` as (pattern, headers) in the order of the file."""
    rules: list[tuple[str, dict[str, str]]] = []
    for line in headers.splitlines():
        if line.strip() and not line[0].isspace():
            rules.append((line.strip(), {}))
        elif line.strip():
            name, _, value = line.strip().partition(":")
            rules[-1][1][name] = value.strip()
    return rules


class Handler(SimpleHTTPRequestHandler):
    """Files with the headers of `_headers`, and the locale's own 404 page."""

    rules: list[tuple[str, dict[str, str]]] = []  # noqa: RUF012 - given by the fixture

    def end_headers(self) -> None:
        """Adds what `_headers` says for this path."""
        for pattern, headers in self.rules:
            if fnmatch(self.path.partition("?")[0], pattern):
                for name, value in headers.items():
                    self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: tests are quiet."""


@pytest.fixture(scope="session")
def address(demo_dist: Path) -> Iterator[str]:
    """Scheme, host and port of the demo store on this machine."""
    handler = type("DemoHandler", (Handler,), {"rules": rules_of((demo_dist / "_headers").read_text("utf-8"))})
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(demo_dist)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    with sync_playwright() as playwright:
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
