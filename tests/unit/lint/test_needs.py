"""What rules are given beside pages, loaded from a site on disk."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from scaffold.cli.lint_needs import needs_of
from scaffold.lint.needs import Profile
from scaffold.model.findings import Location

DAY = date(2026, 11, 22)
ALL = ("Profile", "Source", "Registers")


def profile_of(folder: Path) -> Profile:
    profile = needs_of(folder, DAY, ALL).profile
    assert profile
    return profile


def test_nothing_is_loaded_that_no_rule_needs(tmp_path: Path) -> None:
    assert needs_of(tmp_path, DAY, {"HtmlPage", "date"}).needs() == {"date": DAY}


def test_a_page_s_market_and_laws_follow_from_its_language(site: Callable[..., Path]) -> None:
    profile = profile_of(site())
    assert profile.jurisdictions_of("de-de") == ("eu", "de")
    assert profile.jurisdictions_of("de") == ("eu", "de")
    assert profile.jurisdictions_of("fr") == ()


def test_a_language_of_two_locales_tells_no_market(site: Callable[..., Path]) -> None:
    config = (site() / "scaffold.toml").read_text().replace('"US"]', '"US", "GB"]')
    profile = profile_of(site({"scaffold.toml": config + '\n[[locale]]\ntag = "en-GB"\n'}))
    assert profile.market_of("en") is None
    assert profile.market_of("en-GB") is not None


def test_a_source_tells_the_line_of_a_key(site: Callable[..., Path]) -> None:
    source = needs_of(site(), DAY, ALL).source
    assert source
    [cup] = source.content.products
    assert source.fact(cup, "price", "USD") == Location("content/products/cup/product.yaml", 4, 10)
    assert source.fact(cup, "images", 0, "rights").line == 6
    assert source.matter(cup.texts["de"], "alt", "front.png").line == 4
    assert source.matter(cup.texts["de"], "seo", "title").line == 0


def test_a_site_with_errors_gives_its_profile_and_the_errors_but_no_source(site: Callable[..., Path]) -> None:
    given = needs_of(site({"content/products/cup/product.yaml": "sku: 1\nprice: x\n"}), DAY, ALL)
    assert given.profile
    assert given.source is None
    assert given.unread


def test_a_site_file_with_errors_gives_the_errors_only(site: Callable[..., Path]) -> None:
    given = needs_of(site({"scaffold.toml": "[site]\n"}), DAY, ALL)
    assert given.needs() == {"date": DAY}
    assert given.unread


def test_registers_are_empty_where_a_site_has_none(site: Callable[..., Path]) -> None:
    registers = needs_of(site(), DAY, {"Registers"}).registers
    assert registers is not None
    assert registers.files == ()
