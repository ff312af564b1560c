"""SEO011 noindex-conflict."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from scaffold.lint.facts import PageFacts
from scaffold.lint.robots import Robots, read_robots
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.lint.sitemaps import read_sitemaps
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("SEO011", Severity.ERROR, clauses=["3.2.3"], source="Google robots meta documentation")
def noindex_conflict(site: HtmlSite) -> Iterator[Outcome]:
    """A page is kept from search results in one place, and offered to them in another.

    A home page with `noindex` left over from a preview takes a whole shop out of search.

    Passes:
        -- index.html --
        <title>Lumo</title>
        -- cart/index.html --
        <meta name="robots" content="noindex">

    Fails:
        -- index.html --
        <meta name="robots" content="noindex"><title>Lumo</title>

        -- robots.txt --
        User-agent: *
        Disallow: /lamps/
        -- lamps/index.html --
        <title>Lamps</title>
    """
    robots = read_robots(site.text("robots.txt"))
    offered = _offered(site)
    for page in site.pages:
        if not page.is_read or page.redirect:
            continue
        if page.is_noindex:
            yield from _verdict_of_noindex(page, offered.get(page.path, ""))
        elif page.kind != "404":
            yield _verdict_of_robots(page, site, robots)


def _offered(site: HtmlSite) -> dict[str, str]:
    """Each page that is offered to search engines, and by what."""
    by_maps = {
        site.resolve(entry.url).file: file.path
        for file in read_sitemaps(site)
        if not file.is_index
        for entry in file.entries
    }
    by_pages = {
        site.resolve(alternate.href, page).file: f"hreflang of {page.path}"
        for page in site.pages
        if not page.is_noindex
        for alternate in page.alternates
    }
    return {**by_pages, **by_maps}


def _verdict_of_noindex(page: PageFacts, offered_by: str) -> Iterator[Outcome]:
    spot = Spot(page.path, evidence="noindex")
    if page.kind == "home":
        yield Problem(spot, "A home page has noindex", help="take noindex out, unless this is a preview")
    elif offered_by:
        help = "take noindex out, or the page out of there"
        yield Problem(spot, f"The page has noindex, and {offered_by} offers it", help=help)
    else:
        yield Passed(spot)


def _verdict_of_robots(page: PageFacts, site: HtmlSite, robots: Robots) -> Outcome:
    path = urlsplit(site.url_of(page.path)).path
    if robots.allows(path):
        return Passed(Spot(page.path))
    help = "allow it in robots.txt; to keep a page out of results, use noindex and let robots read it"
    return Problem(
        Spot(page.path, evidence="robots.txt"), "The page may be shown, but robots.txt forbids it", help=help
    )
