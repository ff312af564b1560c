"""Site maps of a site: sitemap.xml or what robots.txt names, with the children of an index."""

from dataclasses import dataclass
from typing import Any

from lxml import etree

from scaffold.lint.robots import read_robots
from scaffold.lint.site import HtmlSite, once_a_site

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MOST_CHILDREN = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """An address of a site map, its date as written, and its line."""

    url: str
    modified: str
    line: int


@dataclass(frozen=True, slots=True)
class Sitemap:
    """A file: its entries, whether it is an index, and what keeps it from being read."""

    path: str
    size: int
    entries: tuple[Entry, ...] = ()
    is_index: bool = False
    fault: str = ""
    fault_line: int = 0


def read_sitemaps(site: HtmlSite) -> tuple[Sitemap, ...]:
    """Every site map that can be found from the root; the children of indexes that are files of the site, too."""
    return _read_sitemaps(site)


@once_a_site
def _read_sitemaps(site: HtmlSite) -> tuple[Sitemap, ...]:
    waiting = ["sitemap.xml", "sitemap_index.xml", "sitemap-index.xml"]
    waiting += [site.resolve(url).file for _, url in read_robots(site.text("robots.txt")).sitemaps]
    found: dict[str, Sitemap] = {}
    while waiting and len(found) < _MOST_CHILDREN:
        path = waiting.pop(0)
        if path in site.sizes and path not in found:
            found[path] = _read(path, site)
            if found[path].is_index:
                waiting += [site.resolve(entry.url).file for entry in found[path].entries]
    return tuple(found.values())


def _read(path: str, site: HtmlSite) -> Sitemap:
    content = site.read(path)
    if content[:2] == b"\x1f\x8b":
        return Sitemap(path, len(content), fault="is compressed and was not read")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root: Any = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as wrong:
        return Sitemap(path, len(content), fault=f"is no XML: {wrong.msg}", fault_line=wrong.lineno or 0)
    name = etree.QName(root)
    if name.namespace != NAMESPACE or name.localname not in ("urlset", "sitemapindex"):
        return Sitemap(path, len(content), fault=f"is no site map in the namespace {NAMESPACE}", fault_line=1)
    entries = []
    for node in root.iterchildren(f"{{{NAMESPACE}}}url", f"{{{NAMESPACE}}}sitemap"):
        url = (node.findtext(f"{{{NAMESPACE}}}loc") or "").strip()
        entries.append(Entry(url, (node.findtext(f"{{{NAMESPACE}}}lastmod") or "").strip(), node.sourceline or 0))
    return Sitemap(path, len(content), tuple(entries), is_index=name.localname == "sitemapindex")
