"""SEO015 page-404-weak."""

from collections.abc import Iterator

from scaffold.lint.facts import PageFacts
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("SEO015", Severity.ERROR, clauses=["3.2.3"], source="Google soft-404 documentation")
def page_404_weak(site: HtmlSite) -> Iterator[Outcome]:
    """There is no page for wrong addresses, or it leads nowhere.

    Who follows an old link needs a way on: to the home page, and to the goods or the search.

    Passes:
        -- index.html --
        <title>Lumo</title>
        -- lamps/index.html --
        <title>Lamps</title>
        -- 404.html --
        <meta name="robots" content="noindex"><a href="/">Home</a> <a href="/lamps/">Lamps</a>

    Fails:
        -- index.html --
        <title>Lumo</title>

        -- index.html --
        <title>Lumo</title>
        -- 404.html --
        <meta name="robots" content="noindex"><h1>Not found</h1>
    """
    if not site.pages:
        return
    found = [page for page in site.pages if page.kind == "404"]
    if not found:
        help = "write a 404.html that leads to the home page, the goods and the search"
        yield Problem(Spot("404.html"), "There is no page for wrong addresses", help=help)
    for page in found:
        fault = _fault(page, site)
        yield (
            Problem(Spot(page.path), fault, help="link the home page and the goods")
            if fault
            else Passed(Spot(page.path))
        )


def _fault(page: PageFacts, site: HtmlSite) -> str:
    if page.redirect:
        return "The page for wrong addresses sends readers away without a word"
    targets = {site.resolve(link.href, page).file for link in page.links}
    pages = [site.by_path[path] for path in targets if path in site.by_path and path != page.path]
    if not any(other.kind == "home" for other in pages):
        return "The page for wrong addresses has no link to the home page"
    if all(other.kind == "home" for other in pages):
        return "The page for wrong addresses leads to no goods and no search"
    return ""
