"""A11Y002 button-unnamed."""

from collections.abc import Iterator

from scaffold.lint.accessibility.exposed import with_role
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_BUTTONS = ("button", "menuitem", "tab")


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
    for element in with_role(page, *_BUTTONS):
        if name_of(element, page):
            yield Passed(element)
        else:
            yield Problem(element, "The button has no name", help="write words into it, or name it with aria-label")
