"""The Nu HTML checker finds no error on any page of the demo store."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from sites.small_site import ROOT, scaffold_here

from scaffold.cli import lint_command

JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
JAVA = shutil.which("java")

pytestmark = [
    pytest.mark.checker,
    pytest.mark.skipif(not (JAVA and JAR.is_file()), reason="needs Java and the npm package vnu-jar"),
]


def messages(*paths: Path) -> list[dict[str, Any]]:
    command = [str(JAVA), "-Xss4m", "-jar", str(JAR), "--format", "json", "--skip-non-html", *map(str, paths)]
    ran = subprocess.run(command, capture_output=True, check=False)
    found: list[dict[str, Any]] = json.loads(ran.stderr)["messages"]
    return found


def errors(*paths: Path) -> list[str]:
    return [
        f"{message['url'].rpartition('/dist/')[2]}:{message.get('lastLine', 0)}: {message['message']}"
        for message in messages(*paths)
        if message["type"] != "info" or message.get("subType") == "warning"
    ]


def test_no_page_of_the_demo_has_an_error_or_a_warning(demo_dist: Path) -> None:
    assert errors(demo_dist) == []


def test_the_checker_sees_an_error_where_there_is_one(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text('<!doctype html><html lang="en"><title>T</title><img src="a.png"><p><div></div></p>')
    assert len(errors(page)) >= 2


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_conformity_report_has_no_error_or_warning(built_small_site: Path, language: str, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    site = built_small_site.parent
    assert scaffold_here("conformity", site, "--format=html", f"--lang={language}", f"--out={page}").code == 0
    assert errors(page) == []


def test_the_report_of_the_linter_has_no_error_or_warning(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text('<title>T</title><img src="a.png"><p id=x><p id=x>&copy', "utf-8")
    page = tmp_path / "report.html"
    ran = CliRunner().invoke(lint_command.command, [str(site), f"--also=html={page}", "--fail-on=never"])
    assert ran.exit_code == 0
    assert errors(page) == []
