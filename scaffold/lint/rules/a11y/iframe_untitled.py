"""A11Y007 iframe-untitled."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.accessibility.roles import PRESENTATIONAL
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("A11Y007", Severity.ERROR, clauses=["2.2.6", "2.3.1"], source="WHATWG HTML 4.8.5", wcag=["4.1.2"], act=["cae760"])
def iframe_untitled(page: HtmlPage) -> Iterator[Outcome]:
    """A frame has no title that says what is in it.

    Passes:
        <iframe src="/film.html" title="How to assemble the lamp"></iframe>

    Fails:
        <iframe src="/film.html"></iframe>
    """
    for frame in page.all("iframe"):
        if not PRESENTATIONAL.isdisjoint(frame.tokens("role")[:1]):
            continue
        if is_silent(frame) or frame.get("tabindex").strip().startswith("-") or frame.get("width") == "0":
            continue
        if name_of(frame, page):
            yield Passed(frame)
        else:
            yield Problem(frame, "The frame has no title", help="say in its title attribute what it shows")
