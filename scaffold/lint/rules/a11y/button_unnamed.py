"""A11Y002 button-unnamed."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.accessibility.roles import role_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_BUTTONS = frozenset({"button", "menuitem", "switch", "tab"})
_CAN_BE = frozenset({"button", "input", "a", "div", "span", "li", "summary"})


@rule(
    "A11Y002",
    Severity.ERROR,
    clauses=["2.3.1"],
    source="Accessible Name and Description Computation 1.2",
    wcag=["4.1.2"],
    act=["97a4e1", "m6b1q3", "59796f"],
)
def button_unnamed(page: HtmlPage) -> Iterator[Outcome]:
    """A button has no name that a screen reader could say.

    Passes:
        <button type="button">Buy</button>

        <input type="submit" value="Search">

    Fails:
        <button type="button"><svg></svg></button>

        <input type="image" src="go.png" alt="">
    """
    for element in page.elements:
        if element.tag in _CAN_BE and _is_button(element) and not is_silent(element):
            if name_of(element, page):
                yield Passed(element)
            else:
                yield Problem(element, "The button has no name", help="write words into it, or name it with aria-label")


def _is_button(element: Element) -> bool:
    if element.tag in ("button", "input", "summary") or "role" in element.attributes:
        return role_of(element) in _BUTTONS or element.tag == "summary"
    return False
