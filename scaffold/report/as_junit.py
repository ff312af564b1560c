"""Findings of the linter as JUnit XML: a suite for each file, a case for each finding. Notes are no failures."""

import re
from itertools import groupby
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from scaffold.model.findings import Severity
from scaffold.model.rules import LintReport, RuleFinding

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(report: LintReport, stream: TextIO) -> None:
    """All suites; where nothing was found, one case that passed."""
    counted = [finding for finding in report.findings if finding.severity is not Severity.INFO]
    stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    stream.write(f'<testsuites name="scaffold lint" tests="{max(len(counted), 1)}" failures="{len(counted)}">\n')
    for path, findings in groupby(counted, key=_file):
        _write_suite(path or "the site", list(findings), stream)
    if not counted:
        stream.write('<testsuite name="all pages" tests="1" failures="0">\n')
        stream.write(f'<testcase classname="scaffold.lint" name="{report.pages} pages"/>\n</testsuite>\n')
    stream.write("</testsuites>\n")


def _file(finding: RuleFinding) -> str:
    return finding.path or (finding.source.path if finding.source else "")


def _write_suite(path: str, findings: list[RuleFinding], stream: TextIO) -> None:
    stream.write(f'<testsuite name={_quoted(path)} tests="{len(findings)}" failures="{len(findings)}">\n')
    for finding in findings:
        name = f"{finding.rule} {finding.name} {finding.line}:{finding.column}"
        stream.write(f"<testcase classname={_quoted(path)} name={_quoted(name)} file={_quoted(path)}>")
        stream.write(f"<failure type={_quoted(str(finding.severity))} message={_quoted(finding.message)}>")
        stream.write(escape(_NOT_IN_XML.sub(" ", _words(finding))))
        stream.write("</failure></testcase>\n")
    stream.write("</testsuite>\n")


def _words(finding: RuleFinding) -> str:
    source = f"to be mended in {finding.source.path}" if finding.source else ""
    source += f", line {finding.source.line}" if finding.source and finding.source.line else ""
    return "\n".join(part for part in (finding.message, finding.excerpt, source, finding.help) if part)


def _quoted(text: str) -> str:
    return quoteattr(_NOT_IN_XML.sub(" ", text))
