"""MKT001 superlative-unbacked."""

from collections.abc import Iterator

from scaffold.lint.languages import primary
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.claiming import SUPERLATIVE
from scaffold.lint.shop.claims import claims_on, is_backed
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "MKT001",
    Severity.WARNING,
    clauses=["1.4.3", "3.4.2"],
    source="Advertising Law (China) Art. 9; 2005/29/EC Art. 6; UK CAP Code 3.7",
)
def superlative_unbacked(page: HtmlPage, registers: Registers) -> Iterator[Outcome]:
    """A text says best, first or only of its kind, and the register of claims has no proof for it.

    An entry of registers/claims.yaml whose words stand in the sentence is the proof, or one that the element names with
    `data-claim`. In Chinese such words are forbidden: an error. Quotations do not count.

    Passes:
        -- registers/claims.yaml --
        entries:
          - { id: c-1, kind: award, text: { en: world's best lamp }, evidence: "doc:7" }
        -- lamp/index.html --
        <html lang="en"><p>The world's best lamp by the jury of Light 2026.</p>

    Fails:
        -- registers/claims.yaml --
        entries: []
        -- lamp/index.html --
        <html lang="en"><p>This is the world's best lamp.</p>
    """
    for said in claims_on(page, SUPERLATIVE):
        if is_backed(said, registers, page.language):
            yield Passed(said.element)
        else:
            yield Problem(
                said.element,
                f"“{said.sentence[:80]}” needs a proof",
                help="enter the claim with its proof in registers/claims.yaml, or say what is special instead",
                severity=Severity.ERROR if primary(page.language) == "zh" else None,
            )
