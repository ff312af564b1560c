"""Findings in every format."""

import gzip
import io
import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from lint_samples import finding, report

from scaffold.lint.engine import LintOptions, lint
from scaffold.lint.folder import TextFolder
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import find_rules
from scaffold.model.findings import Severity
from scaffold.model.rules import SourcePlace
from scaffold.report import as_findings_text, as_github, as_html, as_json, as_junit, as_sarif

SARIF = Path(__file__).parent / "sarif_subset.json"
"""What we write of SARIF 2.1.0 (OASIS, sections 3.13 to 3.58), and nothing else; all of it is in the full schema."""


def text_of(findings: object, writer: object) -> str:
    stream = io.StringIO()
    writer.write(findings, stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def test_text_names_file_source_place_and_help() -> None:
    assert text_of(report(finding()), as_findings_text).splitlines() == [
        "de/index.html  made from content/home/de.md",
        "       3:7  error: The picture has no alt text  [IMG001 alt-missing]",
        '            <img src="a.jpg">',
        "            ^^^^^^^^^^^^^^^^^",
        "            → describe the picture in alt",
        "",
        "2 pages: 1 error",
    ]


def test_text_puts_together_what_one_line_of_the_sources_causes() -> None:
    place = SourcePlace("themes/own/templates/base.html", 12)
    many = [finding(path=f"{number}.html", source=place) for number in range(5)]
    assert text_of(report(*many), as_findings_text).splitlines()[:3] == [
        "themes/own/templates/base.html",
        "        12  error: The picture has no alt text  [IMG001 alt-missing]",
        "            on 0.html:3, 1.html:3, 2.html:3 and 2 more",
    ]


def test_text_names_the_source_of_what_lies_on_no_page() -> None:
    place = SourcePlace("content/products/cup/product.yaml", 7)
    lines = text_of(report(finding(path="", line=0, column=0, source=place)), as_findings_text).splitlines()
    assert lines[0] == "content/products/cup/product.yaml"
    assert lines[1].startswith("         7  error: ")


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
    [told] = run["invocations"][0]["toolExecutionNotifications"]
    assert "1001 findings" in told["message"]["text"]


def test_sarif_keeps_to_the_part_of_the_format_that_hosts_read() -> None:
    many = [finding(), finding(path="", line=0, column=0), finding(source=None), *[finding("x")] * 6000]
    jsonschema.validate(as_sarif.document(report(*many)), json.loads(SARIF.read_text("utf-8")))


def test_sarif_stays_under_the_caps_of_hosts() -> None:
    """GitHub takes 10 MB compressed, 25,000 results and rules, 20 tags and 1,024 characters of a rule's description."""
    rules = tuple(find_rules())
    many = [finding(f"{number} " + "word " * 60, path=f"{number}.html") for number in range(6000)]
    full = replace(report(*many), rules=rules)
    log = as_sarif.document(full)
    text = text_of(full, as_sarif)
    assert len(gzip.compress(text.encode())) < 10_000_000
    [run] = log["runs"]
    assert len(run["results"]) <= 25_000
    for rule in run["tool"]["driver"]["rules"]:
        assert len(rule.get("properties", {}).get("tags", ())) <= 20
        described = [rule[key]["text"] for key in ("shortDescription", "fullDescription", "help") if key in rule]
        assert all(1 <= len(text) <= 1024 for text in described)
    jsonschema.validate(log, json.loads(SARIF.read_text("utf-8")))


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


def test_github_groups_by_rule_worst_first_and_shows_ten_of_a_kind() -> None:
    many = [finding(rule=f"SEO{number:03}", severity=Severity.WARNING) for number in range(15)]
    lines = text_of(report(*many, finding(), finding(path="b.html")), as_github).splitlines()
    assert len([line for line in lines if line.startswith("::warning")]) == 10
    assert len([line for line in lines if line.startswith("::error")]) == 1
    assert lines[0].startswith("::error file=content/home/de.md,title=IMG001 alt-missing::de/index.html: ")
    assert "(2 findings in 2 files)" in lines[0]
    assert lines[-1] == "scaffold lint: 2 pages, 2 error, 15 warning, 0 info"


def test_github_escapes_what_would_end_the_line() -> None:
    line = text_of(report(finding("a\nb%", source=None, path="a,b:c.html", help="")), as_github).splitlines()[0]
    assert line == "::error file=a%2Cb%3Ac.html,line=3,title=IMG001 alt-missing::a,b:c.html: a%0Ab%25"


@pytest.mark.parametrize("writer", [as_findings_text, as_json, as_sarif, as_junit, as_github, as_html])
def test_every_format_ends_in_one_line_end(writer: object) -> None:
    assert text_of(report(finding()), writer).endswith("\n")


def test_the_page_shows_what_where_and_how_to_mend() -> None:
    place = SourcePlace("content/home/de.md", 9)
    page = text_of(report(finding(source=place), finding(path="b.html", source=place)), as_html)
    assert "content/home/de.md, line 9" in page
    assert "On 2 pages" in page
    assert "describe the picture in alt" in page
    assert "&lt;img src=&quot;a.jpg&quot;&gt;" in page


def test_the_page_runs_nothing_that_a_finding_holds() -> None:
    page = text_of(report(finding("<script>x</script>", path='"><img>', excerpt="</pre><b>", help="<i>")), as_html)
    for piece in ("<script>x", '"><img>', "</pre><b>", "<i>"):
        assert piece not in page


def test_the_page_loads_nothing() -> None:
    page = HtmlPage("report.html", text_of(report(finding()), as_html).encode())
    assert not page.having("src")
    assert not page.all("link")


def test_the_page_is_without_fault_by_our_own_rules() -> None:
    page = text_of(report(finding(), finding(rule="SEO002", severity=Severity.INFO, source=None)), as_html)
    rules = [rule for rule in find_rules() if rule.family in ("HTML", "A11Y") and "HtmlPage" in rule.needs]
    found = lint(TextFolder({"report.html": page.encode()}), rules, LintOptions()).findings
    assert [(at.rule, at.message) for at in found if at.rule != "A11Y006"] == []
