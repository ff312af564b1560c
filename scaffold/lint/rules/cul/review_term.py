"""CUL002 review-term."""

from collections.abc import Iterator

from scaffold.lint.lexicons.offending import offending
from scaffold.lint.lexicons.terms import REVIEW
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem


@rule("CUL002", Severity.WARNING, clauses=["5.4", "1.4.6"], source="T/CCPITCSC 109-2022, 1.4.6")
def review_term(page: HtmlPage, profile: Profile | None, registers: Registers | None) -> Iterator[Outcome]:
    """A page has a word that may hurt people who read it; somebody of that culture should look.

    Where the word is right in its phrase, allow the phrase in registers/lexicon/<language>.yaml, which keeps who
    decided and why.

    Passes:
        <html lang="en-US"><title>Zapotec weaving</title><p>Woven in Teotitlán.</p></html>

    Fails:
        <html lang="en-US"><title>Tribal print cushion</title></html>
    """
    found = False
    for element, hit in offending(page, REVIEW, profile, registers):
        found = True
        message = f"“{hit.term.term}” in “{hit.words}” should be looked at: {hit.term.reason}"
        help = "choose another word, or allow the phrase in registers/lexicon/"
        yield Problem(element, message, help=help)
    if not found and page.language:
        yield Passed(page.root)
