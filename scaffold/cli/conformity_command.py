"""`scaffold conformity`."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import click

from scaffold.cli.lint_needs import needs_of
from scaffold.conformity import as_html, as_json, as_text
from scaffold.conformity.facts import facts_of, trades
from scaffold.conformity.judge import judge
from scaffold.conformity.seen import Seen
from scaffold.conformity.words import LANGUAGES
from scaffold.errors import BuildStopped, UsageError
from scaffold.lint.engine import LintOptions, lint
from scaffold.lint.folder import DiskFolder
from scaffold.lint.rule import find_rules
from scaffold.model.registers import Registers
from scaffold.standard.read import the_standard
from scaffold.write.manifest import read_manifest

FORMATS = ("text", "json", "html")


@click.command("conformity")
@click.argument("path", default=".", type=click.Path(path_type=Path, file_okay=False))
@click.option("--format", "form", default="text", type=click.Choice(FORMATS), help="How to print the report.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write it to this file.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day of the report; today, if not given.")
@click.option("--lang", "language", default="en", type=click.Choice(LANGUAGES), help="The language of the report.")
@click.option("--jobs", type=click.IntRange(1, 256), help="Processes at work; all cores, if not given.")
def command(path: Path, form: str, out: Path | None, as_of: datetime | None, language: str, jobs: int | None) -> None:
    """Report how a shop stands to each of the 128 entries of T/CCPITCSC 109-2022.

    PATH is a site that has been built; its dist/ is held against all rules. A self-assessment, no certificate.
    """
    seen = look(path, (as_of or datetime.now(UTC)).date(), jobs or os.cpu_count() or 1)
    standard = the_standard()
    report = judge(standard, seen)
    if form == "html":
        text = as_html.text_of(report, standard, language)
    else:
        text = (as_json if form == "json" else as_text).text_of(report, language).rstrip("\n") + "\n"
    if out:
        out.write_text(text, "utf-8")
        click.echo(f"{out} written.", err=True)
    else:
        click.echo(text.encode("utf-8", "replace"), nl=False)


def look(site_dir: Path, as_of: date, jobs: int) -> Seen:
    """Everything that evidence is taken from: rules run over dist/, registers, artefacts, facts."""
    dist = site_dir / "dist"
    if not (site_dir / "scaffold.toml").is_file():
        raise UsageError(f"{site_dir} is no site: it has no scaffold.toml.")
    if not dist.is_dir():
        raise UsageError(f"{dist} is not there. Build the site first: scaffold build --site {site_dir}")
    rules = find_rules()
    given = needs_of(site_dir, as_of, {"Profile", "Source", "Registers"})
    if given.profile is None or given.source is None:
        raise BuildStopped(given.unread)
    report = lint(DiskFolder(str(dist)), rules, LintOptions(jobs=jobs), given=given)
    site, content = given.profile.site, given.source.content
    return Seen(
        title=site.title,
        base_url=site.base_url,
        as_of=as_of,
        registers=given.registers or Registers(),
        ran=report.tallies,
        rule_names={rule.id: rule.name for rule in rules},
        outputs={path: output.source for path, output in read_manifest(site_dir).outputs.items()},
        facts=facts_of(site, content),
        trades=trades(site, content),
    )
