"""SEO013 sitemap-invalid."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.lint.sitemaps import Sitemap, read_sitemaps
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_MOST_URLS = 50_000
_MOST_BYTES = 50 * 1024 * 1024
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")


@rule("SEO013", Severity.ERROR, clauses=["3.2.3"], source="sitemaps.org protocol")
def sitemap_invalid(site: HtmlSite) -> Iterator[Outcome]:
    """The site map is missing or breaks the protocol of sitemaps.org.

    Passes:
        -- index.html --
        <link rel="canonical" href="https://www.lumo.example/">
        -- sitemap.xml --
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://www.lumo.example/</loc></url></urlset>

    Fails:
        -- index.html --
        <link rel="canonical" href="https://www.lumo.example/">
        -- sitemap.xml --
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/en/</loc></url></urlset>

        -- index.html --
        <title>Lumo</title>
    """
    if not site.pages:
        return
    files = read_sitemaps(site)
    if not files:
        help = "write a sitemap.xml, or name yours in robots.txt"
        yield Problem(Spot("sitemap.xml"), "There is no site map", help=help)
    for file in files:
        faults = list(_faults(file, site))
        for line, message in faults[:100]:
            yield Problem(Spot(file.path, line=line, evidence=message), message, help="see sitemaps.org/protocol.html")
        if not faults:
            yield Passed(Spot(file.path))


def _faults(file: Sitemap, site: HtmlSite) -> Iterator[tuple[int, str]]:
    if file.fault:
        yield file.fault_line, f"{file.path} {file.fault}"
        return
    if len(file.entries) > _MOST_URLS or file.size > _MOST_BYTES:
        yield 0, f"{file.path} has {len(file.entries)} addresses in {file.size} bytes; 50,000 in 50 MB are allowed"
    if not file.entries:
        yield 0, f"{file.path} has no address"
    host = urlsplit(site.base_url).netloc
    for entry in file.entries:
        if not entry.url.startswith(("https://", "http://")):
            yield entry.line, f"“{entry.url}” is not a whole address"
        elif host and urlsplit(entry.url).netloc != host:
            yield entry.line, f"{entry.url} lies on another host than the site"
        elif "#" in entry.url:
            yield entry.line, f"{entry.url} has a fragment"
        if entry.modified and not _DATE.fullmatch(entry.modified):
            yield entry.line, f"The date “{entry.modified}” is not written as 2026-05-31"
