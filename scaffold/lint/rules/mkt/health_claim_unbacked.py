"""MKT004 health-claim-unbacked."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.claiming import HEALTH
from scaffold.lint.shop.claims import claims_on, is_backed
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "MKT004",
    Severity.ERROR,
    clauses=["1.4.2", "1.4.3"],
    source="Regulation (EC) 1924/2006; FTC Act s. 5; Advertising Law (China) Art. 17",
)
def health_claim_unbacked(page: HtmlPage, registers: Registers) -> Iterator[Outcome]:
    """A text says that goods cure or prevent a disease, and the register of claims names no authorisation.

    Passes:
        -- registers/claims.yaml --
        entries:
          - { id: h-1, kind: health, text: { en: antiviral coating }, evidence: "doc:9" }
        -- cup/index.html --
        <html lang="en"><p>With an antiviral coating, authorised under BPR EU-0012345.</p>

    Fails:
        -- registers/claims.yaml --
        entries: []
        -- cup/index.html --
        <html lang="en"><p>A tea that cures insomnia.</p>
    """
    for said in claims_on(page, HEALTH):
        if is_backed(said, registers, page.language):
            yield Passed(said.element)
        else:
            yield Problem(
                said.element,
                f"“{said.sentence[:80]}” is a claim about health that needs an authorisation",
                help="take it out, or enter the authorised wording in registers/claims.yaml",
            )
