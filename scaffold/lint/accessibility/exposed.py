"""What assistive technology meets on a page: elements by their roles, and who holds whom."""

from collections.abc import Iterator

from scaffold.lint.accessibility.aria import GLOBAL
from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.roles import PRESENTATIONAL, has_role_by_tag, role_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage


def with_role(page: HtmlPage, *roles: str) -> list[Element]:
    """The elements that have one of these roles and are not hidden from assistive technology, in document order."""
    by_role = _by_role(page)
    found = [element for role in roles for element in by_role.get(role, ()) if not is_silent(element)]
    if len(roles) > 1:
        found.sort(key=lambda element: element.index)
    return found


def _by_role(page: HtmlPage) -> dict[str, list[Element]]:
    if "roles" not in page.memo:
        found: dict[str, list[Element]] = {}
        for element in page.elements:
            if "role" in element.attributes or has_role_by_tag(element.tag):
                found.setdefault(role_of(element), []).append(element)
        page.memo["roles"] = found
    roles: dict[str, list[Element]] = page.memo["roles"]
    return roles


def owners(page: HtmlPage) -> dict[int, Element]:
    """Who owns an element by aria-owns: the first that names its id; by the element's index."""
    if "owners" not in page.memo:
        found: dict[int, Element] = {}
        for owner in page.having("aria-owns"):
            for id in owner.get("aria-owns").split():
                owned = page.by_id.get(id)
                if owned is not None and owned is not owner and owned not in owner.ancestors:
                    found.setdefault(owned.index, owner)
        page.memo["owners"] = found
    owning: dict[int, Element] = page.memo["owners"]
    return owning


def children(element: Element, page: HtmlPage) -> Iterator[Element]:
    """The children in the accessibility tree: those by aria-owns too, not those that others own or that are hidden."""
    owning = owners(page)
    named = (page.by_id[id] for id in element.get("aria-owns").split() if id in page.by_id)
    adopted = [child for child in named if owning.get(child.index) is element and child.parent is not element]
    for child in (*element.elements, *adopted):
        if owning.get(child.index, element) is not element or child.tag in _NEVER_SHOWN or is_silent(child):
            continue
        if is_transparent(child):
            yield from children(child, page)
        else:
            yield child


def parent(element: Element, page: HtmlPage) -> Element | None:
    """The parent in the accessibility tree."""
    owning = owners(page)
    above = owning.get(element.index, element.parent)
    while above is not None and is_transparent(above):
        above = owning.get(above.index, above.parent)
    return above


_NEVER_SHOWN = frozenset({"script", "style", "template", "noscript", "link", "meta", "slot", "col", "colgroup"})
_WRAPPERS = frozenset({"div", "span", "a", "form", "label"})


def is_transparent(element: Element) -> bool:
    """Whether assistive technology looks through it: presentation, and wrappers that only hold other elements."""
    if role_of(element) in PRESENTATIONAL:
        return True
    if element.tag not in ("div", "span") or role_of(element) or not GLOBAL.isdisjoint(element.attributes):
        return False
    return any(isinstance(child, Element) and _is_worth(child) for child in element.children)


def _is_worth(child: Element) -> bool:
    return bool(role_of(child)) or child.tag in _WRAPPERS
