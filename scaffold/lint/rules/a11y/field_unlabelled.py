"""A11Y003 field-unlabelled."""

from collections.abc import Iterator

from scaffold.lint.accessibility.exposed import with_role
from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.names import labels_of, name_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_FIELDS = (
    *("checkbox", "combobox", "listbox", "menuitemcheckbox", "menuitemradio", "radio", "searchbox", "slider"),
    *("spinbutton", "switch", "textbox"),
)
_TYPED = frozenset({"date", "datetime-local", "month", "time", "week", "password", "file", "color"})


@rule(
    "A11Y003",
    Severity.ERROR,
    clauses=["2.3.1", "5.1.2", "7.4.3"],
    source="Accessible Name and Description Computation 1.2",
    wcag=["1.3.1", "3.3.2", "4.1.2"],
    act=["e086e5"],
)
def field_unlabelled(page: HtmlPage) -> Iterator[Outcome]:
    """A field has no label; a placeholder alone vanishes when one begins to type.

    Passes:
        <label for="email">E-mail</label> <input id="email" type="email">

    Fails:
        <input type="email" placeholder="E-mail">

        <label for="mail">E-mail</label> <input id="email" type="email">
    """
    for field in (*with_role(page, *_FIELDS), *_typed(page)):
        name = name_of(field, page)
        help = "write a <label> with its id in for, or an aria-label"
        if not name:
            yield Problem(field, "The field has no label", help=help)
        elif _is_only_placeholder(field, name, page):
            yield Problem(field, "The field has a placeholder and no label", help=help, severity=Severity.WARNING)
        else:
            yield Passed(field)


def _typed(page: HtmlPage) -> Iterator[Element]:
    """Fields to which ARIA gives no role."""
    for field in page.all("input"):
        if field.get("type").strip().lower() in _TYPED and not field.has("role") and not is_silent(field):
            yield field


def _is_only_placeholder(field: Element, name: str, page: HtmlPage) -> bool:
    named = field.get("title").strip() or field.get("aria-label").strip() or field.has("aria-labelledby")
    if named or not field.has("placeholder"):
        return False
    return not labels_of(field, page) and name == field.get("placeholder").strip()
