"""REG007 expiry-near."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.walk import rows
from scaffold.model.rules import Outcome, Passed, Problem

_NAMES = ("id", "name", "provider", "kind")


@rule(
    "REG007",
    Severity.WARNING,
    clauses=["5.3", "1.3.2", "1.4.1", "1.4.2", "3.3.2", "3.6.5", "6.2.2", "7.4.1"],
    source="project rule",
)
def expiry_near(registers: Registers, as_of: date, *, days: int = 60) -> Iterator[Outcome]:
    """A licence, certificate, domain or contract has ended, or ends within 60 days.

    Looks at every row of the registers that has a last day (`expires`). A promotion that is over is no fault.

    Passes:
        -- registers/hosting.yaml --
        entries: [{ kind: domain, provider: A registrar, expires: 2028-01-31 }]

    Fails:
        -- registers/hosting.yaml --
        entries: [{ kind: domain, provider: A registrar, expires: 2026-12-12 }]
    """
    for row in rows(registers):
        last: date | None = getattr(row.value, "expires", None)
        if last is None or (row.register == "promotions" and last < as_of):
            continue
        left = (last - as_of).days
        named = next((str(value) for name in _NAMES if (value := getattr(row.value, name, ""))), row.section)
        if left < 0:
            yield Problem(row.value.place, f"“{named}” in {row.register} ended on {last}", help=_HELP)
        elif left <= days and row.register != "promotions":
            yield Problem(row.value.place, f"“{named}” in {row.register} ends in {left} days, on {last}", help=_HELP)
        else:
            yield Passed(row.value.place)


_HELP = "renew it and write the new day, or take the row out"
