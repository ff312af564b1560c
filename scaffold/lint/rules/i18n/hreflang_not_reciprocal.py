"""I18N004 hreflang-not-reciprocal."""

from collections.abc import Iterator

from scaffold.lint.facts import PageFacts
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("I18N004", Severity.ERROR, clauses=["3.2.3"], source="Google localized versions documentation")
def hreflang_not_reciprocal(site: HtmlSite) -> Iterator[Outcome]:
    """Pages that are translations of one another do not all say so, and search engines then believe none of them.

    Each page lists all of the set and itself.

    Passes:
        -- a/index.html --
        <html lang="en">
        <link rel="alternate" hreflang="en" href="/a/"><link rel="alternate" hreflang="de" href="/de/a/">
        -- de/a/index.html --
        <html lang="de">
        <link rel="alternate" hreflang="en" href="/a/"><link rel="alternate" hreflang="de" href="/de/a/">

    Fails:
        -- a/index.html --
        <html lang="en">
        <link rel="alternate" hreflang="en" href="/a/"><link rel="alternate" hreflang="de" href="/de/a/">
        -- de/a/index.html --
        <html lang="de"><title>A</title>
    """
    sets = {page.path: _targets(page, site) for page in site.pages if page.alternates and _counts(page)}
    for path, targets in sets.items():
        spot = Spot(path, site.by_path[path].alternates[0].element)
        faults = list(_faults(path, targets, sets, site))
        for message, help in faults:
            yield Problem(spot, message, help=help)
        if not faults:
            yield Passed(spot)


def _counts(page: PageFacts) -> bool:
    """Whether anybody reads the alternates of the page: nobody finds a 404 page or a redirect."""
    return not page.redirect and page.kind != "404"


def _targets(page: PageFacts, site: HtmlSite) -> dict[str, str]:
    """The file of each alternate with its language; x-default is no language."""
    return {
        target.file: alternate.language.lower()
        for alternate in page.alternates
        if alternate.language.lower() != "x-default" and (target := site.resolve(alternate.href, page)).file
    }


def _faults(
    path: str, targets: dict[str, str], sets: dict[str, dict[str, str]], site: HtmlSite
) -> Iterator[tuple[str, str]]:
    if path not in targets:
        yield "The page names its translations and not itself", "add an alternate with its own language and address"
    for other in targets:
        if other == path or other not in site.by_path:
            continue
        if path not in sets.get(other, {}):
            help = f"let {other} name this page, too"
            yield f"The page names {other} as its translation, which does not name it", help
