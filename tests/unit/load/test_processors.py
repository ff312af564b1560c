"""Who handles data: host, checkout, services and the register of vendors in one list, each once."""

from dataclasses import replace
from pathlib import Path

import pytest
from policy_samples import BUILTIN, site_of

from scaffold.load.policies import load_policies
from scaffold.model.registers.vendors import Vendor
from scaffold.model.services import Hosts, Service
from scaffold.model.site import Privacy, Site

PACKERS = Vendor(name="Packers Ltd.", country="GB", purpose="warehouse")


def privacy_page(site: Site, *vendors: Vendor) -> str:
    """All sections of the privacy page, as one text."""
    loaded = load_policies(site, Path("/nowhere"), BUILTIN, vendors=vendors)
    page = next(page for page in loaded.pages[site.locales[0].tag] if page.id == "privacy")
    return "".join(section.html for section in page.sections)


@pytest.mark.parametrize(("tag", "row"), [
    ("en-GB", "Packers Ltd. (United Kingdom) – storing and packing orders"),
    ("de-DE", "Packers Ltd. (Vereinigtes Königreich) – Lagern und Packen der Bestellungen"),
    ("ja-JP", "Packers Ltd. (イギリス) – 保管・梱包"),
])  # fmt: skip
def test_a_vendor_of_the_register_stands_there_in_the_words_of_the_page(tag: str, row: str) -> None:
    assert f"<li>{row}</li>" in privacy_page(site_of(tag), PACKERS)


def test_a_vendor_that_is_a_service_stands_there_once() -> None:
    page = privacy_page(site_of("en-GB"), Vendor(name="Plausible Insights", service="stats"), Vendor(name="Adco"))
    assert page.count("<li>Plausible") == page.count("<li>Adco") == 1


def test_the_checkout_and_the_host_are_not_told_twice() -> None:
    both = (Vendor(name="Stripe Payments", purpose="payment"), Vendor(name="Other Host", purpose="hosting"))
    page = privacy_page(site_of("en-GB"), *both)
    assert page.count("Stripe") == 1
    assert "Other Host" not in page


def test_a_host_of_the_register_spares_the_key_in_the_sites_file() -> None:
    site = replace(site_of("en-GB"), privacy=Privacy(officer="Ann, a@quay.example"))
    assert "<li>Host Ltd. (Ireland) – hosting of this site</li>" in privacy_page(
        site, Vendor(name="Host Ltd.", country="IE", purpose="hosting")
    )


def test_other_purposes_stand_there_as_written_and_harmless() -> None:
    assert "<li>X – &lt;b&gt;raffle&lt;/b&gt;</li>" in privacy_page(
        site_of("en-GB"), Vendor(name="X", purpose="<b>raffle</b>")
    )


def test_what_loads_by_a_click_is_not_said_to_run_until_a_no() -> None:
    hosts = Hosts(script=("https://stats.example",))
    stats = Service(id="stats", purpose="analytics", processor="Statco", country="IE", hosts=hosts)
    film = Service(id="film", purpose="embed", processor="Filmco", country="US")
    page = privacy_page(replace(site_of("ja-JP"), services=(stats, film)))
    assert "（Statco）" in page
    assert "Filmco (アメリカ合衆国)" in page
