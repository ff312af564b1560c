"""IMG015 image-over-budget."""

from collections.abc import Iterator

from scaffold.lint.alt import is_raster
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("IMG015", Severity.WARNING, clauses=["2.2.4"], source="web.dev image guidance")
def image_over_budget(site: HtmlSite, *, most_kb: int = 400) -> Iterator[Outcome]:
    """A picture on a page weighs too much.

    Each size of a picture counts by itself; the largest size of a good photograph stays below 400 kB.

    Passes:
        -- index.html --
        <img src="/a.jpg" alt="A">
        -- a.jpg --
        small

    Fails:
        -- index.html --
        <img src="/heavy.jpg" alt="A">
        -- heavy.jpg --
        HEAVY
    """
    seen: set[str] = set()
    for page in site.pages:
        for link in page.assets:
            path = site.resolve(link.href, page).file
            if not path or path in seen or not is_raster(path):
                continue
            seen.add(path)
            kilobytes = site.sizes[path] // 1000
            spot = Spot(page.path, link.element)
            if kilobytes <= most_kb:
                yield Passed(spot)
            else:
                help = "offer it in several sizes, as AVIF or WebP"
                yield Problem(spot, f"The picture {path} weighs {kilobytes} kB, more than {most_kb}", help=help)
