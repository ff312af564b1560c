"""SEO005 description-missing-or-poor."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import display_width
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("SEO005", Severity.WARNING, clauses=["2.1.1", "3.2.3"], source="Google snippet documentation")
def description_missing_or_poor(page: HtmlPage, *, shortest: int = 50, longest: int = 160) -> Iterator[Outcome]:
    """A page has no description for search results, or one that they cut or pass over.

    Widths in half-width units: a wide East Asian character counts 2. A length outside the limits is a note only.

    Passes:
        <meta name="description" content="A rechargeable head torch of 400 lumens, waterproof, for night runs.">

    Fails:
        <title>Trail Lamp 400</title>

        <meta name="description" content="A lamp.">
    """
    if page.is_noindex or page.kind.name == "404" or not page.elements:
        return
    metas = page.metas("description")
    if not any(meta.get("content").strip() for meta in metas):
        yield Problem(metas[0] if metas else page, "The page has no meta description", help=_HELP)
        return
    for extra in metas[1:]:
        yield Problem(extra, "The page has a second meta description", help="keep one of them")
    width = display_width(" ".join(metas[0].get("content").split()))
    if shortest <= width <= longest:
        yield Passed(metas[0])
    else:
        message = f"The description is {width} wide, outside {shortest} to {longest}"
        yield Problem(metas[0], message, help=_HELP, severity=Severity.INFO)


_HELP = "write one or two sentences on what the page offers in `seo.description`, or else in `summary`"
