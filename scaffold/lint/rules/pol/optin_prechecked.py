"""POL021 optin-prechecked."""

from collections.abc import Iterator

from scaffold.lint.accessibility.names import name_of
from scaffold.lint.policies.asking import asks_for_more
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Fix, Outcome, Passed, Problem


@rule(
    "POL021",
    Severity.ERROR,
    clauses=["1.4.5", "3.4.2"],
    source="CJEU C-673/17; 2011/83/EU Art. 22; (EU) 2016/679 Art. 4(11)",
    fixable=True,
)
def optin_prechecked(page: HtmlPage) -> Iterator[Outcome]:
    """A box for news, terms, insurance or an extra is ticked before the visitor has done anything.

    Silence is no consent, and an extra that somebody forgot to untick need not be paid.

    Passes:
        <form><label><input type="checkbox" name="newsletter"> Send me news</label></form>

    Fails:
        <form><label><input type="checkbox" name="newsletter" checked> Send me news</label></form>
    """
    for field in page.all("input"):
        if field.get("type").strip().lower() not in ("checkbox", "radio"):
            continue
        label = name_of(field, page)
        if not asks_for_more(f"{label} {field.get('name')} {field.get('id')}"):
            continue
        if field.has("checked") and field.get("type").strip().lower() == "checkbox":
            message = f"The box “{label or field.get('name')}” is ticked from the beginning"
            yield Problem(field, message, help="take `checked` out", fix=Fix("checked"))
        elif not field.has("checked"):
            yield Passed(field)
