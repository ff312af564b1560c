"""A11Y023 context-role-missing."""

from collections.abc import Iterator

from scaffold.lint.accessibility.aria import CONTEXTS
from scaffold.lint.accessibility.exposed import parent
from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.roles import implicit_role, role_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_STILL = frozenset({"list", "row", "rowgroup", "table"})
"""Roles whose entries scripts seldom make when the reader acts."""
_WITHIN = {role: frozenset(within.split()) for role, within in CONTEXTS.items()}


@rule("A11Y023", Severity.ERROR, clauses=["2.3.1"], source="WAI-ARIA 1.2: 5.2.7", wcag=["1.3.1"], act=["ff89c9"])
def context_role_missing(page: HtmlPage) -> Iterator[Outcome]:
    """An entry stands outside of what it is an entry of, such as a tab without a tablist.

    Passes:
        <div role="tablist"><button role="tab">Sizes</button></div>

    Fails:
        <div><button role="tab">Sizes</button></div>
    """
    for element in page.having("role"):
        role = role_of(element)
        if role not in _WITHIN or role == implicit_role(element) or is_silent(element):
            continue
        above = parent(element, page)
        if above is not None and role_of(above) in _WITHIN[role]:
            yield Passed(element)
        else:
            help = f"put it into an element with the role {' or '.join(sorted(_WITHIN[role]))}"
            yield Problem(element, f"The role “{role}” stands outside of what it belongs to", help=help)
    for owner in page.having("aria-owns"):
        if role_of(owner) in _STILL and not is_silent(owner) and _is_lost(owner, page):
            message = f"The {role_of(owner)} owns “{owner.get('aria-owns')}”, and that is not on this page"
            yield Problem(owner, message, help="name ids of this page; what stands in a shadow tree cannot be named")


def _is_lost(owner: Element, page: HtmlPage) -> bool:
    """Whether it has no entries but those by ids that are nowhere."""
    ids = owner.get("aria-owns").split()
    return bool(ids) and not any(id in page.by_id for id in ids) and next(owner.elements, None) is None
