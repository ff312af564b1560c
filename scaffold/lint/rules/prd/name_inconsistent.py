"""PRD001 name-inconsistent."""

from collections.abc import Iterator

from scaffold.lint.languages import script_shares
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.goods import goods_of
from scaffold.lint.words import folded, words_of
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined


@rule("PRD001", Severity.ERROR, clauses=["2.1.1", "2.4.1"], source="Google merchant listing documentation")
def name_inconsistent(page: HtmlPage) -> Iterator[Outcome]:
    """The heading of a product's page and the name in its data are not the same product's.

    Case, width of letters and spaces do not matter, and one may say more than the other: a brand, a colour. Where some
    words agree and others do not, nobody but a person can tell.

    Passes:
        <h1>Trail Lamp 400</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Lumo TRAIL LAMP 400", "offers": {"@type": "Offer", "price": "49.00"}}</script>

    Fails:
        <h1>Trail Lamp 400</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Product 7", "offers": {"@type": "Offer", "price": "49.00"}}</script>
    """
    goods = goods_of(page)
    headings = [heading for heading in page.all("h1") if heading.text]
    if goods is None or not goods.name or not headings:
        return
    likeness = max(_likeness(goods.name, heading.text) for heading in headings)
    if likeness == 1:
        yield Passed(headings[0])
    elif likeness > 0 or script_shares(goods.name).keys() != script_shares(headings[0].text).keys():
        yield Undetermined(headings[0], "name and heading share some words, or are written in two scripts")
    else:
        yield Problem(
            headings[0],
            f"The heading says “{headings[0].text[:80]}”, the product's data “{goods.name[:80]}”",
            help="give both the same name",
        )


def _likeness(name: str, heading: str) -> float:
    """1 where one says all that the other says, 0 where no word is in both."""
    if "".join(folded(name).split()) in "".join(folded(heading).split()):
        return 1
    own, shown = set(words_of(name)), set(words_of(heading))
    fewer = min(len(own), len(shown)) or 1
    return len(own & shown) / fewer
