"""POL026 odr-link-obsolete."""

import re
from collections.abc import Iterator
from datetime import date

from scaffold.lint.policies.pages import page_policies
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_CLOSED = date(2025, 7, 20)
_ADDRESS = re.compile(r"(?:ec\.europa\.eu/(?:consumers/odr|odr)|webgate\.ec\.europa\.eu/odr)", re.IGNORECASE)


@rule("POL026", Severity.ERROR, clauses=["1.4.5"], source="Regulation (EU) 2024/3228", fixable=False)
def odr_link_obsolete(page: HtmlPage, as_of: date) -> Iterator[Outcome]:
    """A page still leads to the European Union's platform for online disputes, which closed on 20 July 2025.

    Passes:
        <title>Terms of sale</title><p>Disputes: ask the mediator, https://mediator.example</p>

    Fails:
        <title>Impressum</title><a href="https://ec.europa.eu/consumers/odr/">Online-Streitbeilegung</a>
    """
    if as_of < _CLOSED:
        return
    found = [link for link in page.all("a") if "europa.eu" in link.get("href") and _ADDRESS.search(link.get("href"))]
    if not found and not page_policies(page):
        return
    found = found or [element for element, text in page.texts if "europa" in text and _ADDRESS.search(text)]
    for element in found:
        yield Problem(element, "The platform for online disputes is closed since 20 July 2025", help="take it out")
    if not found:
        yield Passed(page.main or page.root)
