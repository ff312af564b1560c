"""A11Y022 owned-elements-wrong."""

from collections.abc import Iterator

from scaffold.lint.accessibility.aria import OWNED
from scaffold.lint.accessibility.exposed import children, with_role
from scaffold.lint.accessibility.roles import role_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_MAY_HOLD = {role: frozenset(held.split()) for role, held in OWNED.items()}
_NATIVE = frozenset({"select", "datalist"})
_ALSO = {"menu": "separator", "menubar": "separator", "listbox": "separator"}


@rule("A11Y022", Severity.ERROR, clauses=["2.3.1"], source="WAI-ARIA 1.2: 5.2.6", wcag=["1.3.1"], act=["bc4a75"])
def owned_elements_wrong(page: HtmlPage) -> Iterator[Outcome]:
    """A list, menu, table or set of tabs holds something that is no entry of it, and is counted or read out wrongly.

    Passes:
        <ul><li>Red</li><li>Blue</li></ul>

        <div role="tablist"><button role="tab">Sizes</button></div>

    Fails:
        <ul><a href="/red/">Red</a></ul>

        <div role="list"><span>Red</span></div>
    """
    for owner in with_role(page, *_MAY_HOLD):
        if (owner.tag in _NATIVE and not owner.has("role")) or _is_busy(owner):
            continue
        role = role_of(owner)
        wrong = next(_strangers(owner, role, page), None)
        if wrong is None:
            yield Passed(owner)
        else:
            means = f"put it into one of: {', '.join(sorted(_MAY_HOLD[role]))}"
            message = f"The role “{role}” of this <{owner.tag}> cannot hold {wrong.excerpt}"
            yield Problem(owner, message, help="in a list, put it into <li>" if role == "list" else means)


def _strangers(owner: Element, role: str, page: HtmlPage, depth: int = 20) -> Iterator[Element]:
    """What is owned and may not be; a group's own are looked at as if they were the owner's."""
    for child in children(owner, page):
        held = role_of(child)
        if held not in _MAY_HOLD[role] and held != _ALSO.get(role):
            yield child
        elif held == "group" and depth:
            yield from _strangers(child, role, page, depth - 1)


def _is_busy(element: Element) -> bool:
    return any(of.get("aria-busy").strip().lower() == "true" for of in (element, *element.ancestors))
