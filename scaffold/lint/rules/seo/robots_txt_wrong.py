"""SEO012 robots-txt-wrong."""

from collections.abc import Iterator

from scaffold.lint.facts import PageFacts
from scaffold.lint.robots import Robots, read_robots
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule(
    "SEO012",
    Severity.ERROR,
    clauses=["3.2.2", "3.2.3"],
    source="RFC 9309; Google robots.txt documentation",
)
def robots_txt_wrong(site: HtmlSite) -> Iterator[Outcome]:
    """The file robots.txt is missing, cannot be read, keeps robots out, or does not name the site map.

    Passes:
        -- robots.txt --
        User-agent: *
        Allow: /
        Sitemap: https://www.lumo.example/sitemap.xml
        -- index.html --
        <title>Lumo</title>

    Fails:
        -- robots.txt --
        User-agent: *
        Disallow: /
        -- index.html --
        <title>Lumo</title>

        -- index.html --
        <title>Lumo</title>
    """
    if not site.pages:
        return
    if "robots.txt" not in site.sizes:
        help = "write one with User-agent: *, Allow: / and the address of the site map"
        yield Problem(Spot("robots.txt"), "There is no robots.txt", help=help)
        return
    robots = read_robots(site.text("robots.txt"))
    faults = list(_faults(robots, site))
    for line, message, help in faults:
        yield Problem(Spot("robots.txt", line=line, evidence=message), message, help=help)
    if not faults:
        yield Passed(Spot("robots.txt"))


def _faults(robots: Robots, site: HtmlSite) -> Iterator[tuple[int, str, str]]:
    for line, text in robots.strange:
        yield line, f"“{text[:60]}” is no line that robots understand", "write “name: value”"
    if not robots.allows("/"):
        yield 0, "The file forbids the whole site to robots", "write Allow: / in place of Disallow: /"
        return
    blocked = sorted(
        {link.href for page in site.pages for link in page.assets if _is_blocked(link.href, page, site, robots)}
    )
    for href in blocked[:5]:
        yield (
            0,
            f"The file forbids robots {href}, which pages need to be drawn",
            "allow style sheets, scripts and pictures",
        )
    if not robots.sitemaps:
        yield 0, "The file names no site map", "add the line Sitemap: with its whole address"
    for line, url in robots.sitemaps:
        if not url.startswith(("https://", "http://")):
            yield line, f"The address of the site map, {url}, is not whole", "begin it with https:// and the host"


def _is_blocked(href: str, page: PageFacts, site: HtmlSite, robots: Robots) -> bool:
    target = site.resolve(href, page)
    return bool(robots.rules) and target.inside and bool(target.file) and not robots.allows(target.wanted)
