"""SVC010 feedback-path-missing."""

from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.shop.finding import told_at_length, told_everywhere
from scaffold.lint.shop.serving import FEEDBACK
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome


@rule("SVC010", Severity.INFO, clauses=["5.2.9", "5.3.4"], source="T/CCPITCSC 109-2022, 5.2.9")
def feedback_path_missing(site: HtmlSite) -> Iterator[Outcome]:
    """Buyers are nowhere asked what they think: no review, no feedback.

    Passes:
        -- index.html --
        <html lang="en"><h1>Quay</h1><a href="/reviews/">Reviews</a>
        -- cup/index.html --
        <html lang="en"><h1>Cup</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Cup"}</script>

    Fails:
        -- index.html --
        <html lang="en"><h1>Quay</h1><a href="/about/">About us</a>
        -- cup/index.html --
        <html lang="en"><h1>Cup</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Cup"}</script>
    """
    help = "ask for a review, or for their opinion"
    yield from told_everywhere(site, FEEDBACK, told_at_length, "Nothing asks buyers what they think", help)
