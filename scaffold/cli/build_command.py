"""`scaffold build`."""

import os
import sys
import time
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

import click

from scaffold.build.once import build
from scaffold.build.options import BuildOptions, BuildReport
from scaffold.cli.machine import processors, quarter_of_memory
from scaffold.cli.options import site_option
from scaffold.cli.progress import picture_progress
from scaffold.cli.sizes import SIZE
from scaffold.errors import BuildStopped
from scaffold.model.assets import Preset
from scaffold.model.findings import Finding, Severity
from scaffold.report.as_text import lines, summary


@click.command("build")
@site_option()
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where to write; dist/ in the site's folder, if not given.",
)
@click.option("--base-url", default="", help="Scheme and host in place of the site's own, as for a preview.")
@click.option("--jobs", type=click.IntRange(1, 256), help="Processes at work; all cores, if not given.")
@click.option(
    "--images",
    "preset",
    type=click.Choice([each.value for each in Preset]),
    help="How hard to work for smaller pictures, in place of `preset` under [images]; addresses stay the same.",
)
@click.option(
    "--memory",
    type=SIZE,
    help="How much pictures at work may fill, such as 2GB; a quarter of the machine, if not given.",
)
@click.option("--drafts", is_flag=True, help="Publish drafts, too.")
@click.option("--no-cache", is_flag=True, help="Make everything anew.")
@click.option("--notes", is_flag=True, help="Show notes, too: what only a person can decide.")
@click.option("--quiet", is_flag=True, help="Say only what is wrong.")
def command(
    site_dir: Path,
    out: Path | None,
    base_url: str,
    jobs: int | None,
    preset: str | None,
    memory: int | None,
    drafts: bool,
    no_cache: bool,
    notes: bool,
    quiet: bool,
) -> None:
    """Build the deployable site.

    Exit codes: 0 done; 2 the input cannot be built, and the site in the output folder is as it was.
    """
    started = time.perf_counter()
    with picture_progress(shown=not quiet) as progress:
        options = BuildOptions(
            site_dir=site_dir.resolve(),
            out=(out or site_dir / "dist").absolute(),
            base_url=checked_base_url(base_url),
            jobs=jobs or processors(),
            memory_bytes=memory or quarter_of_memory(),
            preset=Preset(preset) if preset else None,
            drafts=drafts,
            use_cache=not no_cache,
            waiting=lambda: click.echo("Another build is writing there; waiting for it …", err=True),
            progress=progress,
            today=today(),
        )
        try:
            report = build(options)
        except BuildStopped as stopped:
            for line in lines(_shown(stopped.findings, notes=notes)):
                click.echo(line, err=True)
            click.echo(f"\nNothing was written: {summary(stopped.findings)}.", err=True)
            sys.exit(2)
    for line in lines(_shown(report.findings, notes=notes)):
        click.echo(line, err=True)
    if not quiet:
        _tell(report, options, time.perf_counter() - started)


def today() -> date:
    """The day of SOURCE_DATE_EPOCH where it is set, else of the clock, in UTC."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(seconds), UTC) if seconds.isdecimal() else datetime.now(UTC)
    return moment.date()


def checked_base_url(base_url: str) -> str:
    """The URL given on the command line; a usage error if it is none."""
    from scaffold.config.check import is_base_url

    if base_url and not is_base_url(base_url):
        raise click.UsageError(f"--base-url “{base_url}” is not a scheme and a host, such as https://preview.example")
    return base_url


def _tell(report: BuildReport, options: BuildOptions, seconds: float) -> None:
    click.echo(
        f"{report.pages} pages and {report.pictures} pictures in {seconds:.1f} s; "
        f"{report.written} files written, {report.unchanged} unchanged, {report.removed} removed → {options.out}"
    )


def _shown(findings: Iterable[Finding], *, notes: bool) -> list[Finding]:
    """Errors and warnings; notes only where they are asked for."""
    return [finding for finding in findings if notes or finding.severity is not Severity.INFO]
