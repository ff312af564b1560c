"""`scaffold lint`."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import click

from scaffold.cli.lint_fixing import fixed
from scaffold.cli.lint_needs import mails_in, needs_of_site, origins_of
from scaffold.cli.lint_printing import FORMATS, also_write, parsed, show
from scaffold.config.site import FILE as CONFIG
from scaffold.config.site import load_site
from scaffold.errors import BuildStopped, UsageError
from scaffold.lint import baseline as baselines
from scaffold.lint.engine import LintOptions, lint
from scaffold.lint.folder import DiskFolder, SiteFolder
from scaffold.lint.needs import Given
from scaffold.lint.places import Places
from scaffold.lint.rule import find_rules
from scaffold.lint.selection import selected
from scaffold.lint.settings import Settings, settings_of
from scaffold.lint.suppress import without
from scaffold.model.findings import Finding, Severity
from scaffold.model.lint import FailOn, LintTable
from scaffold.model.rules import LintReport, Rule
from scaffold.model.site import Site

_FOLDER = click.Path(path_type=Path, file_okay=False, exists=True)
_LEVELS = [str(severity) for severity in Severity]


@click.command("lint")
@click.argument("path", default=".", type=click.Path(path_type=Path))
@click.option("--format", "form", default="text", type=click.Choice(FORMATS), help="How to print the findings.")
@click.option("--also", multiple=True, metavar="FORMAT=FILE", help="Write them to a file, too: --also sarif=lint.sarif")
@click.option(
    "--fail-on",
    type=click.Choice([level.value for level in FailOn]),
    help="The least severity that makes the exit code 1; error, if neither this nor the site's file tells.",
)
@click.option("--select", multiple=True, help="Only these rules: ids, families or names, separated by commas.")
@click.option("--ignore", multiple=True, help="Without these rules.")
@click.option("--baseline", type=click.Path(path_type=Path, dir_okay=False), help="Leave out the findings noted there.")
@click.option("--write-baseline", is_flag=True, help="Note the findings of this run in the baseline.")
@click.option("--base-url", default="", help="The address the site has, or will have, on the web.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day for rules with dates; today, if not given.")
@click.option("--fix", is_flag=True, help="Make the repairs that are certain, in templates or in pages of others.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--mails", type=_FOLDER, metavar="DIR", help="A folder of mails (.eml, .html) to be held against rules.")
@click.option("--jobs", type=click.IntRange(1, 256), help="Processes at work; all cores, if not given.")
def command(
    path: Path,
    form: str,
    also: tuple[str, ...],
    fail_on: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    baseline: Path | None,
    write_baseline: bool,
    base_url: str,
    as_of: datetime | None,
    fix: bool,
    diff: bool,
    mails: Path | None,
    jobs: int | None,
) -> None:
    """Hold the standard and the web's rules against a built site.

    PATH is a site (its dist/ is read) or any folder of HTML.

    Exit codes: 0 done; 1 findings reach --fail-on; 2 wrong usage.
    """
    if write_baseline and not baseline:
        raise click.UsageError("--write-baseline needs --baseline FILE, the file to write")
    files = parsed(also)
    folder, site_dir = _folder_and_site(path)
    site, problems = load_site(site_dir) if site_dir else (None, ())
    table = site.lint if site else LintTable()
    known = find_rules(table.plugins)
    settings = _settings(table, known, site_dir)
    rules = selected(known, select or table.select, (*table.ignore, *ignore))
    options = LintOptions(checked_base_url(base_url), jobs or os.cpu_count() or 1, settings, table.plugins)
    day = (as_of or datetime.now(UTC)).date()
    given = _with_mails(_given(site, problems, site_dir, day, rules), mails)
    sources = origins_of(site, site_dir) if site_dir else None
    report = lint(DiskFolder(str(folder)), rules, options, sources, given)
    if fix or diff:
        mended = fixed(report, None if site_dir else folder, site_dir, only_show=diff)
        report = replace(report, findings=tuple(at for at in report.findings if at not in mended))
    if baseline:
        report = _held_against(report, baseline, write=write_baseline)
    if not diff:
        show(report, form)
    also_write(report, files)
    sys.exit(1 if _reaches(report, fail_on or table.fail_on) else 0)


def _settings(table: LintTable, known: Sequence[Rule], site_dir: Path | None) -> Settings:
    """What `[lint]` says; wrong usage, with all that is wrong, if it says what cannot be."""
    places = Places(SiteFolder(str(site_dir or "")))
    settings, wrong = settings_of(table, known, lambda *key: places.key(CONFIG, *key))
    if wrong:
        raise BuildStopped(wrong)
    return settings


def _given(
    site: Site | None, problems: tuple[Finding, ...], site_dir: Path | None, day: date, rules: Sequence[Rule]
) -> Given:
    if site_dir is None:
        return Given(day)
    if site is None:
        return Given(day, files=SiteFolder(str(site_dir)), unread=problems)
    return needs_of_site(site, site_dir, day, {need for rule in rules for need in rule.needs})


def _with_mails(given: Given, mails: Path | None) -> Given:
    return replace(given, mails=mails_in(mails, mails.as_posix())) if mails else given


def checked_base_url(base_url: str) -> str:
    """The address given on the command line; a usage error if it is none."""
    if base_url and not base_url.startswith(("https://", "http://")):
        raise click.UsageError(f"--base-url “{base_url}” is not a scheme and a host, such as https://www.shop.example")
    return base_url


def _folder_and_site(path: Path) -> tuple[Path, Path | None]:
    """The folder of HTML, and the site it was built from, where there is one."""
    if not path.is_dir():
        raise UsageError(f"{path} is no folder. Name a site or a folder of HTML.")
    if (path / "scaffold.toml").is_file():
        if not (path / "dist").is_dir():
            raise UsageError(f"{path / 'dist'} is not there. Build the site first: scaffold build --site {path}")
        return path / "dist", path
    above = path.resolve().parent
    return path, above if (above / "scaffold.toml").is_file() else None


def _held_against(report: LintReport, baseline: Path, *, write: bool) -> LintReport:
    """The report without what the baseline knows; the baseline is brought up to date first, if that was asked for."""
    before = baselines.read_baseline(baseline) if baseline.exists() or not write else {}
    found = {finding.fingerprint for finding in report.findings}
    mended = [words for mark, words in before.items() if mark not in found]
    if write:
        baselines.write_baseline(report, baseline)
        new = len(found - before.keys())
        click.echo(f"{baseline}: {len(found)} findings noted, {new} of them new; {len(mended)} forgotten.", err=True)
        for words in mended:
            click.echo(f"  mended: {words}", err=True)
    return replace(without(report, found if write else before.keys()), mended=0 if write else len(mended))


def _reaches(report: LintReport, fail_on: str) -> bool:
    return fail_on != FailOn.NEVER and any(report.count(Severity(at)) for at in _LEVELS[: _LEVELS.index(fail_on) + 1])
