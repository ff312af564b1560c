"""SEO009 canonical-missing."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("SEO009", Severity.WARNING, clauses=["3.2.3"], source="Google canonical documentation")
def canonical_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A page does not tell its one address.

    The same page is reached with and without parameters, slashes and `www`; the canonical link says which one counts.

    Passes:
        <link rel="canonical" href="https://www.lumo.example/en/lamps/trail-lamp-400/">

    Fails:
        <title>Trail Lamp 400</title>
    """
    if page.is_noindex or page.kind.name == "404" or not page.elements:
        return
    links = [link for link in page.links("canonical") if link.get("href").strip()]
    if links:
        yield Passed(links[0])
    else:
        yield Problem(page, "The page has no canonical link", help="add <link rel=canonical> with its own address")
