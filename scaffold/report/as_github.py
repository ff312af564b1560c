"""Findings of the linter as annotations of GitHub Actions: one a rule, worst first, ten at most of each kind."""

from typing import TextIO

from scaffold.model.findings import Severity
from scaffold.model.rules import LintReport, RuleFinding

MOST = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(report: LintReport, stream: TextIO) -> None:
    """At most ten errors, warnings and notices, which is what a step shows; the last line counts everything."""
    ranked = _ranked(report)
    for severity in Severity:
        of_kind = [group for group in ranked if group[0].severity is severity]
        stream.writelines(_annotation(group) + "\n" for group in of_kind[:MOST])
    counts = ", ".join(f"{report.count(severity)} {severity}" for severity in Severity)
    stream.write(f"scaffold lint: {report.pages} pages, {counts}\n")


def _ranked(report: LintReport) -> list[list[RuleFinding]]:
    groups: dict[tuple[Severity, str], list[RuleFinding]] = {}
    for finding in report.findings:
        groups.setdefault((finding.severity, finding.rule), []).append(finding)
    order = list(Severity)
    return sorted(groups.values(), key=lambda group: (order.index(group[0].severity), -len(group), group[0].rule))


def _annotation(group: list[RuleFinding]) -> str:
    first = group[0]
    path, line = (first.source.path, first.source.line) if first.source else (first.path, first.line)
    files = len({finding.path for finding in group})
    more = f" ({len(group)} findings in {files} files)" if len(group) > 1 else ""
    help = f"\n{first.help}" if first.help else ""
    place = ",".join(
        f"{key}={_property(str(value))}"
        for key, value in (("file", path), ("line", line), ("title", f"{first.rule} {first.name}"))
        if value
    )
    page = f"{first.path}: " if first.path else ""
    return f"::{_COMMANDS[first.severity]} {place}::{_text(f'{page}{first.message}{more}{help}')}"


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
