"""The manual forgets nothing, and says what the program does."""

import importlib.util
import re
import shutil
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from scaffold.build.options import BuildOptions
from scaffold.build.pipeline import build
from scaffold.model.findings import Severity

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
README = (ROOT / "README.md").read_text("utf-8")


def _generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


generate: Any = _generator()
PAGES = {page.parent.name: page.read_text("utf-8") for page in generate.pages()}
COMMANDS = dict(generate.commands())
SHAPES = {shape for file in generate.FILES.values() for shape in generate.every_shape(file.shape)}
KEYS = {(key.owner.__name__, key.name): key for shape in SHAPES for key in generate.keys_of(shape)}


@pytest.mark.parametrize("page", sorted(PAGES))
def test_a_page_is_what_the_generator_makes_of_it(page: str) -> None:
    assert PAGES[page] == generate.updated(PAGES[page]), "run: .venv/bin/python docs/generate.py"


@pytest.mark.parametrize("name", sorted(generate.FILES))
def test_every_kind_of_file_has_its_keys_on_a_page(name: str) -> None:
    same_keys_as = {"category-text": "page-text", "post-text": "page-text"}
    assert any(f"(generated: keys {same_keys_as.get(name, name)})" in text for text in PAGES.values())


@pytest.mark.parametrize("key", sorted(KEYS), ids=".".join)
def test_every_key_is_explained(key: tuple[str, str]) -> None:
    assert KEYS[key].words, f"write a docstring below {'.'.join(key)}, or a line in docs/words.toml"
    row, table = f"\n`{key[1]}`\n: ", re.compile(rf"^### `\[+{key[1]}(\.<name>)?\]+`$", re.MULTILINE)
    assert any(row in text or table.search(text) for text in PAGES.values())


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_is_explained(name: str) -> None:
    page = PAGES["commands"].partition(f"\n## scaffold {name}\n")[2].partition("\n## ")[0]
    assert page
    for option in COMMANDS[name].params:
        assert generate.option_words(name, option), f"give {option.name} a help text, or a line in docs/words.toml"
        assert all(spelled in page for spelled in option.opts if spelled.startswith("-"))


@pytest.mark.parametrize("code", sorted(generate.codes_in_program()))
def test_every_code_is_explained(code: str) -> None:
    assert generate.code_meanings().get(code), f"write a line for {code} in docs/words.toml"
    assert f"\n`{code}`\n: " in PAGES["errors"] + PAGES["import"]


def test_no_words_are_left_over() -> None:
    words = generate.WORDS
    documented = {(key, name) for key, names in words["keys"].items() for name in names}
    docstrings = {(key.owner.__name__, key.name) for key in KEYS.values() if generate.docstring_of(key)}
    options = {(name, option.name) for name, command in COMMANDS.items() for option in command.params}
    assert documented - KEYS.keys() == set(), "these keys are gone"
    assert documented & docstrings == set(), "these keys have a docstring now; take them out of docs/words.toml"
    assert {(key, name) for key, names in words["options"].items() for name in names} - options == set()
    assert words["codes"].keys() - generate.codes_in_program() == set()


def test_every_page_is_on_the_home_page() -> None:
    home = (DOCS / "content" / "home" / "en.md").read_text("utf-8")
    assert {page for page in PAGES if f"(page:{page})" not in home} == set()


def test_the_manual_builds_without_a_complaint(tmp_path: Path) -> None:
    left_out = shutil.ignore_patterns("dist", ".scaffold", "__pycache__")
    site = shutil.copytree(DOCS, tmp_path / "docs", ignore=left_out)
    report = build(BuildOptions(site_dir=site, out=tmp_path / "dist", use_cache=False))
    assert [finding for finding in report.findings if finding.severity is not Severity.INFO] == []
    assert report.pages > len(PAGES)


def test_the_readme_begins_with_the_two_commands() -> None:
    blocks = re.findall(r"^```(?:\w*)\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
    commands = [line for block in blocks for line in block.splitlines()]
    assert commands[:2] == ["bash run demo", "bash run test"]


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_between_files_lead_somewhere(file: str) -> None:
    text = (ROOT / file).read_text("utf-8")
    targets = re.findall(r"\]\((?![a-z]+:|#)([^)#\s]+)", text)
    assert [target for target in targets if not (ROOT / target).exists()] == []
