"""A11Y006 skip-link-missing."""

from collections.abc import Iterator
from urllib.parse import unquote

from scaffold.lint.accessibility.hidden import is_hidden, is_tabbable
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("A11Y006", Severity.WARNING, clauses=["2.3.1"], source="WCAG technique G1", wcag=["2.4.1"])
def skip_link_missing(page: HtmlPage, *, most_before: int = 3) -> Iterator[Outcome]:
    """No link at the beginning leads past the navigation to the content.

    Who goes by the Tab key walks through the whole menu on every page. A page with few controls before it passes.

    Passes:
        <a href="#content">Skip to content</a><nav><a href="/a/">A</a></nav><main id="content">Lamps</main>

    Fails:
        <a href="/a/">A</a><a href="/b/">B</a><a href="/c/">C</a><a href="/d/">D</a><main>Lamps</main>
    """
    main = page.first("main")
    if main is None:
        return
    elements = page.elements[: _place(main, page)]
    before = [element for element in elements if is_tabbable(element) and not is_hidden(element)]
    for element in before[:most_before]:
        target = page.by_id.get(unquote(element.get("href")[1:])) if element.get("href").startswith("#") else None
        if target is not None and _leads_to(main, target):
            yield Passed(element)
            return
    if len(before) <= most_before:
        yield Passed(main)
    else:
        help = 'write <a href="#content">Skip to content</a> first in body, and id="content" on main'
        yield Problem(
            before[0], f"{len(before)} controls come before the content, and no link leads past them", help=help
        )


def _place(main: Element, page: HtmlPage) -> int:
    return next(place for place, element in enumerate(page.elements) if element is main)


def _leads_to(main: Element, target: Element) -> bool:
    """Whether the target is main, in it, around it, or an anchor just before it."""
    return target.index >= main.index - 2 or target in main.ancestors
