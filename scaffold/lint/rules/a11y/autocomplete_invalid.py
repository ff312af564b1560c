"""A11Y030 autocomplete-invalid."""

from collections.abc import Iterator

from scaffold.lint.accessibility.autofill import is_autofill
from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_FIXED = frozenset({"button", "checkbox", "file", "hidden", "image", "radio", "reset", "submit"})


@rule(
    "A11Y030",
    Severity.WARNING,
    clauses=["2.3.1", "7.4.3"],
    source="WHATWG HTML 4.10.18.7.1",
    wcag=["1.3.5"],
    act=["73f2c2"],
)
def autocomplete_invalid(page: HtmlPage) -> Iterator[Outcome]:
    """A field says by autocomplete what it takes, in words that browsers do not know.

    Passes:
        <input name="mail" autocomplete="email">

        <input name="street" autocomplete="section-gift shipping address-line1">

    Fails:
        <input name="mail" autocomplete="e-mail">

        <input name="phone" autocomplete="tel work">
    """
    for field in page.having("autocomplete"):
        tokens = field.tokens("autocomplete")
        if field.tag not in ("input", "select", "textarea") or not tokens or tokens in (["on"], ["off"]):
            continue
        if _is_fixed(field) or is_hidden(field):
            continue
        if is_autofill(tokens):
            yield Passed(field)
        else:
            help = "write one of the words of WHATWG HTML, such as email, tel, name, postal-code"
            yield Problem(field, f"“{field.get('autocomplete')}” is nothing that a browser can fill in", help=help)


def _is_fixed(field: Element) -> bool:
    if field.has("disabled") or field.get("aria-disabled").strip().lower() == "true":
        return True
    if any(above.tag == "fieldset" and above.has("disabled") for above in field.ancestors):
        return True
    return field.tag == "input" and field.get("type").strip().lower() in _FIXED
