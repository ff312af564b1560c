"""`scaffold lint --fix` and `--diff`."""

from pathlib import Path

import click

from scaffold.lint.fixing import diff, mended, write
from scaffold.model.rules import LintReport, RuleFinding


def fixed(report: LintReport, pages: Path | None, sources: Path | None, *, only_show: bool) -> frozenset[RuleFinding]:
    """Makes the repairs, or shows them; gives the findings that are mended by it.

    Pages of a site are never touched, since a build makes them: its templates are.
    """
    done = 0
    files = list(mended(report.findings, pages, sources))
    left: set[str] = set()
    for file in files:
        if only_show:
            click.echo(diff(file), nl=False)
        elif write(file):
            done += file.repairs
        else:
            left.add(file.path)
            click.echo(f"{file.path} is left as it is: its encoding would not be kept.", err=True)
    if only_show:
        click.echo(
            f"{sum(file.repairs for file in files)} repairs in {len(files)} files; nothing is written.", err=True
        )
        return frozenset()
    rebuild = "; build the site again" if sources and done else ""
    click.echo(f"{done} repairs in {len(files) - len(left)} files{rebuild}.", err=True)
    return frozenset(finding for finding in report.findings if finding.edit and not left)
