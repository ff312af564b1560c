"""REG002 attestation-missing."""

from collections.abc import Iterator

from scaffold.lint.needs import Profile
from scaffold.lint.rule import rule
from scaffold.model.findings import Location, Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem
from scaffold.model.site import BusinessModel
from scaffold.model.standard import Grade
from scaffold.standard.read import the_standard

FILE = "registers/attestations.yaml"


@rule("REG002", Severity.WARNING, clauses=["1.1.1", "5.2.3"], source="standard, whole")
def attestation_missing(registers: Registers, profile: Profile) -> Iterator[Outcome]:
    """A heading of the standard has some of the attestations that it demands, and lacks others.

    An attestation says who did what no tool can see, when, and what proves it. A heading such as 1.1 Market research
    that has none yet is left to the conformity report, which lists everything that is missing.

    Passes:
        -- registers/attestations.yaml --
        entries: [{ id: ATT-7.3.2, owner: finance lead, done: 2026-10-01, evidence: "doc:R-1" }]

    Fails:
        -- registers/attestations.yaml --
        entries: [{ id: ATT-1.1.1, owner: marketing lead, done: 2026-10-01, evidence: "doc:R-1" }]
    """
    held = {entry.id: entry for entry in registers.attestations.entries}
    for heading, wanted in _demanded(trades=profile.site.business_model is BusinessModel.B2B).items():
        begun = [id for id in wanted if id in held]
        yield from (Passed(held[id].place) for id in begun)
        for id in wanted if begun else ():
            if id not in held:
                message = f"{id} is missing, while {begun[0]} of the same heading ({heading}) is there"
                yield Problem(Location(FILE), message, help=f"scaffold register add attestations --set id={id}")


def _demanded(*, trades: bool) -> dict[str, list[str]]:
    """The ids of the attestations that plain demands of the standard name, by heading."""
    found: dict[str, list[str]] = {}
    for clause in the_standard().clauses:
        for part in clause.graded() if trades or not clause.only else ():
            ids = [wanted.attest for wanted in part.evidence if wanted.attest and part.grade is Grade.SHALL]
            found.setdefault(clause.group, []).extend(ids)
    return found
