"""`scaffold lint` and `scaffold rules` as one calls them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sites.small_site import CONFIG, lay, text

from scaffold.cli import lint_command, rules_command
from scaffold.errors import BuildStopped, UsageError
from scaffold.lint.rule import find_rules


def lint(*arguments: object) -> Result:
    return CliRunner().invoke(lint_command.command, [str(argument) for argument in arguments])


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "a.html").write_text("<!doctype html><img src=a.svg>")
    return tmp_path


def test_findings_that_reach_the_level_give_exit_code_1(pages: Path) -> None:
    assert lint(pages, "--select", "IMG001").exit_code == 1
    assert lint(pages, "--select", "IMG001", "--fail-on", "never").exit_code == 0
    assert lint(pages, "--select", "HTML005").exit_code == 0
    assert lint(pages, "--select", "HTML005", "--fail-on", "warning").exit_code == 1
    assert lint(pages, "--select", "IMG001", "--ignore", "alt-missing").exit_code == 0


@pytest.mark.parametrize(
    "arguments", [("--base-url", "lumo"), ("--write-baseline",), ("--format", "pdf"), ("--jobs", "0")]
)
def test_wrong_usage_gives_exit_code_2(pages: Path, arguments: tuple[str, ...]) -> None:
    assert lint(pages, *arguments).exit_code == 2


@pytest.mark.parametrize(("word", "meant"), [("IMG9", "IMG"), ("alt-mising", "alt-missing")])
def test_an_unknown_rule_is_named_with_the_nearest(pages: Path, word: str, meant: str) -> None:
    result = lint(pages, "--select", word)
    assert isinstance(result.exception, UsageError)
    assert meant in str(result.exception)


def test_mails_are_read_where_a_folder_is_named_and_where_they_lie_among_pages(pages: Path, tmp_path: Path) -> None:
    bad = "Subject: 20% off\nContent-Type: text/plain\n\nToday."
    (pages / "news.eml").write_text(bad)
    found = json.loads(lint(pages, "--select", "EML001", "--format", "json").stdout)["findings"]
    assert [(at["rule"], at["path"]) for at in found] == [("EML001", "news.eml")]
    (pages / "news.eml").unlink()
    mails = tmp_path / "post"
    mails.mkdir()
    (mails / "sale.html").write_text("<title>20% off</title><p>Today.</p>")
    result = lint(pages, "--select", "EML001", "--format", "json", "--mails", mails)
    found = json.loads(result.stdout)["findings"]
    assert [at["source"]["path"] for at in found] == [f"{mails.as_posix()}/sale.html"]
    assert result.exit_code == 1


def test_a_mail_that_cannot_be_read_is_a_finding(pages: Path) -> None:
    (pages / "a.eml").write_bytes(b"\x89PNG\0")
    found = json.loads(lint(pages, "--select", "EML001", "--format", "json").stdout)["findings"]
    assert [(at["rule"], at["path"]) for at in found] == [("LINT002", "a.eml")]


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert isinstance(lint(tmp_path / "gone").exception, UsageError)


def test_a_site_is_linted_in_its_dist_with_its_sources(tmp_path: Path) -> None:
    (tmp_path / "scaffold.toml").write_text("")
    assert "scaffold build" in str(lint(tmp_path).exception)
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "a.html").write_text("<img>")
    (tmp_path / ".scaffold").mkdir()
    (tmp_path / ".scaffold" / "manifest.json").write_text(
        '{"version": 1, "outputs": {"a.html": ["", "content/a.md", ""]}}'
    )
    for path in (tmp_path, tmp_path / "dist"):
        unread, finding = json.loads(lint(path, "--select", "IMG001", "--format", "json").stdout)["findings"]
        assert unread["rule"] == "LINT003"
        assert finding["path"] == "a.html"
        assert finding["source"] == {"path": "content/a.md", "line": 0}


def test_a_baseline_forgives_what_is_known_and_nothing_new(pages: Path) -> None:
    known = pages / "known.json"
    assert lint(pages, "--select", "IMG001", "--baseline", known, "--write-baseline").exit_code == 0
    assert lint(pages, "--select", "IMG001", "--baseline", known).exit_code == 0
    (pages / "a.html").write_text("\n<!doctype html><img src=a.svg><img src=b.svg>")
    result = lint(pages, "--select", "IMG001", "--baseline", known, "--format", "json")
    assert result.exit_code == 1
    assert [finding["message"] for finding in json.loads(result.stdout)["findings"]] == [
        "The picture b.svg has no alt text"
    ]


@pytest.mark.parametrize("content", [None, "", "[]", '{"version": 9, "findings": {}}'])
def test_a_baseline_that_cannot_be_read_is_wrong_usage(pages: Path, content: str | None) -> None:
    if content is not None:
        (pages / "known.json").write_text(content)
    assert isinstance(lint(pages, "--baseline", pages / "known.json").exception, UsageError)


@pytest.mark.parametrize("form", lint_command.FORMATS)
def test_every_format_prints_to_the_standard_output(pages: Path, form: str) -> None:
    assert "IMG001" in lint(pages, "--format", form).stdout


def test_rules_lists_them_all_and_prints_the_page_of_one() -> None:
    listed = CliRunner().invoke(rules_command.command, []).stdout
    assert len(listed.splitlines()) == len(find_rules())
    page = CliRunner().invoke(rules_command.command, ["alt-missing"]).stdout
    assert page.startswith("IMG001 alt-missing (error)\n\nA picture has no alt attribute.\n")
    assert "Stands on: clauses 5.6, 3.2.3; WCAG 1.1.1; ACT 23a2a8" in page


def test_rules_as_json_are_as_promised() -> None:
    [rule] = json.loads(CliRunner().invoke(rules_command.command, ["IMG001", "--format", "json"]).stdout)
    assert rule == {
        "id": "IMG001",
        "name": "alt-missing",
        "family": "IMG",
        "severity": "error",
        "summary": "A picture has no alt attribute.",
        "clauses": ["5.6", "3.2.3"],
        "references": [{"kind": "wcag", "id": "1.1.1"}, {"kind": "act", "id": "23a2a8"}],
        "fixable": False,
    }


def test_an_unknown_rule_is_wrong_usage() -> None:
    result = CliRunner().invoke(rules_command.command, ["IMG999"])
    assert isinstance(result.exception, UsageError)


def site_with(folder: Path, table: str, page: str = "<img src=a.svg>") -> Path:
    """The small shop with a `[lint]` of its own, and one page built from its home text."""
    lay(folder, {"scaffold.toml": CONFIG + table})
    (folder / "dist").mkdir()
    (folder / "dist" / "index.html").write_text(page)
    (folder / ".scaffold").mkdir()
    outputs = '{"version": 1, "outputs": {"index.html": ["", "content/home/en.md", "page"]}}'
    (folder / ".scaffold" / "manifest.json").write_text(outputs)
    return folder


def rules_found(result: Result) -> list[str]:
    return [finding["rule"] for finding in json.loads(result.stdout)["findings"]]


def test_the_site_s_file_selects_ignores_and_sets_the_level(tmp_path: Path) -> None:
    site = site_with(tmp_path, '[lint]\nselect = ["IMG"]\nignore = ["IMG011", "IMG020"]\nfail_on = "never"\n')
    result = lint(site, "--format", "json")
    assert rules_found(result) == ["IMG001"]
    assert result.exit_code == 0
    assert lint(site, "--fail-on", "error").exit_code == 1
    assert rules_found(lint(site, "--select", "HTML001", "--format", "json")) == ["HTML001"]


def test_the_site_s_file_sets_options_and_severity_of_a_rule(tmp_path: Path) -> None:
    table = '[lint]\nselect = ["SEO002"]\n[lint.rules.title-length]\nseverity = "error"\nlongest = 12\n'
    result = lint(site_with(tmp_path, table, "<title>A lamp for nights</title>"), "--format", "json")
    [finding] = json.loads(result.stdout)["findings"]
    assert finding["severity"] == "error"
    assert "more than 12" in finding["message"]


@pytest.mark.parametrize("path", ["index.html", "*.html", "content/home/*.md", "**/en.md"])
def test_rules_can_be_off_for_some_pages_or_sources(tmp_path: Path, path: str) -> None:
    table = f'[lint]\nselect = ["IMG001"]\n[[lint.path]]\npath = "{path}"\nignore = ["alt-missing"]\n'
    assert rules_found(lint(site_with(tmp_path, table), "--format", "json")) == []


def test_rules_stay_on_for_other_paths(tmp_path: Path) -> None:
    table = '[lint]\nselect = ["IMG001"]\n[[lint.path]]\npath = "*/index.html"\nignore = ["IMG001"]\n'
    assert rules_found(lint(site_with(tmp_path, table), "--format", "json")) == ["IMG001"]


@pytest.mark.parametrize(
    ("table", "line", "meant"),
    [
        ('select = ["IMG1"]', 2, "IMG"),
        ('ignore = ["alt-mising"]', 2, "alt-missing"),
        ("[lint.rules.SEO2]\nlongest = 3", 2, "SEO0"),
        ("[lint.rules.SEO002]\nlongst = 3", 3, "longest"),
        ('[lint.rules.SEO002]\nlongest = "far"', 3, "a whole number"),
        ('[lint.rules.SEO002]\nseverity = "high"', 3, "warning"),
        ('[[lint.path]]\npath = "a"\nignore = ["all", "SEOO"]', 4, "SEO"),
    ],
)
def test_what_the_site_s_file_cannot_mean_is_told_with_line_and_nearest(
    tmp_path: Path, table: str, line: int, meant: str
) -> None:
    stopped = lint(site_with(tmp_path, "[lint]\n" + table + "\n")).exception
    assert isinstance(stopped, BuildStopped)
    [finding] = stopped.findings
    assert finding.location.line == CONFIG.count("\n") + line
    assert meant in finding.message + finding.help


def test_a_suppression_in_the_front_matter_hides_a_finding_until_its_day(tmp_path: Path) -> None:
    site = site_with(tmp_path, "")
    until = "[{ ignore: IMG001, reason: the text comes, until: 2027-01-31 }]"
    (site / "content/home/en.md").write_text(text("Cups for tea", lint=until))
    arguments = (site, "--select", "IMG001,REG008", "--format", "json", "--as-of")
    assert rules_found(lint(*arguments, "2027-01-31")) == []
    assert rules_found(lint(*arguments, "2027-02-01")) == ["REG008", "IMG001"]
    (site / "dist" / "index.html").write_text("<p>")
    assert rules_found(lint(*arguments, "2027-01-31")) == ["REG008"]


def test_a_baseline_forgets_what_was_mended_and_tells_it(pages: Path) -> None:
    known = pages / "known.json"
    (pages / "a.html").write_text("<img src=a.svg><img src=b.svg>")
    lint(pages, "--select", "IMG001", "--baseline", known, "--write-baseline")
    (pages / "a.html").write_text("<img src=a.svg>")
    assert "1 known one is mended" in lint(pages, "--select", "IMG001", "--baseline", known).stdout
    result = lint(pages, "--select", "IMG001", "--baseline", known, "--write-baseline")
    assert "1 findings noted, 0 of them new; 1 forgotten." in result.stderr
    assert "mended: IMG001 a.html: The picture b.svg has no alt text" in result.stderr
    assert list(json.loads(known.read_text())["findings"].values()) == [
        "IMG001 a.html: The picture a.svg has no alt text"
    ]


def test_several_reports_come_of_one_run(pages: Path) -> None:
    sarif, page = pages / "lint.sarif", pages / "out.htm.txt"
    result = lint(pages, "--select", "IMG001", "--also", f"sarif={sarif}", "--also", f"html={page}")
    assert "IMG001" in result.stdout
    assert json.loads(sarif.read_text())["runs"][0]["results"][0]["ruleId"] == "IMG001"
    assert page.read_text().startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("word", ["sarif", "pdf=a.pdf", "sarif="])
def test_another_report_without_format_and_file_is_wrong_usage(pages: Path, word: str) -> None:
    assert lint(pages, "--also", word).exit_code == 2
