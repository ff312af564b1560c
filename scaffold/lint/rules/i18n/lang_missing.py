"""I18N001 lang-missing."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "I18N001",
    Severity.ERROR,
    clauses=["1.4.6", "2.3.1"],
    source="WHATWG HTML 3.2.6.2",
    wcag=["3.1.1"],
    act=["b5c3f8"],
)
def lang_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A page does not say in what language it is.

    Screen readers then speak it with the wrong voice, and browsers hyphenate, translate and choose fonts wrongly.

    Passes:
        <html lang="de"><title>Lampe</title></html>

    Fails:
        <html><title>Lampe</title></html>
    """
    html = page.first("html")
    if html is None:
        return
    if html.get("lang").strip():
        yield Passed(html)
    elif html.get("xml:lang").strip():
        yield Problem(html, "The page has xml:lang only, which HTML does not read", help="write it as lang, too")
    else:
        yield Problem(html, "The page does not say its language", help="write its tag into <html lang=…>")
