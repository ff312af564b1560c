"""SVC004 order-tracking-missing."""

from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.shop.finding import told_everywhere, told_in
from scaffold.lint.shop.serving import TRACKING
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome


@rule("SVC004", Severity.ERROR, clauses=["5.2.6", "7.4.5"], source="T/CCPITCSC 109-2022, 5.2.6")
def order_tracking_missing(site: HtmlSite) -> Iterator[Outcome]:
    """Buyers are not told how they find out where their order is.

    A link on the home page or a product's page, or a heading of the pages about shipping, service and questions, says
    it, in each language in which the site sells.

    Passes:
        -- index.html --
        <html lang="en"><h1>Quay</h1><footer><a href="/track/">Track your order</a></footer>
        -- cup/index.html --
        <html lang="en"><h1>Cup</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Cup"}</script>

    Fails:
        -- index.html --
        <html lang="en"><h1>Quay</h1><footer><a href="/about/">About us</a></footer>
        -- cup/index.html --
        <html lang="en"><h1>Cup</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Cup"}</script>
    """
    help = "link to the carrier's status page, and say which number is needed there"
    yield from told_everywhere(
        site, TRACKING, told_in, "Nothing tells buyers how to find out where their order is", help
    )
