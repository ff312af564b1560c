"""SEO017 orphan-page."""

from collections.abc import Iterator

from scaffold.lint.facts import PageFacts
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("SEO017", Severity.WARNING, clauses=["5.6", "2.3.1", "3.2.3"], source="Google: crawlable links")
def orphan_page(site: HtmlSite, *, most_steps: int = 4) -> Iterator[Outcome]:
    """No other page links to this page, or a product lies many clicks from the home page.

    Passes:
        -- index.html --
        <a href="/lamps/">Lamps</a>
        -- lamps/index.html --
        <a href="/">Home</a>

    Fails:
        -- index.html --
        <title>Lumo</title>
        -- hidden/index.html --
        <a href="/">Home</a>
    """
    targets = {page.path: _targets(page, site) for page in site.pages}
    linked = {path for of, paths in targets.items() for path in paths if path != of}
    steps = _steps_from_home(site, targets)
    for page in site.indexable:
        if page.kind == "home":
            continue
        if page.path not in linked:
            yield Problem(
                Spot(page.path), "No other page links to this page", help="link it from where readers look for it"
            )
        elif page.kind == "product" and steps.get(page.path, 0) > most_steps:
            message = f"This product lies {steps[page.path]} clicks from the home page"
            yield Problem(Spot(page.path), message, help="link its category higher up", severity=Severity.INFO)
        else:
            yield Passed(Spot(page.path))


def _targets(page: PageFacts, site: HtmlSite) -> set[str]:
    if page.redirect:
        return {site.resolve(page.redirect, page).file}
    return {site.resolve(link.href, page).file for link in page.links}


def _steps_from_home(site: HtmlSite, targets: dict[str, set[str]]) -> dict[str, int]:
    """How many clicks each page lies from the nearest home page."""
    reached = {page.path: 0 for page in site.pages if page.kind == "home"}
    edge = list(reached)
    while edge:
        following = []
        for path in edge:
            for target in targets.get(path, ()):
                if target not in reached:
                    reached[target] = reached[path] + 1
                    following.append(target)
        edge = following
    return reached
