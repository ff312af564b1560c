"""MKT002 green-claim-generic."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.claiming import GREEN
from scaffold.lint.shop.claims import claims_on, is_backed
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem

_BEGINS = date(2026, 9, 27)


@rule(
    "MKT002",
    Severity.ERROR,
    clauses=["1.4.3"],
    source="2005/29/EC Annex I 4a to 4c by (EU) 2024/825; 16 CFR 260",
)
def green_claim_generic(page: HtmlPage, profile: Profile, registers: Registers, as_of: date) -> Iterator[Outcome]:
    """A page for the European Union calls something eco-friendly, climate neutral or the like, without a proof.

    From 27 September 2026 such words are forbidden there unless a recognised proof backs them: say what exactly is
    better, and by how much. An entry of registers/claims.yaml whose words stand in the sentence is the proof.

    Passes:
        -- registers/claims.yaml --
        entries:
          - { id: c-14, kind: environmental, text: { de: nachhaltig nach EU-Ecolabel }, evidence: "doc:14" }
        -- lampe/index.html --
        <html lang="de-DE"><p>Das Papier ist nachhaltig nach EU-Ecolabel DE/011/1.</p>

    Fails:
        -- registers/claims.yaml --
        entries: []
        -- lampe/index.html --
        <html lang="de-DE"><p>Eine umweltfreundliche Lampe.</p>
    """
    if as_of < _BEGINS or "eu" not in profile.jurisdictions_of(page.language):
        return
    for said in claims_on(page, GREEN):
        if is_backed(said, registers, page.language):
            yield Passed(said.element)
        else:
            yield Problem(
                said.element,
                f"“{said.phrase}” is a generic claim about the environment",
                help="say what exactly is better, and by how much, or enter the proof in registers/claims.yaml",
            )
