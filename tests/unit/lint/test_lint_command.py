"""`scaffold lint` and `scaffold rules` as one calls them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scaffold.cli import lint_command, rules_command
from scaffold.errors import UsageError
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
        [finding] = json.loads(lint(path, "--select", "IMG001", "--format", "json").stdout)["findings"]
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
