"""A11Y009 aria-invalid."""

from collections.abc import Iterator

from scaffold.lint.accessibility.aria import (
    ABSTRACT_ROLES,
    ATTRIBUTES,
    IDS,
    NUMBERS,
    REQUIRED,
    ROLES,
    TOKEN_LISTS,
    VALUES,
    WHOLE_NUMBERS,
)
from scaffold.lint.accessibility.hidden import is_focusable, is_hidden
from scaffold.lint.accessibility.roles import implicit_role, role_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem
from scaffold.text import did_you_mean


@rule(
    "A11Y009",
    Severity.ERROR,
    clauses=["2.3.1"],
    source="WAI-ARIA 1.2",
    wcag=["1.3.1", "4.1.2"],
    act=["674b10", "5f99a7", "6a7281", "4e8ab6"],
)
def aria_invalid(page: HtmlPage) -> Iterator[Outcome]:
    """A role or an aria attribute does not exist, has a value it cannot have, or names an id that is not there.

    Passes:
        <div role="button" tabindex="0" aria-expanded="false" aria-controls="menu">Menu</div><div id="menu"></div>

    Fails:
        <div role="buton" tabindex="0">Menu</div>

        <div role="checkbox" tabindex="0">Gift</div>

        <button aria-expanded="no">Menu</button>

        <button aria-label="Menu" aria-lable="Menu">Menu</button>
    """
    names = [name for name in page.attribute_names if name == "role" or name.startswith("aria-")]
    met = {element.index: element for name in names for element in page.having(name)}
    for _, element in sorted(met.items()):
        if is_hidden(element):
            continue
        faults = [*_role_faults(element), *_attribute_faults(element, page)]
        for message, help in faults:
            yield Problem(element, message, help=help)
        if not faults:
            yield Passed(element)


def _role_faults(element: Element) -> Iterator[tuple[str, str]]:
    tokens = element.tokens("role")
    if not tokens:
        return
    if not any(token in ROLES for token in tokens):
        if tokens[0] in ABSTRACT_ROLES:
            yield f"The role “{tokens[0]}” is abstract and must not be written", "take one of the roles made from it"
        else:
            yield f"There is no role “{element.get('role')}”", did_you_mean(tokens[0], ROLES)
        return
    role = role_of(element)
    if role == implicit_role(element):
        return
    for name in REQUIRED.get(role, ("aria-valuenow",) if role == "separator" and is_focusable(element) else ()):
        has_it = element.get(name).strip() or (name == "aria-checked" and element.tag == "input")
        if not has_it and not (role == "heading" and element.tag in ("h1", "h2", "h3", "h4", "h5", "h6")):
            yield f"The role “{role}” needs the attribute {name}", f"add {name}"


def _attribute_faults(element: Element, page: HtmlPage) -> Iterator[tuple[str, str]]:
    for name, value in element.attributes.items():
        if not name.startswith("aria-"):
            continue
        if name not in ATTRIBUTES:
            yield f"There is no attribute {name}", did_you_mean(name, ATTRIBUTES)
        elif value.strip() and not _is_allowed(name, value.strip()):
            choice = f"it can be {', '.join(VALUES[name])}" if name in VALUES else "it is a number"
            yield f"The attribute {name} cannot be “{value}”", choice
        elif name in IDS and value.strip() and not any(id in page.by_id for id in value.split()):
            expects_later = name in ("aria-controls", "aria-owns", "aria-activedescendant", "aria-errormessage")
            if not expects_later:
                yield f"The attribute {name} names “{value}”, an id that is not on this page", "name one that is"


def _is_allowed(name: str, value: str) -> bool:
    if name in VALUES:
        return value.lower() in VALUES[name]
    if name in TOKEN_LISTS:
        return all(token in TOKEN_LISTS[name] for token in value.lower().split())
    if name in WHOLE_NUMBERS:
        return value.lstrip("-").isdecimal()
    return name not in NUMBERS or value.replace(".", "", 1).lstrip("-").isdecimal()
