"""REG001 register-invalid."""

from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.model.findings import Location, Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.attestations import Attestation
from scaffold.model.rules import Outcome, Passed, Problem
from scaffold.standard.read import the_standard
from scaffold.text import did_you_mean


@rule(
    "REG001",
    Severity.ERROR,
    clauses=["5.3", "1.3.3", "2.1.2", "2.1.3", "2.2.2", "2.4.2", "3.3.2", "6.2.3"],
    source="project rule",
)
def register_invalid(registers: Registers) -> Iterator[Outcome]:
    """A register cannot be read, has an id twice, or refers to something that is not there.

    What a register holds counts as evidence only while it is sound. An attestation with an id that the standard's map
    does not have would never count, and nobody would notice.

    Passes:
        -- registers/suppliers.yaml --
        entries: [{ id: kiln, name: Kiln Works }]
        orders: [{ reference: P-1, supplier: kiln, milestone: packed, day: 2026-10-01 }]

    Fails:
        -- registers/suppliers.yaml --
        entries: [{ id: kiln, name: Kiln Works }]
        orders: [{ reference: P-1, supplier: klin, milestone: packed, day: 2026-10-01 }]
    """
    wrong = {problem.location.path for problem in registers.problems}
    for problem in registers.problems:
        message = problem.message[:1].upper() + problem.message[1:]
        yield Problem(problem.location, message, help=problem.help)
    for entry in registers.attestations.entries:
        if not _is_known(entry):
            wrong.add(entry.place.path)
            help = did_you_mean(entry.id, the_standard().attestations) or "scaffold conformity names the ids"
            yield Problem(entry.place, f"No entry of the standard asks for the attestation “{entry.id}”", help=help)
    yield from (Passed(Location(path)) for path in registers.files if path not in wrong)


def _is_known(entry: Attestation) -> bool:
    standard = the_standard()
    return entry.id in standard.attestations or entry.id.removeprefix("MADE-") in standard.artefacts
