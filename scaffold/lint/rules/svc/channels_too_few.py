"""SVC001 channels-too-few."""

from collections.abc import Iterator

from scaffold.lint.facts import PageFacts
from scaffold.lint.languages import primary
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.rule import rule
from scaffold.lint.shop.channels import DIRECT, channels_on
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_MOST = 3


@rule("SVC001", Severity.ERROR, clauses=["5.9", "5.2.1"], source="T/CCPITCSC 109-2022, 5.2.1; 2000/31/EC Art. 5(1)(c)")
def channels_too_few(site: HtmlSite) -> Iterator[Outcome]:
    """Buyers can reach a shop in fewer than two ways, or in none that leads straight to a person.

    Counted are mail, telephone, messenger, chat, video and forms on the contact pages and the home page of each
    language in which the site sells.

    Passes:
        -- index.html --
        <html lang="en"><h1>Quay</h1><a href="/contact/">Contact</a>
        -- contact/index.html --
        <html lang="en"><h1>Contact</h1><a href="tel:+441170000000">Call</a>
        <a href="mailto:care@quay.example">Write</a>
        -- cup/index.html --
        <html lang="en"><h1>Cup</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Cup"}</script>

    Fails:
        -- index.html --
        <html lang="en"><h1>Quay</h1><a href="/contact/">Contact</a>
        -- contact/index.html --
        <html lang="en"><h1>Contact</h1><form action="/send"><textarea name="text"></textarea></form>
        -- cup/index.html --
        <html lang="en"><h1>Cup</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Cup"}</script>
    """
    for language in policy_pages(site).selling:
        pages = _pages(site, language)
        if not any(page.kind == "contact" for page in pages):
            continue
        found: set[str] = set()
        for page in pages:
            found |= channels_on(site.page(page.path))
        spot = Spot(pages[0].path, evidence=language)
        if len(found) >= 2 and found & DIRECT:
            yield Passed(spot)
        else:
            yield Problem(spot, _message(found), help="offer telephone, mail or a messenger beside it, free of login")


def _pages(site: HtmlSite, language: str) -> list[PageFacts]:
    """The contact pages of a language, then its home page."""
    own = [page for page in site.pages if page.is_read and primary(page.language) == primary(language)]
    exact = [page for page in own if page.language.lower() == language.lower()]
    contact = [page for page in exact or own if page.kind == "contact" and not page.redirect]
    return contact[:_MOST] + [page for page in exact or own if page.kind == "home"][:1]


def _message(found: set[str]) -> str:
    if not found:
        return "This page offers no way to reach the shop"
    return f"The only way to reach the shop here is: {', '.join(sorted(found))}"
