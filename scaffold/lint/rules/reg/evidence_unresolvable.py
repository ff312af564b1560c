"""REG004 evidence-unresolvable."""

from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.walk import proofs, rows
from scaffold.model.rules import Outcome, Passed, Problem

PUBLISHED = "content/shared/"


@rule("REG004", Severity.ERROR, clauses=["1.3.3"], source="project rule")
def evidence_unresolvable(registers: Registers) -> Iterator[Outcome]:
    """A proof that a register names is not there, is another file than the one noted, or is published.

    A proof is a file of the site with the digest that was noted, an https address, or `doc:` and the number of a paper
    kept elsewhere. Contracts and reports do not belong among the files that the build copies to the web.

    Passes:
        -- registers/scans.yaml --
        entries: [{ done: 2026-11-10, tool: A scanner, evidence: registers/evidence/scan.txt }]
        -- registers/evidence/scan.txt --
        Nothing found.

    Fails:
        -- registers/scans.yaml --
        entries: [{ done: 2026-11-10, tool: A scanner, evidence: registers/evidence/scan.txt }]
    """
    for row in rows(registers):
        for field in proofs(type(row.value)):
            named = getattr(row.value, field)
            noted = getattr(row.value, f"{field}_sha256", "").lower()
            if not named:
                continue
            wrong = "" if named.startswith(("https://", "doc:")) else _wrong(named, noted, registers.digests)
            yield Problem(row.value.place, f"{wrong} ({field})", help=_HELP) if wrong else Passed(row.value.place)


def _wrong(path: str, noted: str, digests: dict[str, str]) -> str:
    """What is wrong with a file as a proof; empty if nothing is."""
    if path not in digests:
        return f"There is no file {path}"
    if noted and noted != digests[path]:
        return f"The file {path} is not the one that was noted"
    return f"The file {path} would be published" if path.startswith(PUBLISHED) else ""


_HELP = "keep proofs in registers/evidence/, or write doc: and the number of the paper"
