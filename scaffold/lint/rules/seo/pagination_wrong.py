"""SEO029 pagination-wrong."""

import re
from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_SERIES = re.compile(
    r"(?P<list>(?:.*/)?)(?:page|seite|pagina|página|sida|strona|side|p)[/-]?(?P<number>\d{1,4})(?:/index)?\.html?"
)


@rule(
    "SEO029",
    Severity.WARNING,
    clauses=["2.3.1", "3.2.3"],
    source="Google pagination documentation for shops",
)
def pagination_wrong(site: HtmlSite) -> Iterator[Outcome]:
    """A further page of a list calls the first its original, or cannot be reached from the page before.

    What stands on it alone is then found by nobody.

    Passes:
        -- lamps/index.html --
        <link rel="canonical" href="https://lumo.example/lamps/"><a href="/lamps/page/2/">2</a>
        -- lamps/page/2/index.html --
        <link rel="canonical" href="https://lumo.example/lamps/page/2/"><a href="/lamps/">1</a>

    Fails:
        -- lamps/index.html --
        <link rel="canonical" href="https://lumo.example/lamps/"><a href="/lamps/page/2/">2</a>
        -- lamps/page/2/index.html --
        <link rel="canonical" href="https://lumo.example/lamps/"><a href="/lamps/">1</a>
    """
    series = {page.path: found for page in site.pages if (found := _SERIES.fullmatch(page.path))}
    linked = {site.resolve(link.href, page).file for page in site.pages for link in page.links} if series else set()
    for path, found in series.items():
        page = site.by_path[path]
        if int(found["number"]) < 2 or page.redirect or f"{found['list']}index.html" not in site.by_path:
            continue
        for canonical in page.canonicals[:1]:
            target = site.resolve(canonical.href, page)
            spot = Spot(path, canonical.element)
            if target.inside and target.file and target.file != path:
                help = "let each page of the list be canonical to itself"
                yield Problem(
                    spot, f"Page {found['number']} of the list names {target.file} as its original", help=help
                )
            else:
                yield Passed(spot)
        if path not in linked:
            yield Problem(Spot(path), "No page links to this page of a list", help="link them by plain <a href>")
