"""PERF001 page-overweight."""

from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("PERF001", Severity.WARNING, clauses=["1.3.2", "2.3.1"], source="web.dev performance budgets")
def page_overweight(site: HtmlSite, *, most_kb: int = 1600, most_script_kb: int = 600) -> Iterator[Outcome]:
    """A page with its styles, scripts and first pictures is too heavy for a telephone on the road.

    Counted are the files of this site that the page loads at once, as they lie in the folder: of each picture one size,
    the largest that is named in src; lazy ones not. Scripts have a budget of their own.

    Passes:
        -- index.html --
        <link rel="stylesheet" href="/a.css">
        -- a.css --
        p {}

    Fails:
        -- index.html --
        <script src="/a.js"></script><script src="/b.js"></script>
        -- a.js --
        HEAVY
        -- b.js --
        HEAVY
    """
    for page in site.pages:
        if not page.is_read or page.redirect:
            continue
        files = {site.resolve(href, page).file for href in page.eager} - {""}
        scripts = sum(site.sizes[file] for file in files if file.endswith((".js", ".mjs"))) // 1000
        total = (site.sizes[page.path] + sum(site.sizes[file] for file in files)) // 1000
        spot = Spot(page.path)
        if scripts > most_script_kb:
            yield Problem(spot, f"The scripts of the page weigh {scripts} kB, more than {most_script_kb}", help=_HELP)
        elif total > most_kb:
            yield Problem(spot, f"The page weighs {total} kB, more than {most_kb}", help=_HELP)
        else:
            yield Passed(spot)


_HELP = "leave out what the page does not need at once, and offer pictures in smaller sizes"
