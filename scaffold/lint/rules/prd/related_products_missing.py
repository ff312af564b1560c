"""PRD027 related-products-missing."""

from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.goods import goods_of, many
from scaffold.lint.shop.stage import is_elsewhere, leads_away
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_PROPERTIES = ("isRelatedTo", "isSimilarTo", "isAccessoryOrSparePartFor", "isConsumableFor")
_BESIDE = ("nav", "footer", "header", "dialog")


@rule("PRD027", Severity.INFO, clauses=["5.8", "4.1.3", "4.1.5", "5.3.3"], source="T/CCPITCSC 109-2022, 4.1.3")
def related_products_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A product's page leads to no other product: whoever does not want this one goes away.

    Passes:
        <h1>Lamp</h1><ul><li><a href="/strap/"><img src="/strap.jpg" alt="Strap"></a></li></ul>
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Lamp"}
        </script>

    Fails:
        <h1>Lamp</h1><p>A lamp for nights outside.</p>
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Lamp"}
        </script>
    """
    goods = goods_of(page)
    if goods is None:
        return
    if any(many(node.get(name)) for node in goods.nodes for name in _PROPERTIES) or any(_cards(page)):
        yield Passed(goods.element)
    else:
        yield Problem(
            goods.element, "No other product is shown on this page", help="show what goes with it, or what is like it"
        )


def _cards(page: HtmlPage) -> Iterator[Element]:
    """Links that stand in a card with a picture or a heading, in the main part or beside it."""
    for link in page.all("a"):
        if leads_away(link) and not link.inside(*_BESIDE) and is_elsewhere(link):
            yield link
