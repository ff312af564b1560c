"""Findings of the linter as SARIF 2.1.0 (OASIS), within what code hosts take: 5,000 results, worst first."""

import json
from typing import Any, TextIO

from scaffold.model.findings import Severity
from scaffold.model.rules import LintReport, Rule, RuleFinding
from scaffold.text import percent_encoded

MOST_RESULTS = 5000
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def write(report: LintReport, stream: TextIO) -> None:
    """One run with its rules and results."""
    json.dump(document(report), stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def document(report: LintReport) -> dict[str, Any]:
    """The log that is printed."""
    ranked = sorted(report.findings, key=lambda finding: list(Severity).index(finding.severity))[:MOST_RESULTS]
    rules = {rule.id: _rule(rule) for rule in report.rules}
    for finding in ranked:
        rules.setdefault(finding.rule, {"id": finding.rule, "name": finding.name})
    places = {id: index for index, id in enumerate(rules)}
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "scaffold lint", "rules": list(rules.values())}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, places[finding.rule]) for finding in ranked],
    }
    if len(report.findings) > MOST_RESULTS:
        run["invocations"] = [_told_left_out(len(report.findings) - MOST_RESULTS)]
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _told_left_out(number: int) -> dict[str, Any]:
    text = f"{number} findings of lower rank are left out: hosts show {MOST_RESULTS}."
    told = {"level": "warning", "message": {"text": text}}
    return {"executionSuccessful": True, "toolExecutionNotifications": [told]}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.explanation or rule.summary},
        "help": {"text": rule.explanation or rule.summary},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family, *(f"clause-{clause}" for clause in rule.clauses)]},
    }


def _result(finding: RuleFinding, index: int) -> dict[str, Any]:
    message = f"{finding.message}. {finding.help}" if finding.help else finding.message
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": message},
        "partialFingerprints": {"scaffoldLint/v1": finding.fingerprint},
    }
    page = _location(finding.path, finding.line, finding.column)
    if finding.source:
        result["locations"] = [_location(finding.source.path, finding.source.line, 0)]
        result["relatedLocations"] = [{"id": 1, "message": {"text": "the page"}, **page}]
    else:
        result["locations"] = [page]
    return result


def _location(path: str, line: int, column: int) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": percent_encoded(path) or "."}}
    region = {"startLine": max(line, 1)}
    if column:
        region["startColumn"] = column
    physical["region"] = region
    return {"physicalLocation": physical}
