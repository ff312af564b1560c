"""A11Y028 page-refreshes."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.refresh import first_refresh
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_TWENTY_HOURS = 72_000


@rule("A11Y028", Severity.ERROR, clauses=["2.3.1"], source="WHATWG HTML 4.2.5.3", wcag=["2.2.1"], act=["bc659a"])
def page_refreshes(page: HtmlPage) -> Iterator[Outcome]:
    """A page reloads or moves on after a while, under the eyes of who reads slowly.

    At once is a redirect, and after more than twenty hours nobody reads any more.

    Passes:
        <meta http-equiv="refresh" content="0; url=/en/">

    Fails:
        <meta http-equiv="refresh" content="30">

        <meta http-equiv="refresh" content="5; url=/thanks/">
    """
    meta, seconds = first_refresh(page)
    if meta is None:
        return
    if 0 < seconds <= _TWENTY_HOURS:
        help = "take it out; a button can do the same"
        yield Problem(meta, f"The page reloads or moves on after {seconds} seconds", help=help)
    else:
        yield Passed(meta)
