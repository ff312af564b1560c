"""SEC002 form-insecure."""

import re
from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_PERSONAL = re.compile(r"e-?mail|phone|tel\b|name$|address|password|card|iban|birth", re.IGNORECASE)
_SEARCH = re.compile(r"^(q|s|query|search|k|keyword|file-?name|filter.*)$", re.IGNORECASE)


@rule("SEC002", Severity.ERROR, clauses=["1.4.5", "7.2.1"], source="OWASP ASVS 5.0, V12 and V14")
def form_insecure(page: HtmlPage) -> Iterator[Outcome]:
    """A form sends what readers type without encryption, or writes it into the address.

    An address with an e-mail in it lands in histories, logs and statistics.

    Passes:
        <form action="https://forms.example/contact" method="post"><input type="email" name="email"></form>

        <form action="/search/"><input type="search" name="q"></form>

    Fails:
        <form action="http://forms.example/contact" method="post"><input name="email"></form>

        <form action="/contact/"><input type="email" name="email"></form>
    """
    for form in page.all("form"):
        buttons = [of for of in form.walk() if of.has("formaction")]
        action = next((of for of in (form, *buttons) if _target(of).lower().startswith("http://")), None)
        private = next((field for field in form.walk() if _is_personal(field)), None)
        if action is not None:
            yield Problem(action, f"The form sends to {_target(action)} without encryption", help="write https://")
        elif private is not None and form.get("method").strip().lower() not in ("post", "dialog"):
            message = f"The form writes {private.get('name') or private.get('type')} into the address"
            yield Problem(form, message, help='add method="post"')
        else:
            yield Passed(form)


def _target(element: Element) -> str:
    return (element.get("formaction") or element.get("action")).strip()


def _is_personal(field: Element) -> bool:
    if field.tag not in ("input", "textarea", "select"):
        return False
    type, name = field.get("type").strip().lower(), field.get("name")
    if type in ("search", "hidden", "submit", "button", "checkbox", "radio") or _SEARCH.search(name):
        return False
    return type in ("email", "tel", "password") or bool(name and _PERSONAL.search(name))
