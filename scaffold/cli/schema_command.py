"""`scaffold schema`."""

import json
from typing import Any

import click

from scaffold.config.file import SiteFile
from scaffold.decode.dataclass import json_schema
from scaffold.load.content import SHAPES
from scaffold.load.policy_plan import PolicyPlan
from scaffold.model.registers.walk import kinds
from scaffold.render.themes import Settings


def schemas() -> dict[str, Any]:
    """JSON Schema of each kind of file, by a short name."""
    in_toml: dict[str, Any] = {"scaffold": SiteFile, "theme": Settings}
    in_yaml: dict[str, Any] = {"policy": PolicyPlan}
    for kind, shape in SHAPES.items():
        in_yaml[kind.value] = shape.facts
        in_yaml[f"{kind.value}-text"] = shape.matter
    in_yaml |= {f"register-{kind.name}": kind.shape for kind in kinds() if not kind.is_table}
    schemas = {name: json_schema(shape) for name, shape in in_toml.items()}
    return schemas | {name: json_schema(shape, scalars_are_text=True) for name, shape in in_yaml.items()}


@click.command("schema")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Print the JSON Schema of a kind of file, or of all of them.

    NAME is scaffold (scaffold.toml), product (product.yaml), product-text (front matter of its language files),
    register-media (registers/media.yaml), …
    """
    known = schemas()
    if name is not None and name not in known:
        raise click.UsageError(f"“{name}” is no kind of file. Known are: {', '.join(sorted(known))}")
    click.echo(json.dumps(known[name] if name else known, indent=2, ensure_ascii=False))
