"""The floor plan, and words for everything that a user can write."""

import ast
import dataclasses
import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import jsonschema
import pytest
from sites.small_site import ROOT

from scaffold.cli.schema_command import schemas
from scaffold.config.file import SiteFile
from scaffold.load.content import SHAPES

PACKAGE = ROOT / "scaffold"


def test_the_floors_hold() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def dataclasses_in(shape: Any, seen: set[type] | None = None) -> Iterator[type]:
    """A dataclass and all that its fields hold."""
    seen = set() if seen is None else seen
    if dataclasses.is_dataclass(shape) and isinstance(shape, type) and shape not in seen:
        seen.add(shape)
        yield shape
        for hint in get_type_hints(shape).values():
            yield from dataclasses_in(hint, seen)
    for argument in get_args(shape):
        yield from dataclasses_in(argument, seen)


WRITTEN = sorted(
    {
        found
        for shape in (SiteFile, *(part for kind in SHAPES.values() for part in (kind.facts, kind.matter)))
        for found in dataclasses_in(shape)
    },
    key=lambda shape: shape.__qualname__,
)


@pytest.mark.parametrize("shape", WRITTEN, ids=lambda shape: shape.__name__)
def test_everything_that_an_owner_writes_has_a_docstring(shape: type) -> None:
    assert shape.__doc__
    assert not shape.__doc__.startswith(f"{shape.__name__}(")


@pytest.mark.parametrize("name", sorted(schemas()))
def test_a_schema_is_valid(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schemas()[name])


def plain(value: Any) -> Any:
    """Data of a file as JSON has it."""
    from decimal import Decimal

    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return float(value) if isinstance(value, Decimal) else value


def test_the_demo_store_fits_the_schema_of_scaffold_toml() -> None:
    import tomllib

    config = tomllib.loads((ROOT / "scaffold.toml").read_text("utf-8"))
    jsonschema.validate(plain(config), schemas()["scaffold"])


@pytest.mark.parametrize("kind", ["product", "category", "page", "post", "home"])
def test_the_files_of_the_demo_store_fit_their_schemas(kind: str) -> None:
    import yaml

    checked = 0
    for file in sorted((ROOT / "content").rglob(f"{kind}.yaml")):
        value = plain(
            yaml.load(file.read_text("utf-8"), yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader)
        )
        errors = list(jsonschema.Draft202012Validator(schemas()[kind]).iter_errors(undated(value)))
        assert errors == [], f"{file.relative_to(ROOT)}: {errors[0].message if errors else ''}"
        checked += 1
    assert checked


def undated(value: Any) -> Any:
    """JSON has no dates and no yes or no in place of a text."""
    from datetime import date

    if isinstance(value, dict):
        return {str(key): undated(item) for key, item in value.items()}
    if isinstance(value, list):
        return [undated(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "_carried" not in path.parts and "starter" not in path.parts)


def test_every_module_says_what_it_is() -> None:
    mute = [
        str(path.relative_to(ROOT))
        for path in MODULES
        if path.stat().st_size and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert mute == []


def test_the_model_and_the_steps_neither_print_nor_exit_nor_read_the_clock() -> None:
    forbidden = {"print", "exit", "quit", "input"}
    clocks = {
        ("datetime", "now"),
        ("date", "today"),
        ("time", "time"),
        ("datetime", "utcnow"),
        ("os", "getenv"),
        ("sys", "exit"),
    }
    found = []
    for path in MODULES:
        if path.relative_to(PACKAGE).parts[0] in ("cli", "serve", "importers", "__main__.py"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                call = node.func
                name = call.id if isinstance(call, ast.Name) else ""
                pair = (
                    (call.value.id, call.attr)
                    if isinstance(call, ast.Attribute) and isinstance(call.value, ast.Name)
                    else ()
                )
                if name in forbidden or pair in clocks:
                    found.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert found == []


def test_only_one_module_makes_safe_html() -> None:
    makers = []
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            made = (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("SafeHtml", "Markup")
                and node.args
            )
            if made:
                makers.append(path.relative_to(PACKAGE).as_posix())
    assert set(makers) <= {"markup/safe.py", "render/environment.py"}


def test_what_the_package_offers_is_there_and_says_what_it_is() -> None:
    import scaffold

    names = getattr(scaffold, "__all__", ())
    assert sorted(names) == list(names)
    for name in names:
        thing = getattr(scaffold, name)
        assert inspect.getdoc(thing), name
