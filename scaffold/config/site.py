"""Loads scaffold.toml: decodes it, finds each locale's market, decides prefixes, and tells everything that is wrong."""

from dataclasses import replace
from pathlib import Path

from scaffold.config.check import check
from scaffold.config.file import LocaleTable, SiteFile
from scaffold.config.returns import check_returns
from scaffold.config.services import resolved
from scaffold.decode.dataclass import decode, place
from scaffold.decode.toml import read
from scaffold.decode.yaml import Path as At
from scaffold.decode.yaml import Positions, Problem
from scaffold.i18n.tags import direction_of, language_name, lookup_chain, territory_name, territory_of
from scaffold.model.findings import Finding, Location, error, has_errors
from scaffold.model.site import Locale, Market, Site

FILE = "scaffold.toml"
CODE = "CFG001"


def load_site(folder: Path, base_url: str = "") -> tuple[Site | None, tuple[Finding, ...]]:
    """The site of a folder; None with errors. `base_url` takes the place of the file's own."""
    try:
        text = (folder / FILE).read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None, (
            error(CODE, Location(FILE), "there is no scaffold.toml here", "Make a site with: scaffold new DIR"),
        )
    except UnicodeDecodeError as wrong:
        line = wrong.object[: wrong.start].count(b"\n") + 1
        return None, (error(CODE, Location(FILE, line), "this file is not UTF-8", "Save it as UTF-8."),)
    document = read(text)
    if isinstance(document, Problem):
        where = Location(FILE, document.line, document.column)
        return None, (error(CODE, where, document.message, document.help),)
    positions = document.positions
    decoded = decode(document, SiteFile, FILE, CODE)
    if not isinstance(decoded, SiteFile):
        return None, decoded

    def at(*path: str | int) -> Location:
        return _at(positions, path)

    services, problems = resolved(decoded.service, tuple(market.id for market in decoded.market), at)
    findings = (*check(decoded, at, folder), *problems, *check_returns(decoded, services, at))
    if has_errors(findings):
        return None, findings
    return replace(_resolved(decoded, base_url, at("site", "theme")), services=services), findings


def _at(positions: Positions, path: At) -> Location:
    line, column = place(positions, path)
    return Location(FILE, line, column)


def market_of(table: LocaleTable, markets: tuple[Market, ...]) -> Market | None:
    """The market that a locale names, or else the one that has its territory."""
    for market in markets:
        if market.id == table.market or (not table.market and territory_of(table.tag) in market.territories):
            return market
    return None


def _resolved(file: SiteFile, base_url: str, theme_location: Location) -> Site:
    base_url = (base_url or file.site.base_url).rstrip("/")
    locales = [_locale(table, file, base_url) for table in file.locale]
    locales.sort(key=lambda locale: not locale.is_default)
    return Site(
        title=file.site.title,
        base_url=base_url,
        business_model=file.site.business_model,
        default_locale=file.site.default_locale,
        theme=file.site.theme,
        brand=file.brand,
        markets=file.market,
        locales=tuple(locales),
        checkout=file.checkout,
        returns=file.returns,
        consent=file.consent,
        customer_service=file.customer_service,
        privacy=file.privacy,
        catalogue=file.catalogue,
        policies=file.policies.publish,
        facts=file.facts,
        raw_html=file.site.raw_html,
        theme_location=theme_location,
        unlisted=file.site.unlisted,
        lint=file.lint,
        images=file.images,
    )


def _locale(table: LocaleTable, file: SiteFile, base_url: str) -> Locale:
    market = market_of(table, file.market)
    if market is None:
        raise ValueError(table.tag)
    is_default = table.tag == file.site.default_locale
    own_prefix = "" if is_default or table.base_url else table.tag.lower()
    territory = territory_of(table.tag)
    return Locale(
        tag=table.tag,
        language=lookup_chain(table.tag)[-1],
        territory=territory,
        direction=direction_of(table.tag),
        market=market,
        prefix=own_prefix if table.path is None else table.path.strip("/"),
        base_url=(table.base_url or base_url).rstrip("/"),
        name=language_name(table.tag),
        territory_name=territory_name(territory, table.tag) if territory else "",
        missing=table.missing_translations or file.site.missing_translations,
        is_default=is_default,
    )
