"""Findings for a terminal: what, where, how to mend; in the order of the files."""

from collections.abc import Iterable, Iterator

from scaffold.model.findings import Finding, Severity

_MARKS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Each finding in one or two lines and its code."""
    for finding in sorted(findings, key=lambda f: (f.location, f.message)):
        yield f"{finding.location}: {_MARKS[finding.severity]}: {finding.message} [{finding.code}]"
        for line in finding.help.splitlines():
            yield f"    {line}"


def summary(findings: Iterable[Finding]) -> str:
    """How many errors and warnings."""
    counts = dict.fromkeys(Severity, 0)
    for finding in findings:
        counts[finding.severity] += 1
    parts = [_counted(counts[severity], _MARKS[severity]) for severity in Severity if counts[severity]]
    return ", ".join(parts) or "no problems"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
