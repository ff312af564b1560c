"""`scaffold images`."""

import json
import sys
from pathlib import Path

import click

from scaffold.build.media_library import media_library
from scaffold.build.media_records import MediaLibrary
from scaffold.build.media_renames import NotRenamed, Proposal, perform, proposal
from scaffold.build.media_sheet import sheet_of
from scaffold.build.media_text import as_plain_data, text_lines
from scaffold.build.media_words import counted
from scaffold.cli.build_command import today
from scaffold.cli.options import site_option
from scaffold.errors import BuildStopped
from scaffold.report.as_text import lines, summary


@click.command("images")
@site_option()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="For readers or programs.")
@click.option(
    "--sheet",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.html",
    help="Write a contact sheet: one page with all pictures and films, to search, filter and print.",
)
@click.option("--fix-names", is_flag=True, help="Propose readable names for pictures whose names say nothing.")
@click.option("--yes", is_flag=True, help="With --fix-names: rename, and change every place that names them.")
def command(site_dir: Path, form: str, sheet: Path | None, fix_names: bool, yes: bool) -> None:
    """List every picture and film: where it is shown, what was made of it, what is wrong with it.

    Exit codes: 0 done, also with findings; 2 the site cannot be read.
    """
    if yes and not fix_names:
        raise click.UsageError("--yes goes with --fix-names")
    site_dir = site_dir.resolve()
    library = _library(site_dir)
    if fix_names:
        _fix_names(library, site_dir, form, yes=yes)
    elif not sheet or form == "json":
        _list(library, form)
    if sheet:
        _write_sheet(_library(site_dir) if yes else library, site_dir, sheet)


def _write_sheet(library: MediaLibrary, site_dir: Path, sheet: Path) -> None:
    try:
        sheet.write_text(sheet_of(library, site_dir), "utf-8")
    except OSError as reason:
        raise click.ClickException(f"the sheet cannot be written: {reason}") from reason
    films = f", {counted(len(library.films), 'film')}" if library.films else ""
    click.echo(f"{counted(len(library.pictures), 'picture')}{films} → {sheet}", err=True)


def _library(site_dir: Path) -> MediaLibrary:
    try:
        return media_library(site_dir, today())
    except BuildStopped as stopped:
        for line in lines(stopped.findings):
            click.echo(line, err=True)
        click.echo(f"\nThe site cannot be read: {summary(stopped.findings)}.", err=True)
        sys.exit(2)


def _list(library: MediaLibrary, form: str) -> None:
    if form == "json":
        click.echo(json.dumps(as_plain_data(library), indent=2, ensure_ascii=False))
        return
    for line in text_lines(library):
        click.echo(line)
    if library.unread:
        click.echo("\nEntries with errors; what they show is not fully known:", err=True)
        for line in lines(library.unread):
            click.echo(line, err=True)


def _fix_names(library: MediaLibrary, site_dir: Path, form: str, *, yes: bool) -> None:
    wanted = proposal(library, site_dir)
    if yes:
        try:
            perform(wanted, site_dir)
        except NotRenamed as reason:
            raise click.ClickException(str(reason)) from reason
    if form == "json":
        click.echo(json.dumps(_as_plain_data(wanted, done=yes), indent=2, ensure_ascii=False))
    else:
        _tell(wanted, done=yes)


def _tell(wanted: Proposal, *, done: bool) -> None:
    for rename in wanted.renames:
        click.echo(f"{rename.old} → {rename.new.rpartition('/')[2]}")
    for change in wanted.changes:
        click.echo(f"\n{change.path}")
        for number, old, new in change.lines():
            click.echo(f"  {number:>4} - {old.strip()}\n       + {new.strip()}")
    for folder, reason in wanted.refused:
        click.echo(f"\n{folder} is left alone: {reason}", err=True)
    click.echo(_result(wanted, done=done))


def _result(wanted: Proposal, *, done: bool) -> str:
    if not wanted.renames:
        return "There is nothing to rename."
    texts = f"{counted(len(wanted.renames), 'picture')} and {counted(len(wanted.changes), 'text file')}"
    if done:
        return f"\n{texts} changed. Next: scaffold build"
    return f"\n{texts} would change. Do it with: scaffold images --fix-names --yes"


def _as_plain_data(wanted: Proposal, *, done: bool) -> dict[str, object]:
    return {
        "version": 1,
        "done": done,
        "renames": [{"old": rename.old, "new": rename.new} for rename in wanted.renames],
        "changes": [
            {"path": change.path, "line": number, "old": old, "new": new}
            for change in wanted.changes
            for number, old, new in change.lines()
        ],
        "refused": [{"folder": folder, "reason": reason} for folder, reason in wanted.refused],
    }
