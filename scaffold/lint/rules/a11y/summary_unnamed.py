"""A11Y026 summary-unnamed."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.accessibility.roles import PRESENTATIONAL
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("A11Y026", Severity.ERROR, clauses=["2.3.1"], source="WHATWG HTML 4.11.2", wcag=["4.1.2"], act=["2t702h"])
def summary_unnamed(page: HtmlPage) -> Iterator[Outcome]:
    """What unfolds a details element has no name.

    Passes:
        <details><summary>Care</summary><p>By hand</p></details>

    Fails:
        <details><summary></summary><p>By hand</p></details>
    """
    for details in page.all("details"):
        summary = next((child for child in details.elements if child.tag == "summary"), None)
        if summary is None or is_silent(summary) or not PRESENTATIONAL.issuperset(summary.tokens("role")):
            continue
        if name_of(summary, page):
            yield Passed(summary)
        else:
            yield Problem(summary, "The summary has no text", help="say in it what the details are about")
