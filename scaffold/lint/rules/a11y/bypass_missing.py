"""A11Y034 bypass-missing."""

from collections.abc import Iterator

from scaffold.lint.accessibility.exposed import with_role
from scaffold.lint.accessibility.hidden import is_hidden, is_tabbable
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_SHORT = 80
"""Characters of text; a page that has more before its first link begins with its content."""


@rule("A11Y034", Severity.ERROR, clauses=["2.3.1"], source="Understanding WCAG 2.4.1", wcag=["2.4.1"], act=["cf77f2"])
def bypass_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A page has neither headings nor a main part nor a link that leads past what stands on every page.

    Passes:
        <a href="/a/">A</a><h1>Lamps</h1><p>Text</p>

        <a href="#text">Skip</a><a href="/a/">A</a><p id="text">Text</p>

    Fails:
        <a href="/a/">A</a><a href="/b/">B</a><b>Lamps</b><p>They shine.</p>
    """
    first = next((link for link in page.all("a") if link.has("href") and not is_hidden(link)), None)
    if first is None:
        return
    found = next(iter(with_role(page, "heading", "main")), None) or _leading_on(page)
    if found is not None:
        yield Passed(found)
    elif _text_before(first, page) > _SHORT:
        yield Passed(first)
    else:
        help = "put the content into <main>, give it an <h1>, and begin with a link to it"
        yield Problem(first, "Nothing leads past what stands before the content: no heading, no main", help=help)


def _leading_on(page: HtmlPage) -> Element | None:
    for link in page.having("href"):
        if link.get("href")[:1] == "#" and link.get("href")[1:] in page.by_id and is_tabbable(link):
            return link
    return next((of for of in page.having("onclick") if of.get("href", "#") == "#" and is_tabbable(of)), None)


def _text_before(link: Element, page: HtmlPage) -> int:
    before = (text for element, text in page.texts if element.index < link.index and element.tag != "title")
    return sum(len(text.strip()) for text in before)
