"""SEO031 outbound-link-unqualified."""

import re
from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_PAID = re.compile(
    r"^https?://(?:[\w-]+\.)*(?:amzn\.to|awin1\.com|anrdoezrs\.net|jdoqocy\.com|tkqlhce\.com|dpbolvw\.net|kqzyfj\.com|"
    r"linksynergy\.com|shareasale\.com|prf\.hn|tradedoubler\.com|partner-ads\.com|pntra\.com|avantlink\.com|"
    r"s\.click\.aliexpress\.com)/"
    r"|^https?://(?:[\w-]+\.)*amazon\.[a-z.]+/.*[?&]tag="
    r"|^https?://.*[?&](?:aff(?:iliate)?_?id|affid|aff|partner_?id|awc|irclickid)=",
    re.IGNORECASE,
)
_QUALIFIED = frozenset({"sponsored", "nofollow"})
_COMMENTS = re.compile(r"(?:^|[\s_-])comments?(?:$|[\s_-]|list)")


@rule(
    "SEO031",
    Severity.WARNING,
    clauses=["3.2.3", "3.3.3", "3.3.4"],
    source="Google outbound link documentation",
)
def outbound_link_unqualified(page: HtmlPage) -> Iterator[Outcome]:
    """A link that is paid for, or that a reader has written, does not say so to search engines.

    Passes:
        <a href="https://amzn.to/3xyz" rel="sponsored">The book</a>

    Fails:
        <a href="https://www.amazon.com/dp/1?tag=lumo-20">The book</a>

        <ol class="comment-list"><li><a href="https://cheap.example/">Nice lamp</a></li></ol>
    """
    for link in page.all("a"):
        href = link.attributes.get("href", "")
        if not href.startswith(("http://", "https://")):
            continue
        rel = set(link.tokens("rel"))
        if ("?" in href or "&" in href or "." in href) and _PAID.search(href):
            if rel & _QUALIFIED:
                yield Passed(link)
            else:
                yield Problem(link, f"This link to {href[:60]} is paid for", help='add rel="sponsored"')
        elif _is_comment(link):
            if rel & (_QUALIFIED | {"ugc"}):
                yield Passed(link)
            else:
                yield Problem(link, "This link stands in a reader's comment", help='add rel="ugc"')


def _is_comment(link: Element) -> bool:
    return any("class" in above.attributes and _COMMENTS.search(above.get("class")) for above in link.ancestors)
