"""SVC006 complaint-channel-missing."""

from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.shop.finding import told_everywhere, told_in
from scaffold.lint.shop.serving import COMPLAINT
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome


@rule(
    "SVC006",
    Severity.ERROR,
    clauses=["5.9", "5.2.8"],
    source="T/CCPITCSC 109-2022, 5.2.8; 2013/11/EU Art. 13",
)
def complaint_channel_missing(site: HtmlSite) -> Iterator[Outcome]:
    """Buyers are not told how to complain, and who looks at it.

    A link on the home page or a product's page, or a heading of the pages about service and of the policies, says it,
    in each language in which the site sells.

    Passes:
        -- index.html --
        <html lang="en"><h1>Quay</h1><footer><a href="/complaints/">Complaints</a></footer>
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
    help = "say where complaints go, how soon they are answered, and who outside the shop can be asked"
    yield from told_everywhere(site, COMPLAINT, told_in, "Nothing tells buyers how to complain", help)
