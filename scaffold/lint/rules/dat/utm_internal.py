"""DAT005 utm-internal."""

import re
from collections.abc import Iterator

from scaffold.lint.addresses import host_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_CAMPAIGN = re.compile(
    r"[?&](?:amp;)?(utm_(?:source|medium|campaign|term|content|id)|gclid|fbclid|msclkid)=", re.IGNORECASE
)


@rule("DAT005", Severity.WARNING, clauses=["4.1.4"], source="Google Analytics help: campaign parameters")
def utm_internal(page: HtmlPage) -> Iterator[Outcome]:
    """A link to the own site carries campaign parameters.

    Whoever follows it counts as a new visit from that campaign: the true way they came is lost.

    Passes:
        <a href="/shop/?page=2">Shop</a>

    Fails:
        <a href="/shop/?utm_source=home&amp;utm_medium=banner">Shop</a>
    """
    own = {host for link in (*page.links("canonical"),) if (host := host_of(link.get("href")))}
    for link in page.all("a"):
        href = link.get("href")
        if "?" not in href:
            continue
        host = host_of(href)
        if host and host not in own:
            continue
        if re.match(r"(?!https?:)[a-zA-Z][\w+.-]*:", href.strip()):
            continue
        found = _CAMPAIGN.search(href)
        if found:
            yield Problem(
                link, f"This link inside the site has {found[1]}", help="take the campaign parameters out of it"
            )
        else:
            yield Passed(link)
