"""OPS006 outbound-link-rot."""

from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem

_REFUSES_PROGRAMS = frozenset({401, 403, 405, 429, 999})


@rule("OPS006", Severity.WARNING, clauses=["2.3.3", "3.2.3"], source="standard 3.2.3 (outbound link upkeep)")
def outbound_link_rot(registers: Registers) -> Iterator[Outcome]:
    """A link to another site answered no more when it was last tried.

    The linter never asks the network. What a link checker found is read from registers/metrics/outbound.csv: rows with
    the name `status`, the address as subject and the HTTP status as value (0 for no answer).

    Passes:
        -- registers/metrics/outbound.csv --
        period,name,value,subject
        2026-11-01,status,200,https://www.w3.org/

    Fails:
        -- registers/metrics/outbound.csv --
        period,name,value,subject
        2026-11-01,status,410,https://www.w3.org/gone
    """
    figures = registers.metrics["outbound"].entries if "outbound" in registers.metrics else ()
    last = {figure.subject: figure for figure in sorted(figures, key=lambda of: of.period) if figure.name == "status"}
    for figure in last.values():
        status = int(figure.value)
        if 200 <= status < 400 or status in _REFUSES_PROGRAMS:
            yield Passed(figure)
        else:
            answer = f"answered {status}" if status else "gave no answer"
            message = f"The link to {figure.subject} {answer} on {figure.period}"
            yield Problem(figure.place, message, help="mend or remove the link, then try it again")
