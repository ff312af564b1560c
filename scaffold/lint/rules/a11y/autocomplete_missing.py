"""A11Y013 autocomplete-missing."""

import re
from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_TOKENS = {
    "email": re.compile(r"e-?mail|courriel|correo", re.IGNORECASE),
    "tel": re.compile(r"phone|mobile|telefon|téléphone|teléfono|^tel$", re.IGNORECASE),
    "postal-code": re.compile(r"postal.?code|post.?code|^zip|^plz$|code.?postal", re.IGNORECASE),
    "given-name": re.compile(r"first.?name|given.?name|vorname|prénom", re.IGNORECASE),
    "family-name": re.compile(r"last.?name|family.?name|surname|nachname", re.IGNORECASE),
    "street-address": re.compile(r"^street|street.?address|address.?line|straße|strasse", re.IGNORECASE),
}


@rule(
    "A11Y013",
    Severity.WARNING,
    clauses=["2.3.1", "7.4.3"],
    source="WHATWG HTML 4.10.18.7",
    wcag=["1.3.5"],
)
def autocomplete_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A field for the reader's own data does not say so, and browsers cannot fill it in.

    Passes:
        <label>E-mail <input type="email" name="email" autocomplete="email"></label>

    Fails:
        <label>E-mail <input type="email" name="email"></label>
    """
    for field in page.all("input"):
        kind = _kind_of(field)
        if not kind or is_hidden(field) or field.has("disabled") or field.has("readonly"):
            continue
        tokens = field.tokens("autocomplete")
        if tokens and tokens[0] != "off":
            yield Passed(field)
        else:
            yield Problem(
                field, "The field does not say what of the reader's data it takes", help=f'add autocomplete="{kind}"'
            )


def _kind_of(field: Element) -> str:
    type = field.get("type").strip().lower()
    if type in ("email", "tel"):
        return type
    if type not in ("", "text"):
        return ""
    names = (field.get("name"), field.get("id"))
    return next((kind for kind, words in _TOKENS.items() if any(words.search(name) for name in names)), "")
