"""`scaffold i18n`."""

import json
from pathlib import Path

import click

from scaffold.build.translation_status import Row, translation_status
from scaffold.cli.options import site_option


@click.group("i18n")
def command() -> None:
    """See what is translated and what is not."""


@command.command("status")
@site_option()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people or machines.")
def status(site_dir: Path, form: str) -> None:
    """List what each locale lacks, and translations older than their original."""
    rows = translation_status(site_dir.resolve())
    if form == "json":
        click.echo(json.dumps([row.as_dict() for row in rows], indent=2, ensure_ascii=False))
        return
    for row in rows:
        click.echo(_line(row))
        for entry in row.missing:
            click.echo(f"    missing  {entry}")
        for entry in row.stale:
            click.echo(f"    stale    {entry}")


def _line(row: Row) -> str:
    state = "complete" if not (row.missing or row.stale) else f"{len(row.missing)} missing, {len(row.stale)} stale"
    return f"{row.locale}: {row.translated} of {row.entries} translated, {state}"
