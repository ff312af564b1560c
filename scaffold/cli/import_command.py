"""`scaffold import`."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from scaffold.config.site import FILE, load_site
from scaffold.errors import BuildStopped
from scaffold.importers.records import ImportOptions
from scaffold.importers.report import all_findings, as_text
from scaffold.importers.run import READERS, import_catalogue
from scaffold.model.findings import has_errors


@click.command("import")
@click.argument("format", type=click.Choice(sorted(READERS)))
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--site",
    "site_dir",
    default=".",
    type=click.Path(path_type=Path, file_okay=False),
    help="The site's folder; made if there is none.",
)
@click.option("--currency", help="Currency of the file's prices; that of the default market, if not given.")
@click.option("--language", help="Language of the file's texts; that of the default locale, if not given.")
@click.option(
    "--market-currency",
    "market_currencies",
    multiple=True,
    metavar="MARKET=CURRENCY",
    help="Currency of a market's own price column; may be given several times.",
)
@click.option(
    "--images",
    "images_dir",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder with the pictures, matched by name.",
)
@click.option("--fetch/--no-fetch", default=True, help="Fetch pictures that the folder lacks.")
@click.option("--force", is_flag=True, help="Write over files that were changed by hand.")
def command(
    format: str,
    file: Path,
    site_dir: Path,
    currency: str | None,
    language: str | None,
    market_currencies: tuple[str, ...],
    images_dir: Path | None,
    fetch: bool,
    force: bool,
) -> None:
    """Bring an exported catalogue into the site, a folder for each product.

    What could not be carried stands in import-report.md. Exit code 2 when the file cannot be read.
    """
    default_currency, default_language = _defaults(site_dir, currency, language)
    options = ImportOptions(
        currency=default_currency,
        language=default_language,
        site_dir=site_dir,
        images_dir=images_dir,
        fetch=fetch,
        force=force,
        today=datetime.now(UTC).date(),
        market_currencies=dict(_pair(text) for text in market_currencies),
    )
    report = import_catalogue(format, file, options)
    click.echo(as_text(report))
    if has_errors(all_findings(report)):
        sys.exit(2)


def _pair(text: str) -> tuple[str, str]:
    market, found, currency = text.rpartition("=")
    if not found:
        raise click.UsageError(f"“{text}” is not a pair such as Europe=EUR")
    return market, currency


def _defaults(site_dir: Path, currency: str | None, language: str | None) -> tuple[str, str]:
    """Currency and language of the import; a folder without a site gets one for them."""
    if not (site_dir / FILE).is_file():
        lay_down_empty(site_dir, currency or "USD", language or "en")
    site, findings = load_site(site_dir)
    if site is None:
        raise BuildStopped(findings)
    default = site.locales[0]
    return currency or default.market.currency, language or default.language
