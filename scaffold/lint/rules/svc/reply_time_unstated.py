"""SVC008 reply-time-unstated."""

from collections.abc import Iterator

from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.rule import rule
from scaffold.lint.shop.finding import service_pages
from scaffold.lint.shop.replies import promised_hours
from scaffold.lint.shop.serving import TRACKING
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot, Undetermined


@rule("SVC008", Severity.WARNING, clauses=["5.1.1", "5.2.5"], source="T/CCPITCSC 109-2022, 5.1.1 and 5.2.5")
def reply_time_unstated(site: HtmlSite) -> Iterator[Outcome]:
    """The contact page does not say how soon an answer comes.

    Passes:
        -- contact/index.html --
        <html lang="en"><h1>Contact</h1><p>We answer within 24 hours.</p>
        -- cup/index.html --
        <html lang="en"><h1>Cup</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Cup"}</script>

    Fails:
        -- contact/index.html --
        <html lang="en"><h1>Contact</h1><p>We will reply soon.</p>
        -- cup/index.html --
        <html lang="en"><h1>Cup</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Cup"}</script>
    """
    for language in policy_pages(site).selling:
        contact = [page for page in service_pages(site, language) if page.kind.name == "contact"]
        if not contact:
            continue
        spot = Spot(contact[0].path)
        if any(promised_hours(page.text) is not None for page in contact):
            yield Passed(spot)
        elif not TRACKING.knows(language):
            yield Undetermined(spot, f"words for it are not known in {language}")
        else:
            yield Problem(spot, "This page does not say how soon you answer", help="such as: We answer within 24 hours")
