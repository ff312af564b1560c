"""Findings of the linter as JSON; the form is a promise (`version`), which may get more keys."""

import json
from typing import Any, TextIO

from scaffold.model.findings import Severity
from scaffold.model.rules import LintReport, RuleFinding

_VERSION = 1


def write(report: LintReport, stream: TextIO) -> None:
    """One object: version, summary, findings."""
    json.dump(document(report), stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def document(report: LintReport) -> dict[str, Any]:
    """The object that is printed."""
    return {
        "version": _VERSION,
        "summary": {"pages": report.pages, **{str(severity): report.count(severity) for severity in Severity}},
        "findings": [_finding(finding) for finding in report.findings],
    }


def _finding(finding: RuleFinding) -> dict[str, Any]:
    source = finding.source
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": str(finding.severity),
        "message": finding.message,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "source": {"path": source.path, "line": source.line} if source else None,
        "clauses": list(finding.clauses),
        "help": finding.help,
    }
