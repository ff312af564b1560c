"""REG003 attestation-stale."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.attestations import Attestation
from scaffold.model.rules import Outcome, Passed, Problem
from scaffold.standard.read import the_standard

DAYS_OF_OTHERS = 365


@rule("REG003", Severity.WARNING, clauses=["1.1.2", "1.2.4", "3.1.5", "4.1.2"], source="standard (regular review)")
def attestation_stale(registers: Registers, as_of: date, *, warned_days_before: int = 30) -> Iterator[Outcome]:
    """An attestation is older than its review interval.

    The standard asks for regular work: somebody looks again, and writes a new entry with the new day. The old one
    stays as history. In the last 30 days of the interval it is a note.

    Passes:
        -- registers/attestations.yaml --
        entries:
          - { id: ATT-4.1.2, owner: data lead, done: 2025-01-10, evidence: "doc:R-1" }
          - { id: ATT-4.1.2, owner: data lead, done: 2026-11-10, evidence: "doc:R-9" }

    Fails:
        -- registers/attestations.yaml --
        entries: [{ id: ATT-4.1.2, owner: data lead, done: 2026-06-01, evidence: "doc:R-1" }]
    """
    newest: dict[str, Attestation] = {}
    for entry in registers.attestations.entries:
        if entry.id not in newest or entry.done > newest[entry.id].done:
            newest[entry.id] = entry
    for entry in newest.values():
        age, days = (as_of - entry.done).days, _interval(entry)
        if age > days:
            message = f"{entry.id} was last looked at {age} days ago; at most {days} are allowed"
            yield Problem(entry.place, message, help="look again, and add an entry with the new day")
        elif age > days - warned_days_before:
            message = f"{entry.id} has to be looked at again within {days - age} days"
            yield Problem(entry.place, message, severity=Severity.INFO)
        else:
            yield Passed(entry.place)


def _interval(entry: Attestation) -> int:
    wanted = the_standard().attestations.get(entry.id)
    most = wanted.days if wanted else DAYS_OF_OTHERS
    return min(most, entry.review_days or most)
