"""MKT010 review-origin-unstated."""

from collections.abc import Iterator

from scaffold.lint.languages import primary
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.claiming import REVIEWS_CHECKED
from scaffold.lint.shop.goods import goods_of, many
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_CURRENCIES = frozenset({"EUR", "GBP", "USD"})


@rule(
    "MKT010",
    Severity.ERROR,
    clauses=["1.4.3", "4.1.8", "5.2.9"],
    source="2005/29/EC Art. 7(6); 16 CFR 465; UK DMCC Act Sch. 20",
)
def review_origin_unstated(page: HtmlPage) -> Iterator[Outcome]:
    """A product shows reviews, and the page does not say whether and how they are checked to come from buyers.

    Looked at are products in euro, pound and dollar whose data has reviews, in languages whose words for it are known.

    Passes:
        <html lang="en"><h1>Lamp</h1><p>4.6 of 5 from 12 reviews. Only buyers can review; how we check.</p>
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "offers": {"price": "49", "priceCurrency": "GBP"}, "aggregateRating": {"ratingValue": 4.6, "reviewCount": 12}}
        </script>

    Fails:
        <html lang="en"><h1>Lamp</h1><p>4.6 of 5 from 12 reviews</p>
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "offers": {"price": "49", "priceCurrency": "GBP"}, "aggregateRating": {"ratingValue": 4.6, "reviewCount": 12}}
        </script>
    """
    goods = goods_of(page)
    if goods is None or not goods.currencies & _CURRENCIES:
        return
    if not any(many(node.get(name)) for node in goods.nodes for name in ("aggregateRating", "review")):
        return
    body = page.first("body")
    if REVIEWS_CHECKED.find_in(body.text if body else page.text, page.language):
        yield Passed(goods.element)
    elif not REVIEWS_CHECKED.knows(page.language):
        yield Undetermined(goods.element, f"words for it are not known in {primary(page.language) or 'this language'}")
    else:
        yield Problem(
            goods.element,
            "The page shows reviews and does not say whether they are checked to come from buyers",
            help="say beside them who can review, and how that is checked; or that it is not",
        )
