"""The linter reads what other generators make, and says of it what was read and found right."""

import os
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark import ParameterSet
from sites.foreign_sites import GENERATORS, built, linted, program, told, written_down

pytestmark = pytest.mark.checker


def where_installed(name: str) -> ParameterSet:
    """A generator that may be missing on a developer's machine; in CI each has to be there."""
    missing = not program(name) and not os.environ.get("CI")
    return pytest.param(name, marks=pytest.mark.skipif(missing, reason=f"needs {name}"))


@pytest.fixture(scope="module", params=[where_installed(name) for name in GENERATORS])
def generator(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def pages(generator: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(generator, tmp_path_factory.mktemp(generator))


@pytest.fixture(scope="module")
def report(pages: Path) -> dict[str, Any]:
    return linted(pages)


def test_each_rule_finds_what_was_read_and_found_right(generator: str, report: dict[str, Any]) -> None:
    assert told(report) == written_down(generator)


def test_no_rule_crashes_and_each_finding_names_a_file(pages: Path, report: dict[str, Any]) -> None:
    assert "rule-crashed" not in {finding["name"] for finding in report["findings"]}
    absent = {"robots.txt", "sitemap.xml"}
    named = {finding["path"] for finding in report["findings"]} - absent
    assert [path for path in named if not (pages / path).is_file()] == []


def test_two_processes_say_the_same(pages: Path, report: dict[str, Any]) -> None:
    assert linted(pages, jobs=2) == report
