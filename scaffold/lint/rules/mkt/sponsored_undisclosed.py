"""MKT011 sponsored-undisclosed."""

from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.claiming import ADVERTISING
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined


@rule(
    "MKT011",
    Severity.ERROR,
    clauses=["1.4.3", "3.3.3", "3.3.4", "3.5.5"],
    source="16 CFR 255; notice on stealth marketing (Japan) 2023; 2005/29/EC Annex I 11",
)
def sponsored_undisclosed(page: HtmlPage) -> Iterator[Outcome]:
    """A link that its markup calls sponsored stands in a text that does not say so to readers.

    Search engines are told by `rel="sponsored"`; people need a word such as “Advertisement”, before the link.

    Passes:
        <html lang="en"><main><p>Advertisement</p><a rel="sponsored" href="https://partner.example/">Lamps</a></main>

    Fails:
        <html lang="en"><main><p>We like these.</p><a rel="sponsored" href="https://partner.example/">Lamps</a></main>
    """
    for link in page.all("a"):
        if "sponsored" not in link.tokens("rel"):
            continue
        if ADVERTISING.find_in(_before(link, page), page.language):
            yield Passed(link)
        elif not ADVERTISING.knows(page.language):
            yield Undetermined(link, f"words for it are not known in {page.language or 'this language'}")
        else:
            yield Problem(
                link, "This link is sponsored, and nothing before it says so", help="put “Advertisement” before it"
            )


def _before(link: Element, page: HtmlPage) -> str:
    """All text up to the end of the block that the link stands in: of the main part, if the link is in it.

    What a consent dialog before the main part says about advertising tells nobody about this link.
    """
    block = link.parent or link
    last = max((below.index for below in block.walk()), default=link.index)
    in_main = page.is_main(link)
    return " ".join(
        text
        for element, text in page.texts
        if element.index <= last and element.tag != "script" and (page.is_main(element) or not in_main)
    )
