"""A11Y021 aria-name-prohibited."""

from collections.abc import Iterator

from scaffold.lint.accessibility.aria import NAMING, PROHIBITED_NAMES, ROLE_DESCRIBING
from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.roles import PRESENTATIONAL, role_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_GENERIC = frozenset({"b", "bdi", "bdo", "data", "div", "i", "pre", "q", "samp", "small", "span", "u"})
_NOWHERE = frozenset({"generic", *PRESENTATIONAL})


@rule("A11Y021", Severity.WARNING, clauses=["2.3.1"], source="WAI-ARIA 1.2: 5.2.8.6", wcag=["4.1.2"], act=["kb1m8s"])
def aria_name_prohibited(page: HtmlPage) -> Iterator[Outcome]:
    """A name is given by ARIA to an element that cannot have one; some screen readers say it, most do not.

    A div, a span or a paragraph is only its text. Give it a role, or write the words where all can read them.

    Passes:
        <div role="group" aria-label="Size">S M L</div>

    Fails:
        <div aria-label="Was 100, now 80 euro"><s>€100</s> €80</div>

        <p aria-labelledby="a">Text</p><span id="a">Name</span>
    """
    names = [name for name in page.attribute_names if name in NAMING or name in ROLE_DESCRIBING]
    for name in names:
        for element in page.having(name):
            if not element.get(name).strip() or is_silent(element):
                continue
            role = _role(element)
            if role in (PROHIBITED_NAMES if name in NAMING else _NOWHERE):
                help = f"give the element a role that has a name, such as group, or take {name} away"
                yield Problem(element, f"A <{element.tag}> of the role {role} cannot have {name}", help=help)
            else:
                yield Passed(element)


def _role(element: Element) -> str:
    role = role_of(element)
    return "generic" if not role and (element.tag in _GENERIC or element.tag == "a") else role
