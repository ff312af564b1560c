"""A11Y029 page-refreshes-late."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.refresh import first_refresh
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("A11Y029", Severity.INFO, clauses=["2.3.1"], source="WHATWG HTML 4.2.5.3", wcag=["2.2.4"], act=["bisz58"])
def page_refreshes_late(page: HtmlPage) -> Iterator[Outcome]:
    """A page reloads or moves on by itself, however late: level AAA allows it at no time but at once.

    Passes:
        <meta http-equiv="refresh" content="0; url=/en/">

    Fails:
        <meta http-equiv="refresh" content="86400">
    """
    meta, seconds = first_refresh(page)
    if meta is None:
        return
    if seconds:
        yield Problem(meta, f"The page reloads or moves on after {seconds} seconds", help="leave it to the reader")
    else:
        yield Passed(meta)
