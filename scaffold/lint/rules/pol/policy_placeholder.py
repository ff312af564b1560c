"""POL010 policy-placeholder."""

import re
from collections.abc import Iterator

from scaffold.lint.policies.pages import page_policies
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_BLANK = re.compile(
    r"\[[^\]\n]{0,12}(?:your|company|business|name|address|e-?mail|date|insert|firma|adresse|nom|votre|nombre|empresa|"
    r"会社|名称|住所|公司|地址)[^\]\n]{0,40}\]"
    r"|\byour company(?: name)?,? (?:inc|ltd|llc)\b|^\W*your company(?: name)?\W*$"
    r"|\blorem ipsum\b|(?-i:\bXXX+\b|\bTODO\b|\bTBD\b)|\bexample\.(?:com|org|net)\b"
    r"|\{\{[^{}]*\}\}|\{%[^{}]*%\}|<%=?[^%]*%>|\$\{[^{}]*\}|_{5,}|\bmusterfirma\b|\bmustermann\b|株式会社○+|○{3,}",
    re.IGNORECASE,
)
_FORM = re.compile(r"^(?:\(?\*\)?|[\s_:–-])*$")


@rule("POL010", Severity.ERROR, clauses=["1.3.3", "1.4.5"], source="project rule")
def policy_placeholder(page: HtmlPage) -> Iterator[Outcome]:
    """A policy page still has the blanks of its template.

    Passes:
        <title>Privacy notice</title><p>The controller is Lumo Ltd., 1 Pier, Bristol.</p>

    Fails:
        <title>Privacy notice</title><p>The controller is [Company name], [address].</p>
    """
    if not page_policies(page):
        return
    is_clean = True
    for element, text in page.texts:
        found = _BLANK.search(text)
        if found and not _is_to_fill_in(found[0]) and not element.inside("template", "noscript"):
            is_clean = False
            message = f"The page still has the blank “{found[0].strip()[:60]}”"
            yield Problem(element, message, help="write what is true of your firm")
    if is_clean:
        yield Passed(page.main or page.root)


def _is_to_fill_in(blank: str) -> bool:
    """Lines that the customer fills in, as in the model form for withdrawal."""
    return bool(_FORM.match(blank))
