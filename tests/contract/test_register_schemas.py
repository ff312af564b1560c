"""The JSON Schemas that editors take: the demo's registers, and those of a new shop, hold to them; mistakes do not."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from scaffold.cli.schema_command import schemas
from scaffold.model.registers.walk import kinds

ROOT = Path(__file__).parents[2]
SCHEMAS = schemas()
FILES = [
    (kind.name, file)
    for folder in (ROOT, ROOT / "scaffold/starter")
    for kind in kinds()
    if not kind.is_table
    for file in sorted(folder.glob(kind.file))
]


def as_editors_see(file: Path) -> object:
    """What an editor holds against the schema; to JSON a day is text, and a file of comments says nothing."""
    return json.loads(json.dumps(yaml.safe_load(file.read_text("utf-8")) or {}, default=str))


@pytest.mark.parametrize(("name", "file"), FILES, ids=[str(file.relative_to(ROOT)) for _, file in FILES])
def test_a_register_holds_to_its_schema(name: str, file: Path) -> None:
    schema = SCHEMAS[f"register-{name}"]
    Draft202012Validator.check_schema(schema)
    assert [problem.message for problem in Draft202012Validator(schema).iter_errors(as_editors_see(file))] == []


def test_the_demo_keeps_most_registers() -> None:
    assert len({name for name, file in FILES if file.is_relative_to(ROOT / "registers")}) >= 24


@pytest.mark.parametrize("name", sorted(kind.name for kind in kinds() if not kind.is_table))
def test_a_key_that_nobody_knows_is_marked(name: str) -> None:
    problems = list(Draft202012Validator(SCHEMAS[f"register-{name}"]).iter_errors({"entires": []}))
    assert any("entires" in problem.message for problem in problems)
