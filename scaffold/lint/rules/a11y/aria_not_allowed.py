"""A11Y020 aria-not-allowed."""

from collections.abc import Iterator

from scaffold.lint.accessibility.aria import ATTRIBUTES, GLOBAL, NAMING, SUPPORTED_BY, TEXTS
from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.roles import role_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_BY_TAG = {
    "aria-checked": frozenset({"input"}),
    "aria-required": frozenset({"input", "select", "textarea"}),
    "aria-readonly": frozenset({"input", "textarea"}),
    "aria-placeholder": frozenset({"input", "textarea"}),
    "aria-expanded": frozenset({"summary"}),
}
"""What ARIA in HTML allows on elements that have no role, such as a field for a password."""
_EVERYWHERE = GLOBAL | NAMING | (TEXTS - SUPPORTED_BY.keys())


@rule("A11Y020", Severity.WARNING, clauses=["2.3.1"], source="WAI-ARIA 1.2: 6.6", wcag=["4.1.2"], act=["5c01ea"])
def aria_not_allowed(page: HtmlPage) -> Iterator[Outcome]:
    """An aria attribute stands on an element whose role does not have it, and nobody is told of it.

    Passes:
        <button aria-pressed="false">Gift wrap</button>

    Fails:
        <button aria-sort="ascending">Price</button>

        <div aria-checked="true">Gift wrap</div>
    """
    names = [name for name in page.attribute_names if name in ATTRIBUTES]
    met = {element.index: element for name in names for element in page.having(name)}
    for _, element in sorted(met.items()):
        if is_silent(element):
            continue
        wrong = [name for name in element.attributes if name in ATTRIBUTES and not _is_allowed(name, element)]
        for name in wrong:
            role = role_of(element)
            on = f"The role “{role}”" if role else f"A <{element.tag}> without a role"
            yield Problem(element, f"{on} has no {name}", help=f"take {name} away, or give the element a role for it")
        if not wrong:
            yield Passed(element)


def _is_allowed(name: str, element: Element) -> bool:
    if name in _EVERYWHERE or role_of(element) in SUPPORTED_BY.get(name, ()):
        return True
    return "-" in element.tag or element.tag in _BY_TAG.get(name, ())
