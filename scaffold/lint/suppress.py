"""Findings that somebody accepts: those of a baseline now, those of `[lint]` in the site's file later."""

from dataclasses import replace

from scaffold.model.rules import LintReport


def without(report: LintReport, forgiven: frozenset[str]) -> LintReport:
    """The report without the findings whose fingerprints are forgiven; it tells how many they were."""
    left = tuple(finding for finding in report.findings if finding.fingerprint not in forgiven)
    return replace(report, findings=left, forgiven=report.forgiven + len(report.findings) - len(left))
