"""SEO003 title-duplicate."""

from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.lint.twins import with_firsts
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("SEO003", Severity.ERROR, clauses=["3.2.3"], source="Google title-link documentation")
def title_duplicate(site: HtmlSite) -> Iterator[Outcome]:
    """Two pages of one language have the same title.

    In search results nobody can tell them apart, and a search engine may show neither.

    Passes:
        -- a/index.html --
        <html lang="en"><title>Trail Lamp 400</title>
        -- b/index.html --
        <html lang="en"><title>Trail Lamp 600</title>

    Fails:
        -- a/index.html --
        <html lang="en"><title>Shop</title>
        -- b/index.html --
        <html lang="en"><title>SHOP</title>
    """
    for page, other in with_firsts(site.indexable, lambda page: page.title):
        spot = Spot(page.path, page.title_element)
        if other is page:
            yield Passed(spot)
        else:
            help = f"say what sets it apart from {other.path}: `seo.title`, or else `title`"
            yield Problem(spot, f"The title “{page.title}” is that of {other.path}, too", help=help)
