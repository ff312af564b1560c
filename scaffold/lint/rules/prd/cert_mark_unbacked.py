"""PRD017 cert-mark-unbacked."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.claims import claims_on
from scaffold.lint.shop.promising import CERTIFIED, KIND_OF
from scaffold.lint.words import folded, words_of
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.certifications import Certification
from scaffold.model.rules import Outcome, Passed, Problem

_HELP = "take it out, or enter the certificate in registers/certifications.yaml"


@rule(
    "PRD017",
    Severity.ERROR,
    clauses=["1.4.2", "1.4.3", "6.1.3"],
    source="2005/29/EC Annex I 2 and 4; FTC Act s. 5",
)
def cert_mark_unbacked(page: HtmlPage, profile: Profile, registers: Registers, as_of: date) -> Iterator[Outcome]:
    """A text says that goods are approved or certified (CE, FDA, UL, KC …), and no valid certificate does.

    The certificate stands in registers/certifications.yaml with the mark in its `kind`, `body` or `standard`, is valid
    on the day of the run, and holds for the market of the page. Which of several products a sentence is about is not
    told apart; PRD016 looks at the certificates that each product names.

    Passes:
        -- registers/certifications.yaml --
        entries: [{ id: f, kind: FDA food contact, products: [cup], markets: [us], issued: 2026-01-02, number: "1" }]
        -- cup/index.html --
        <html lang="en-US"><p>The glaze is FDA approved for food.</p></html>

    Fails:
        -- registers/certifications.yaml --
        entries: []
        -- cup/index.html --
        <html lang="en-US"><p>The glaze is FDA approved for food.</p></html>
    """
    for said in claims_on(page, CERTIFIED):
        kind = _kind(said.phrase)
        held = [of for of in registers.certifications.entries if _names(of, kind)]
        valid = [of for of in held if of.expires is None or of.expires >= as_of]
        market = profile.market_of(page.language)
        if not held:
            yield Problem(said.element, f"“{said.phrase}” stands on no certificate of the register", help=_HELP)
        elif not valid:
            yield Problem(said.element, f"The certificate behind “{said.phrase}” has ended", help=_HELP)
        elif market and not any(market.id in of.markets for of in valid):
            message = f"“{said.phrase}” stands on a certificate that does not hold for the market {market.id}"
            yield Problem(said.element, message, help=_HELP)
        else:
            yield Passed(said.element)


def _kind(phrase: str) -> str:
    return next((kind for words, kind in KIND_OF.items() if phrase.startswith(folded(words))), phrase)


def _names(entry: Certification, kind: str) -> bool:
    words = words_of(f"{entry.kind} {entry.body} {entry.standard}")
    return kind in words or (kind == "organic" and any(word in ("bio", "eco", "usda", "jas") for word in words))
