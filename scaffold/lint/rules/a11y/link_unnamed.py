"""A11Y001 link-unnamed."""

from collections.abc import Iterator

from scaffold.lint.accessibility.exposed import with_role
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_LINKS = ("link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref")


@rule(
    "A11Y001",
    Severity.ERROR,
    clauses=["2.3.1"],
    source="Accessible Name and Description Computation 1.2",
    wcag=["2.4.4", "2.4.9", "4.1.2"],
    act=["c487ae"],
)
def link_unnamed(page: HtmlPage) -> Iterator[Outcome]:
    """A link has no name that a screen reader could say.

    A picture link takes its name from the picture's alt text; an icon font or a bare drawing gives none.

    Passes:
        <a href="/cart/" aria-label="Cart"><svg></svg></a>

        <a href="/"><img src="logo.svg" alt="Lumo"></a>

    Fails:
        <a href="/cart/"><svg></svg></a>

        <a href="/"><img src="logo.svg" alt=""></a>
    """
    for link in with_role(page, *_LINKS):
        if name_of(link, page):
            yield Passed(link)
        else:
            help = "write words into it, or name it with aria-label"
            yield Problem(link, f"The link to {link.get('href') or 'somewhere'} has no name", help=help)
