"""POL029 sale-optout-missing."""

import re
from collections.abc import Iterator
from datetime import date

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.element import Element
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.consent import services_in
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_SINCE = date(2020, 1, 1)
_SET_WORDS = re.compile(r"do not sell or share my personal information|do not sell my personal information")
_ALTERNATIVE = "your privacy choices"


@rule(
    "POL029",
    Severity.ERROR,
    clauses=["1.4.5"],
    source="Cal. Civ. 1798.135; 11 CCR 7013-7015, 7025",
)
def sale_optout_missing(page: HtmlPage, profile: Profile, as_of: date) -> Iterator[Outcome]:
    """Data is sold or shared for advertising, and a page for buyers in California lacks the link that says no.

    The words are set: “Do Not Sell or Share My Personal Information”, or “Your Privacy Choices” with its sign.

    Passes:
        -- scaffold.toml --
        [[market]]
        id = "us"
        territories = ["US"]
        currency = "USD"
        prices_include_tax = false
        jurisdictions = ["us", "us-ca"]
        [[locale]]
        tag = "en-US"
        [[service]]
        id = "meta-pixel"
        settings = { pixel_id = "1" }
        -- index.html --
        <html lang="en-US"><title>Quay</title><footer><a href="/cookies/">Your Privacy Choices <svg></svg></a></footer>

    Fails:
        -- scaffold.toml --
        [[market]]
        id = "us"
        territories = ["US"]
        currency = "USD"
        prices_include_tax = false
        jurisdictions = ["us", "us-ca"]
        [[locale]]
        tag = "en-US"
        [[service]]
        id = "meta-pixel"
        settings = { pixel_id = "1" }
        -- index.html --
        <html lang="en-US"><title>Quay</title><footer><a href="/cookies/">Cookies</a></footer>
    """
    locale = profile.locale_of(page.language)
    if as_of < _SINCE or locale is None or "us-ca" not in profile.jurisdictions_of(page.language):
        return
    sellers = [service for service in services_in(profile.site, locale) if service.sells]
    if not sellers:
        return
    links = [link for link in page.all("a", "button") if not is_hidden(link)]
    if found := next((link for link in links if _is_choice(link, page)), None):
        yield Passed(found)
    else:
        message = (
            f"{sellers[0].title} gets data to sell or share, and the page has no link with the words that the law sets"
        )
        yield Problem(page, message, help="link “Your Privacy Choices”, with the sign, in the footer of every page")


def _is_choice(link: Element, page: HtmlPage) -> bool:
    text = folded(link.text)
    if not page.language.lower().startswith("en"):
        return link.has("data-consent-open")
    has_sign = any(inner.tag in ("svg:svg", "svg", "img") for inner in link.walk())
    return bool(_SET_WORDS.search(text)) or (_ALTERNATIVE in text and has_sign)
