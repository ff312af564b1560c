"""CUL001 blocked-term."""

from collections.abc import Iterator

from scaffold.lint.lexicons.offending import offending
from scaffold.lint.lexicons.terms import BANNED
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem


@rule("CUL001", Severity.ERROR, clauses=["1.4.6"], source="T/CCPITCSC 109-2022, 1.4.6; national equality law")
def blocked_term(page: HtmlPage, profile: Profile | None, registers: Registers | None) -> Iterator[Outcome]:
    """A page has a word that insults people: in its text, an ALT text, its title or its address.

    The lists that come with the program are short: words that offend in nearly every context. A site adds its own in
    registers/lexicon/ (tier `banned`), and allows phrases in which a word is harmless.

    Passes:
        <html lang="de"><title>Schokoküsse</title><p>Zwölf Schokoküsse</p></html>

    Fails:
        <html lang="de"><title>Negerküsse</title><p>Zwölf Stück</p></html>
    """
    found = False
    for element, hit in offending(page, BANNED, profile, registers):
        found = True
        yield Problem(element, f"“{hit.term.term}” is {hit.term.reason}", help="use another word")
    if not found and page.language:
        yield Passed(page.root)
