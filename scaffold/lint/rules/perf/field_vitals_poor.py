"""PERF007 field-vitals-poor."""

from collections.abc import Iterator
from decimal import Decimal

from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem

_GOOD = {"lcp_ms": Decimal(2500), "inp_ms": Decimal(200), "cls": Decimal("0.1")}


@rule("PERF007", Severity.INFO, clauses=["2.3.1", "4.1.2"], source="web.dev Core Web Vitals")
def field_vitals_poor(registers: Registers) -> Iterator[Outcome]:
    """Pages were slow or restless for readers, as measured in the field.

    Imported figures are read from registers/metrics/vitals.csv: `lcp_ms`, `inp_ms` and `cls` at the 75th percentile.

    Passes:
        -- registers/metrics/vitals.csv --
        period,name,value,subject
        2026-10,lcp_ms,1900,home

    Fails:
        -- registers/metrics/vitals.csv --
        period,name,value,subject
        2026-10,cls,0.3,home
    """
    figures = registers.metrics["vitals"].entries if "vitals" in registers.metrics else ()
    known = [figure for figure in sorted(figures, key=lambda of: of.period) if figure.name in _GOOD]
    last = {(figure.name, figure.subject, figure.market): figure for figure in known}
    for figure in last.values():
        if figure.value <= _GOOD[figure.name]:
            yield Passed(figure)
        else:
            subject = f" of {figure.subject}" if figure.subject else ""
            message = f"The {figure.name}{subject} was {figure.value} in {figure.period}, above {_GOOD[figure.name]}"
            yield Problem(figure.place, message, help="see which pictures, scripts or fonts come late")
