"""`scaffold cache`."""

import json
import sys
import time
from pathlib import Path

import click

from scaffold.build.cache_archive import Moved, export_cache, import_cache
from scaffold.build.cache_parts import keys_in_use, parts_of, remove, unused
from scaffold.build.media_words import counted, size_text
from scaffold.build.options import BuildOptions
from scaffold.build.session import Session
from scaffold.cli.build_command import today
from scaffold.report.as_text import lines, summary

_DAY_S = 24 * 3600
_SITE = click.option(
    "--site",
    "site_dir",
    default=".",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="The site's folder (here, if not given).",
)


@click.group("cache")
def command() -> None:
    """See, tidy and carry over what builds keep in .scaffold/."""


@command.command("size")
@_SITE
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people or machines.")
def size(site_dir: Path, form: str) -> None:
    """Tell how large the cache is, by its parts."""
    parts = parts_of(site_dir)
    total = sum(part.bytes for part in parts)
    if form == "json":
        told = {part.name: {"files": part.files, "bytes": part.bytes} for part in parts}
        click.echo(json.dumps({"version": 1, "bytes": total, "parts": told}, indent=2))
        return
    for part in parts:
        click.echo(f"{part.name:<16}{size_text(part.bytes):>9}  {counted(part.files, 'file'):<14}{part.words}".rstrip())
    click.echo(f"{'together':<16}{size_text(total):>9}")


@command.command("prune")
@_SITE
@click.option(
    "--older-than", type=click.IntRange(0, 36500), default=0, metavar="DAYS", help="Keep what is younger than this."
)
@click.option("--dry-run", is_flag=True, help="Tell what would go, and remove nothing.")
def prune(site_dir: Path, older_than: int, dry_run: bool) -> None:
    """Remove pictures that no source and no recipe of the site asks for any more.

    Exit codes: 0 done; 2 the site cannot be read, and nothing is removed.
    """
    site_dir = site_dir.resolve()
    session = Session(BuildOptions(site_dir, site_dir / "dist", drafts=True, today=today()))
    session.refresh()
    if session.outputs is None:
        for line in lines(session.findings):
            click.echo(line, err=True)
        click.echo(f"\nNothing was removed: the site cannot be read ({summary(session.findings)}).", err=True)
        sys.exit(2)
    used = keys_in_use(session.outputs, site_dir)
    going = list(unused(site_dir, used, older_than * _DAY_S, time.time()))
    if not dry_run:
        for entry in going:
            remove(site_dir, entry)
    amount = f"{counted(len(going), 'file')}, {size_text(sum(entry.bytes for entry in going))}"
    click.echo(f"{amount} would go" if dry_run else f"{amount} removed")


@command.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@_SITE
def export_to(file: Path, site_dir: Path) -> None:
    """Write the pictures of the cache into FILE (tar, gzip), for CI or another machine."""
    try:
        moved = export_cache(site_dir, file)
    except OSError as wrong:
        raise click.ClickException(f"{file} cannot be written: {wrong.strerror}") from wrong
    click.echo(f"{_told(moved)} → {file}")


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@_SITE
def import_from(file: Path, site_dir: Path) -> None:
    """Take the pictures of an exported FILE into the cache; what is there already stays.

    Each is held against the digest in the archive. Take archives only from those whose builds you trust.

    Exit codes: 0 done; 2 the file is no archive of a cache, or not to be trusted, and nothing of it was kept.
    """
    moved = import_cache(site_dir, file)
    known = f"; {moved.known} were there already" if moved.known else ""
    click.echo(f"{counted(moved.files, 'result')} taken in{known}")


def _told(moved: Moved) -> str:
    return f"{counted(moved.files, 'result')}, {size_text(moved.bytes)}"
