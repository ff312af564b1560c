"""SEO006 description-duplicate."""

from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.lint.twins import with_firsts
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("SEO006", Severity.WARNING, clauses=["3.2.3"], source="Google snippet documentation")
def description_duplicate(site: HtmlSite) -> Iterator[Outcome]:
    """Two pages of one language have the same description.

    Passes:
        -- a/index.html --
        <html lang="en"><meta name="description" content="A lamp for runs">
        -- b/index.html --
        <html lang="en"><meta name="description" content="A lamp for camps">

    Fails:
        -- a/index.html --
        <html lang="en"><meta name="description" content="Light for everybody">
        -- b/index.html --
        <html lang="en"><meta name="description" content="Light for everybody">
    """
    for page, other in with_firsts(site.indexable, lambda page: page.description):
        spot = Spot(page.path, page.description_element)
        if other is page:
            yield Passed(spot)
        else:
            help = "say what this page offers, in `seo.description` or `summary`"
            yield Problem(spot, f"The description is that of {other.path}, too", help=help)
