"""The built demo store, parsed once: what its tests read."""

import json
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement
from sites.small_site import ROOT

BASE = "https://www.tidewater.example"


@dataclass(frozen=True, repr=False)
class DemoPage:
    """One HTML page: where it lies, and what stands in it."""

    path: str
    locale: str
    root: HtmlElement
    source: str

    @cached_property
    def url(self) -> str:
        """Its own address, as a browser shows it (decoded)."""
        return f"{BASE}/{self.path.removesuffix('index.html')}"

    def all(self, xpath: str) -> list[Any]:
        """Everything that an XPath finds."""
        found: list[Any] = self.root.xpath(xpath)
        return found

    def one(self, xpath: str) -> str:
        """The only text or attribute that an XPath finds."""
        found = self.all(xpath)
        assert len(found) == 1, f"{self.path}: {len(found)} of {xpath}"
        return str(found[0])

    def meta(self, name: str) -> str:
        """The content of a meta element."""
        return self.one(f"//meta[@name='{name}' or @property='{name}']/@content")

    @cached_property
    def is_indexed(self) -> bool:
        """Whether search results may show it."""
        return "noindex" not in self.meta("robots")

    @cached_property
    def ids(self) -> frozenset[str]:
        """What a fragment may lead to."""
        return frozenset(self.all("//@id"))

    @cached_property
    def graph(self) -> list[dict[str, Any]]:
        """The nodes of its JSON-LD; none on a page that has no data."""
        texts = self.all("//script[@type='application/ld+json']/text()")
        assert len(texts) <= 1, f"{self.path} has {len(texts)} documents of JSON-LD"
        if not texts:
            return []
        document = json.loads(texts[0])
        assert document["@context"] == "https://schema.org"
        nodes: list[dict[str, Any]] = document["@graph"]
        return nodes

    def nodes(self, *types: str) -> list[dict[str, Any]]:
        """Every JSON-LD node of a type, however deep."""
        return [node for node in _nodes_in(self.graph) if node.get("@type") in types]

    def file_of(self, address: str) -> tuple[str, str]:
        """The output path that an internal address leads to, and its fragment, both decoded."""
        parts = urlsplit(urljoin(f"{BASE}/{self.path}", address))
        path = unquote(parts.path).lstrip("/")
        return (f"{path}index.html" if path == "" or path.endswith("/") else path), unquote(parts.fragment)

    def is_internal(self, address: str) -> bool:
        """Whether an address leads to this site."""
        parts = urlsplit(urljoin(f"{BASE}/{self.path}", address))
        return f"{parts.scheme}://{parts.netloc}" == BASE


def _nodes_in(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [node for item in value for node in _nodes_in(item)]
    if isinstance(value, dict):
        return [value, *(node for item in value.values() for node in _nodes_in(item))]
    return []


@dataclass(frozen=True, repr=False)
class Demo:
    """The demo store: its pages by output path, the paths of all its files, and its locales' tags."""

    folder: Path
    pages: dict[str, DemoPage]
    files: frozenset[str]
    locales: tuple[str, ...]
    config: dict[str, Any]

    def of(self, locale: str) -> list[DemoPage]:
        """The pages of a locale."""
        return [page for page in self.pages.values() if page.locale == locale]

    @property
    def indexed(self) -> list[DemoPage]:
        """The pages that search results may show."""
        return [page for page in self.pages.values() if page.is_indexed]

    @property
    def products(self) -> list[DemoPage]:
        """The pages of products."""
        return [page for page in self.pages.values() if page.all("//body[contains(@class, 'product')]//*[@data-price]")]

    def currency_of(self, locale: str) -> str:
        """The currency of a locale's market."""
        territory = locale.rpartition("-")[2]
        [currency] = [market["currency"] for market in self.config["market"] if territory in market["territories"]]
        return str(currency)


def read_demo(folder: Path) -> Demo:
    """Parses every page of a built demo store."""
    config = tomllib.loads((ROOT / "scaffold.toml").read_text("utf-8"))
    tags = tuple(locale["tag"] for locale in config["locale"])
    default = config["site"]["default_locale"]
    files = frozenset(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    pages = {}
    for path in sorted(path for path in files if path.endswith(".html")):
        source = (folder / path).read_text("utf-8")
        by_folder = {tag.lower(): tag for tag in tags}
        pages[path] = DemoPage(path, by_folder.get(path.partition("/")[0], default), html.fromstring(source), source)
    return Demo(folder, pages, files, tags, config)
