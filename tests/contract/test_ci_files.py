"""What repositories of shops use of this one: the action, the hooks and the workflow call commands as they are."""

import re
from typing import Any

import yaml
from click import Command
from sites.small_site import ROOT

from scaffold.cli import build_command, lint_command
from scaffold.resources import starter_dir

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
WORKFLOW = (starter_dir() / "workflow.yml").read_text("utf-8")
COMMANDS: dict[str, Command] = {"build": build_command.command, "lint": lint_command.command}


def calls(text: str) -> list[tuple[str, set[str]]]:
    """Each call of a command of ours, with the options in its line."""
    found = re.findall(r"scaffold\"? (build|lint)\b(.*)", text)
    return [(name, set(re.findall(r"--[a-z-]+", rest))) for name, rest in found]


def options_of(name: str) -> set[str]:
    return {option for parameter in COMMANDS[name].params for option in parameter.opts}


def test_they_name_options_that_there_are() -> None:
    script = "\n".join(step.get("run", "") for step in ACTION["runs"]["steps"])
    text = "\n".join([script, WORKFLOW, *(hook["entry"] for hook in HOOKS)])
    found = calls(text)
    assert {name for name, _ in found} == {"build", "lint"}
    for name, options in found:
        assert options <= options_of(name)
    lines = [line for line in script.splitlines() if "options" in line]
    assert set(re.findall(r"(--[a-z-]+)", "\n".join(lines))) <= options_of("lint")


def test_the_action_puts_no_input_into_a_script() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        assert step.get("shell") == "bash" or "uses" in step


def test_the_action_s_inputs_are_all_used_and_explained() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    manual = (ROOT / "docs" / "content" / "pages" / "linting" / "en.md").read_text("utf-8")
    for name, about in ACTION["inputs"].items():
        assert about["description"]
        assert f"inputs.{name}" in text
        assert f"`{name}`" in manual


def test_the_hooks_run_on_the_site_as_a_whole() -> None:
    assert [hook["id"] for hook in HOOKS] == ["scaffold-build", "scaffold-lint"]
    assert all(hook["pass_filenames"] is False and hook["language"] == "python" for hook in HOOKS)
    assert all(re.search(hook["files"], "content/products/cup/en.md") for hook in HOOKS)


def test_the_workflow_has_no_right_that_it_does_not_need() -> None:
    workflow = yaml.safe_load(WORKFLOW)
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["jobs"]["lint"]["permissions"] == {"contents": "read", "security-events": "write"}
