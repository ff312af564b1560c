"""One import, from file to bundles and report; the steps in their order."""

import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from scaffold.errors import UsageError
from scaffold.importers import report as reports
from scaffold.importers import shopify, woocommerce
from scaffold.importers.bundles import Written, write_categories, write_product
from scaffold.importers.fetch import fetch
from scaffold.importers.pictures import Fetch, PictureFinder
from scaffold.importers.places import Places, places_for
from scaffold.importers.records import ImportedCategory, ImportedProduct, ImportOptions
from scaffold.importers.report import ImportReport, ProductNotes
from scaffold.importers.site_files import Outcome, OutsideSiteError, SiteFiles
from scaffold.importers.skus import settle
from scaffold.importers.variants import even
from scaffold.model.findings import Finding, has_errors
from scaffold.text import did_you_mean

Record: TypeAlias = ImportedProduct | ImportedCategory | Finding
Reader: TypeAlias = Callable[[Path, ImportOptions], Iterator[Record]]

READERS: Mapping[str, Reader] = MappingProxyType({"shopify": shopify.read, "woocommerce": woocommerce.read})
REPORT = "import-report.md"

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_CURRENCY = re.compile(r"[A-Z]{3}")


def import_catalogue(
    format: str,
    file: Path,
    options: ImportOptions,
    *,
    readers: Mapping[str, Reader] = READERS,
    get: Fetch = fetch,
) -> ImportReport:
    """Brings an export into the site's `content/` and writes `import-report.md` beside it.

    UsageError when the options cannot be followed. A file that cannot be read is an error among the report's findings,
    and then nothing is written.
    """
    read = _reader(format, readers)
    _check(options)
    records = list(read(file, options))
    findings = tuple(record for record in records if isinstance(record, Finding))
    if has_errors(findings):
        return ImportReport(source=file.name, findings=findings)
    products = settle(even(record) for record in records if isinstance(record, ImportedProduct))
    paths = [record.path for record in records if isinstance(record, ImportedCategory)]
    places = places_for(products, paths, options.language)
    site = SiteFiles(options.site_dir, force=options.force)
    try:
        written = _write(products, places, site, options, get if options.fetch else None)
        report = _report(file.name, products, places, written, findings)
        site.replace(REPORT, reports.as_markdown(report).encode())
        site.save_ledger()
    except OutsideSiteError as path:
        raise UsageError(f"{path} lies outside of the site's folder; a link leads out of it") from None
    return report


def _reader(format: str, readers: Mapping[str, Reader]) -> Reader:
    if format not in readers:
        raise UsageError(f"“{format}” is not a format that can be imported. {did_you_mean(format, readers)}")
    return readers[format]


def _check(options: ImportOptions) -> None:
    for currency in (options.currency, *options.market_currencies.values()):
        if not _CURRENCY.fullmatch(currency):
            raise UsageError(f"“{currency}” is not a currency code such as EUR")
    if not _LANGUAGE.fullmatch(options.language):
        raise UsageError(f"“{options.language}” is not a language tag such as en or pt-BR")
    if not (options.site_dir / "content").is_dir():
        raise UsageError(f"{options.site_dir} holds no site: there is no folder content/ in it")
    if options.images_dir is not None and not options.images_dir.is_dir():
        raise UsageError(f"{options.images_dir} is not a folder of pictures")


def _write(
    products: list[ImportedProduct], places: Places, site: SiteFiles, options: ImportOptions, get: Fetch | None
) -> list[Written]:
    """What was written for the categories, then for each product."""
    with tempfile.TemporaryDirectory(prefix="scaffold-import-") as downloads:
        finder = PictureFinder(options.images_dir, get, Path(downloads))
        written = [write_categories(places, site, options.language)]
        for product in products:
            written.append(write_product(product, places, finder, site, options))
            finder.forget()
    return written


def _report(
    source: str,
    products: list[ImportedProduct],
    places: Places,
    written: list[Written],
    findings: tuple[Finding, ...],
) -> ImportReport:
    outcomes = [outcome for each in written for outcome in each.outcomes]
    notes = tuple(
        ProductNotes(places.products[product.key], product.title, product.line, (*product.notes, *each.notes))
        for product, each in zip(products, written[1:], strict=True)
    )
    return ImportReport(
        source=source,
        products=len(products),
        variants=sum(len(product.variants) for product in products),
        categories=len(places.categories),
        bare_categories=sum(
            path.endswith(".md") and outcome is not Outcome.KEPT for path, outcome in written[0].outcomes
        ),
        pictures=sum(each.pictures for each in written),
        written=_paths(outcomes, Outcome.WRITTEN),
        unchanged=_paths(outcomes, Outcome.UNCHANGED),
        kept=_paths(outcomes, Outcome.KEPT),
        notes=notes,
        findings=findings,
    )


def _paths(outcomes: list[tuple[str, Outcome]], wanted: Outcome) -> tuple[str, ...]:
    return tuple(path for path, outcome in outcomes if outcome is wanted)
