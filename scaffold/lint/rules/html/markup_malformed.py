"""HTML006 markup-malformed."""

from collections import Counter
from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_INTERACTIVE = frozenset({"a", "button", "input", "select", "textarea", "iframe", "label", "details", "embed"})
_OFTEN_TWICE = ("class", "id", "alt", "src", "href", "style", "title")


@rule("HTML006", Severity.ERROR, clauses=["2.3.1"], source="WHATWG HTML 13.2.2, 3.2.5.2.7")
def markup_malformed(page: HtmlPage) -> Iterator[Outcome]:
    """Markup that browsers repair by guessing: an attribute twice, a control within a control.

    The second attribute is dropped; of a link in a button nobody knows which one the click is for.

    Passes:
        <a href="/en/">Shop</a> <button type="button" class="big">Buy</button>

    Fails:
        <button type="button"><a href="/buy/">Buy</a></button>

        <img class="a" src="lamp.jpg" class="b" alt="Lamp">
    """
    for control in page.all("a", "button"):
        if len(control.children) == 1 and isinstance(control.children[0], str):
            yield Passed(control)
            continue
        inner = next((of for of in control.walk() if of is not control and _is_interactive(of)), None)
        if inner is None:
            yield Passed(control)
        else:
            yield Problem(inner, f"<{inner.tag}> stands within <{control.tag}>", help="set them side by side")
    if _may_repeat(page):
        yield from _repeated_attributes(page)


def _may_repeat(page: HtmlPage) -> bool:
    """A cheap look before a dear one: the source has an attribute more often than the elements."""
    kept = Counter(name for element in page.inert for name in element.attributes)
    numbers = {name: len(page.having(name)) + kept[name] for name in _OFTEN_TWICE}
    source = page.source.encode("utf-8", "replace").lower()
    return any(source.count(f"{name}=".encode()) > number for name, number in numbers.items() if number)


def _is_interactive(element: Element) -> bool:
    if element.tag == "a":
        return element.has("href")
    return element.tag in _INTERACTIVE and element.get("type").lower() != "hidden"


def _repeated_attributes(page: HtmlPage) -> Iterator[Outcome]:
    by_start = {tag.start: index for index, tag in page.tags.items()}
    elements = {element.index: element for element in (*page.elements, *page.inert)}
    for tag in page.start_tags:
        counted = Counter(name for name, _ in tag.attributes)
        for name in (name for name, times in counted.items() if times > 1):
            element = elements.get(by_start.get(tag.start, -1))
            help = f"keep one {name} attribute"
            yield Problem(element or page, f"<{tag.name}> has the attribute {name} {counted[name]} times", help=help)
