"""A shop with services, and servers on this machine that play the third parties: each notes who was asked for what."""

import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from browser.serving import ARGUMENTS, CHROMIUM, serving
from playwright.sync_api import Browser, BrowserContext, Page, Playwright
from sites.small_site import CONFIG, lay, made, picture, swapped, text

SERVICES = """
[[service]]
id = "stats"
name = "Stats"
purpose = "analytics"
processor = "Stats Ltd."
country = "IE"
script = "https://stats.example/stats.js"
attributes = { data-site = "quay" }
hosts = { connect = ["https://stats.example"] }
cookies = [
  { name = "_stats_*", lifetime = "13 months" },
  { name = "stats.id", lifetime = "until deleted", storage = "local" },
]

[[service]]
id = "ads"
name = "Ads"
purpose = "marketing"
processor = "Ads Inc."
country = "US"
script = "https://ads.example/ads.js"
hosts = { image = ["https://ads.example"] }
cookies = [{ name = "_ads", lifetime = "90 days" }]
sells = true

[[service]]
id = "google-analytics"
settings = { measurement_id = "G-TEST" }

[[service]]
id = "youtube"
"""
FILM = """\
::: video youtube:dQw4w9WgXcQ How a cup is thrown
![A cup on the wheel](still.png)
:::
"""
MARKET = """
[[market]]
id = "jp"
territories = ["JP"]
currency = "JPY"
prices_include_tax = true
jurisdictions = ["jp"]
shipping = [{ id = "standard", price = 900, days = [3, 5] }]
payment = ["visa"]
returns_days = 14

[[locale]]
tag = "ja-JP"
"""
SCRIPTS = {
    "www.youtube-nocookie.com": "",
    "stats.example": """
        document.cookie = "_stats_1=a; path=/";
        localStorage.setItem("stats.id", "1");
        fetch("https://stats.example/hit?" + document.currentScript?.dataset.site, { mode: "no-cors" });""",
    "ads.example": 'document.cookie = "_ads=1; path=/"; new Image().src = "https://ads.example/pixel";',
    "www.googletagmanager.com": "window.tagged = JSON.stringify(dataLayer.map((words) => Array.from(words)));",
}
HOSTS = tuple(SCRIPTS)
QUIET_MS = 400


@dataclass
class Asked:
    """What the third parties were asked for: hosts and paths, in order."""

    paths: list[str] = field(default_factory=list)

    @property
    def hosts(self) -> set[str]:
        """Who was asked at all."""
        return {path.partition("/")[0] for path in self.paths}


class _Party(BaseHTTPRequestHandler):
    asked: Asked

    def do_GET(self) -> None:
        """A script, or a bare answer; each sets a cookie of the third party."""
        host = self.headers["Host"].partition(":")[0]
        self.asked.paths.append(f"{host}{self.path}")
        body = SCRIPTS.get(host, "").encode() if self.path.partition("?")[0].endswith("js") else b""
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: tests are quiet."""


def shop(folder: Path, services: str = SERVICES) -> Path:
    """A small shop in the European Union, the United States and Japan, built."""
    config = CONFIG.replace('publish = ["imprint", "privacy"]', 'publish = ["imprint", "privacy", "cookies"]')
    changes = swapped("content/products/cup/product.yaml", "EUR: 18.50", "EUR: 18.50, JPY: 2900")
    home: dict[str, str | bytes] = {
        "content/home/ja.md": text("茶の器", "小さな工房の器。"),
        "content/pages/film/de.md": text("Film", body=FILM),
        "content/pages/film/still.png": picture(width=640, height=360),
    }
    return made(lay(folder, {"scaffold.toml": config + MARKET + services, **changes, **home}))


@contextmanager
def third_parties(folder: Path) -> Iterator[tuple[int, Asked]]:
    """Servers over TLS with a certificate that nobody trusts; the browser of the tests does not ask."""
    asked = Asked()
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subject = ["-subj", "/CN=third.example", "-days", "2", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", *subject], check=True, capture_output=True
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Party", (_Party,), {"asked": asked}))
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    with serving(server) as port:
        yield port, asked


@contextmanager
def browser_that_meets(port: int, playwright: Playwright) -> Iterator[Browser]:
    """A browser that finds the third parties on this machine, and no other host."""
    parties = "".join(f"MAP {host} 127.0.0.1:{port}, " for host in HOSTS)
    rules = f"--host-resolver-rules={parties}MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    arguments = [*ARGUMENTS, "--ignore-certificate-errors", rules]
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
    yield chromium
    chromium.close()


@dataclass
class Visitor:
    """Somebody in the shop: the page, and what the third parties have learnt."""

    context: BrowserContext
    page: Page
    address: str
    asked: Asked
    troubles: list[str] = field(default_factory=list)

    def go(self, path: str = "/") -> Page:
        """Opens a page and waits until all is loaded."""
        self.page.goto(f"{self.address}{path}", wait_until="networkidle")
        return self.page

    def settle(self) -> None:
        """Waits until nobody was asked for anything more in a while."""
        known = -1
        while known != len(self.asked.paths):
            known = len(self.asked.paths)
            self.page.wait_for_timeout(QUIET_MS)
        self.page.wait_for_load_state("load")

    @property
    def cookies(self) -> set[str]:
        """Names of all cookies, the third parties' too."""
        return {str(cookie.get("name")) for cookie in self.context.cookies()}

    @property
    def stored(self) -> set[str]:
        """Names in the shop's own storage in the browser."""
        names: list[str] = self.page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
        return set(names)
