"""POL013 policy-wrong-language."""

from collections.abc import Iterator

from scaffold.lint.policies.pages import page_policies
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.rules.i18n.lang_content_mismatch import lang_content_mismatch
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Problem


@rule("POL013", Severity.ERROR, clauses=["1.4.5"], source="(EU) 2016/679 Art. 12; national consumer-language law")
def policy_wrong_language(page: HtmlPage) -> Iterator[Outcome]:
    """A policy page is written in another language than it says: who it is meant for cannot read it.

    Passes:
        <html lang="de"><title>Datenschutz</title><main>Wir verwenden Ihre Daten nur, um Ihre Bestellung zu versenden
        und Ihre Fragen zu beantworten. Sie können jederzeit Auskunft verlangen.</main>

    Fails:
        <html lang="de"><title>Datenschutz</title><main>We use your data only to send the order and to answer what you
        ask of us. You can ask for a copy at any time and we will send it to you within a month. The data is kept for as
        long as the law asks for it, and no longer than that. It is not sold to anyone, and it will not be used for any
        other purpose than the one for which you have given it to us.</main>
    """
    if page_policies(page):
        for outcome in lang_content_mismatch.check(page):
            if isinstance(outcome, Problem):
                yield Problem(outcome.object, outcome.message, help="translate the policy, or correct lang")
            else:
                yield outcome
