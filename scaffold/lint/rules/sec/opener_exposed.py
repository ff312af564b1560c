"""SEC007 opener-exposed."""

import re
from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Fix, Outcome, Passed, Problem


@rule("SEC007", Severity.INFO, clauses=["1.4.5"], source="WHATWG HTML 4.6.7", fixable=True)
def opener_exposed(page: HtmlPage) -> Iterator[Outcome]:
    """A link opens another site in a new window, which old browsers let change this one.

    Passes:
        <a href="https://other.example/" target="_blank" rel="noopener">Other</a>

    Fails:
        <a href="https://other.example/" target="_blank">Other</a>
    """
    for link in page.having("target"):
        href = link.get("href").strip().lower()
        if link.tag != "a" or link.get("target").strip().lower() != "_blank" or not re.match(r"(https?:)?//", href):
            continue
        if {"noopener", "noreferrer"} & set(link.tokens("rel")):
            yield Passed(link)
        else:
            fix = Fix("rel", f"{link.get('rel').strip()} noopener".strip())
            yield Problem(link, "The link gives another site a hold on this window", help='add rel="noopener"', fix=fix)
