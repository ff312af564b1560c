"""`scaffold serve`."""

import sys
import webbrowser
from pathlib import Path

import click

from scaffold.build.options import BuildOptions
from scaffold.cli.build_command import today
from scaffold.cli.machine import processors, quarter_of_memory
from scaffold.cli.options import site_option
from scaffold.errors import UsageError
from scaffold.model.findings import Finding, Severity
from scaffold.report.as_text import lines
from scaffold.serve.server import ServeOptions, serve

EDITORS = {
    "vscode": "vscode://file/{path}:{line}",
    "vscodium": "vscodium://file/{path}:{line}",
    "cursor": "cursor://file/{path}:{line}",
    "zed": "zed://file/{path}:{line}",
    "idea": "idea://open?file={path}&line={line}",
    "pycharm": "pycharm://open?file={path}&line={line}",
    "sublime": "subl://open?url=file://{path}&line={line}",
    "textmate": "txmt://open?url=file://{path}&line={line}",
}
"""Names of editors with the patterns of their links."""


@click.command("serve")
@site_option()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any that is free.")
@click.option(
    "--host",
    default="",
    metavar="ADDRESS",
    help="Let others in the network see it, such as a phone: 0.0.0.0 for all; this machine alone, if not given.",
)
@click.option("--open", "opens", is_flag=True, help="Show it in the browser.")
@click.option(
    "--editor",
    envvar="SCAFFOLD_EDITOR",
    default="",
    metavar="NAME",
    help=f"Link findings to source lines: {', '.join(EDITORS)}, or a pattern with {{path}} and {{line}}.",
)
@click.option("--drafts", is_flag=True, help="Show drafts, too.")
def command(site_dir: Path, port: int, host: str, opens: bool, editor: str, drafts: bool) -> None:
    """Show the site while it is written: pages follow each save by themselves.

    Pages and pictures are made when they are asked for; dist/ is left alone. Errors stand in the page, with file and
    line, and go when they are mended; findings of the linter stand in a bar at the page's end. Ctrl-C ends it.

    Exit codes: 2 it cannot start, as when the port is taken; 130 ended by Ctrl-C.
    """
    site_dir = site_dir.resolve()
    if not (site_dir / "scaffold.toml").is_file():
        raise UsageError(f"there is no scaffold.toml in {site_dir}. Make a site with: scaffold new DIR")
    options = BuildOptions(
        site_dir=site_dir,
        out=site_dir / "dist",
        jobs=processors(),
        memory_bytes=quarter_of_memory(),
        drafts=drafts,
        today=today(),
    )
    serve(
        ServeOptions(
            options,
            today(),
            host,
            port,
            pattern_of(editor),
            lambda addresses: _listening(addresses, opens=opens),
            _told,
        )
    )
    click.echo("Stopped.")
    sys.exit(130)


def pattern_of(editor: str) -> str:
    """The pattern of an editor's links; a usage error for what is neither its name nor a pattern."""
    pattern = EDITORS.get(editor.lower(), editor)
    scheme = pattern.partition(":")[0].lower()
    if editor and ("{path}" not in pattern or ":" not in pattern or scheme in ("javascript", "data", "vbscript")):
        names = ", ".join(EDITORS)
        raise click.UsageError(f"--editor “{editor}” is neither of {names} nor a pattern: myeditor://{{path}}:{{line}}")
    return pattern


def _listening(addresses: tuple[str, ...], *, opens: bool) -> None:
    here, *others = addresses
    click.echo(f"Serving at {here}  (Ctrl-C ends)")
    for other in others:
        click.echo(f"In this network at {other}")
    if opens:
        webbrowser.open(here)


def _told(changed: tuple[str, ...], findings: tuple[Finding, ...]) -> None:
    """What changed, and what is wrong now."""
    if changed:
        more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
        click.echo(f"{changed[0]}{more}")
    for line in lines([finding for finding in findings if finding.severity is Severity.ERROR]):
        click.echo(line, err=True)
