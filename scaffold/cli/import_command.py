"""`scaffold import`."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from scaffold.build.new import Answers, lay_down
from scaffold.config.site import FILE, load_site
from scaffold.errors import BuildStopped
from scaffold.importers.records import ImportOptions
from scaffold.importers.report import all_findings, as_text
from scaffold.importers.run import READERS, import_catalogue
from scaffold.model.findings import has_errors
from scaffold.model.site import Site


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
@click.option("--locale", default="en-US", help="Of the site to make where there is none: en-US, de-DE, ja-JP …")
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
    locale: str,
    market_currencies: tuple[str, ...],
    images_dir: Path | None,
    fetch: bool,
    force: bool,
) -> None:
    """Bring an exported catalogue into the site, a folder for each product.

    What could not be carried stands in import-report.md. Exit code 2 when the file cannot be read.
    """
    site = _site(site_dir, locale)
    known = sorted({market.currency for market in site.markets})
    named = dict(_pair(text) for text in market_currencies)
    for code in (currency, *named.values()):
        if code and code not in known:
            raise click.UsageError(f"no market of the site has the currency {code} (they have {', '.join(known)})")
    default = site.locales[0]
    options = ImportOptions(
        currency=currency or default.market.currency,
        language=language or default.language,
        site_dir=site_dir,
        images_dir=images_dir,
        fetch=fetch,
        force=force,
        today=datetime.now(UTC).date(),
        market_currencies=named,
        markets={market.id: market.currency for market in site.markets},
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


def _site(site_dir: Path, locale: str) -> Site:
    """The site to import into; a folder without one gets one, for `locale`."""
    if not (site_dir / FILE).is_file():
        title = site_dir.resolve().name.replace("-", " ").title()
        answers = Answers(
            title=title,
            email="care@shop.example",
            mode="b2c",
            locales=(locale,),
            base_url="https://www.shop.example",
            samples=False,
        )
        lay_down(answers, site_dir)
        click.echo(f"Made a shop for {locale} in {site_dir}/; scaffold.toml marks what to replace.")
    site, findings = load_site(site_dir)
    if site is None:
        raise BuildStopped(findings)
    return site
