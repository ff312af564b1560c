"""Findings in every format."""

import io
import json
from xml.etree import ElementTree

import pytest
from lint_samples import finding, report

from scaffold.model.findings import Severity
from scaffold.report import as_findings_text, as_github, as_json, as_junit, as_sarif


def text_of(findings: object, writer: object) -> str:
    stream = io.StringIO()
    writer.write(findings, stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def test_text_names_file_source_place_and_help() -> None:
    assert text_of(report(finding()), as_findings_text).splitlines() == [
        "de/index.html  made from content/home/de.md",
        "       3:7  error: The picture has no alt text  [IMG001 alt-missing]",
        '            <img src="a.jpg">',
        "            → describe the picture in alt",
        "",
        "2 pages: 1 error",
    ]


def test_text_does_not_let_a_page_paint_the_terminal() -> None:
    assert "\x1b" not in text_of(report(finding("\x1b[31mred")), as_findings_text)


def test_text_without_findings_says_so() -> None:
    assert text_of(report(), as_findings_text) == "2 pages: no problems\n"


def test_json_is_as_promised() -> None:
    assert json.loads(text_of(report(finding()), as_json)) == {
        "version": 1,
        "summary": {"pages": 2, "error": 1, "warning": 0, "info": 0},
        "findings": [
            {
                "rule": "IMG001",
                "name": "alt-missing",
                "severity": "error",
                "message": "The picture has no alt text",
                "path": "de/index.html",
                "line": 3,
                "column": 7,
                "source": {"path": "content/home/de.md", "line": 0},
                "clauses": ["3.2.3"],
                "help": "describe the picture in alt",
            }
        ],
    }


def test_json_has_null_where_the_source_is_not_known() -> None:
    assert as_json.document(report(finding(source=None)))["findings"][0]["source"] is None


def test_sarif_points_at_the_source_and_tells_the_page_beside() -> None:
    [result] = as_sarif.document(report(finding()))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "content/home/de.md"
    assert result["relatedLocations"][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 7}
    assert result["partialFingerprints"] == {"scaffoldLint/v1": "0123456789abcdef"}


def test_sarif_lists_each_rule_once_and_results_point_at_it() -> None:
    run = as_sarif.document(report(finding(), finding(rule="SEO001"), finding()))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["IMG001", "SEO001"]
    assert [result["ruleIndex"] for result in run["results"]] == [0, 1, 0]


def test_sarif_keeps_the_worst_five_thousand() -> None:
    notes = [finding(severity=Severity.INFO)] * 6000
    run = as_sarif.document(report(*notes, finding()))["runs"][0]
    assert len(run["results"]) == 5000
    assert run["results"][0]["level"] == "error"
    assert run["properties"] == {"leftOut": 1001}


def test_sarif_writes_addresses_encoded() -> None:
    [result] = as_sarif.document(report(finding(source=None, path="ja/急 須.html")))["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "ja/%E6%80%A5%20%E9%A0%88.html"


def test_junit_is_xml_whatever_a_page_holds() -> None:
    root = ElementTree.fromstring(text_of(report(finding('<"&\x00\ud800')), as_junit))
    assert root.attrib["failures"] == "1"
    assert root.find("testsuite/testcase/failure") is not None


def test_junit_has_a_case_that_passed_where_nothing_was_found() -> None:
    root = ElementTree.fromstring(text_of(report(finding(severity=Severity.INFO)), as_junit))
    assert root.attrib["failures"] == "0"
    assert len(root.findall("testsuite/testcase")) == 1


def test_github_groups_by_rule_worst_first_and_shows_ten() -> None:
    many = [finding(rule=f"SEO{number:03}", severity=Severity.WARNING) for number in range(15)]
    lines = text_of(report(*many, finding(), finding(path="b.html")), as_github).splitlines()
    assert len([line for line in lines if line.startswith("::")]) == 10
    assert lines[0].startswith("::error file=content/home/de.md,title=IMG001 alt-missing::de/index.html: ")
    assert "(2 findings in 2 files)" in lines[0]
    assert lines[-1] == "scaffold lint: 2 pages, 2 error, 15 warning, 0 info"


def test_github_escapes_what_would_end_the_line() -> None:
    line = text_of(report(finding("a\nb%", source=None, path="a,b:c.html", help="")), as_github).splitlines()[0]
    assert line == "::error file=a%2Cb%3Ac.html,line=3,title=IMG001 alt-missing::a,b:c.html: a%0Ab%25"


@pytest.mark.parametrize("writer", [as_findings_text, as_json, as_sarif, as_junit, as_github])
def test_every_format_ends_in_one_line_end(writer: object) -> None:
    assert text_of(report(finding()), writer).endswith("\n")
