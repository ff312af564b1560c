"""[returns]: a form goes to the shop's own host, or to one that a service names."""

from pathlib import Path

import pytest
from sites.small_site import CONFIG, lay

from scaffold.config.site import load_site

DESK = """
[[service]]
id = "withdrawals"
purpose = "necessary"
processor = "Desk Ltd."
country = "IE"
hosts = { form = ["https://desk.example"] }
"""


def load(folder: Path, address: str, more: str = "") -> tuple[str, list[str]]:
    lay(folder, files={"scaffold.toml": f'{CONFIG}\n[returns]\nwithdrawal_form = "{address}"\n{more}'})
    site, findings = load_site(folder)
    return (site.returns.withdrawal_form if site else ""), [str(found.message) for found in findings]


@pytest.mark.parametrize("address", ["/withdraw", "/api/withdraw/", "https://quay.example/withdraw"])
def test_the_sites_own_host_needs_nothing_more(tmp_path: Path, address: str) -> None:
    assert load(tmp_path, address) == (address, [])


def test_another_host_is_allowed_by_a_service(tmp_path: Path) -> None:
    assert load(tmp_path, "https://desk.example/w", DESK) == ("https://desk.example/w", [])


def test_another_host_without_a_service_stops_the_build(tmp_path: Path) -> None:
    _, [message] = load(tmp_path, "https://desk.example/w")
    assert message.startswith("no [[service]] lets forms go to https://desk.example")


@pytest.mark.parametrize("address", ["http://desk.example/w", "mailto:a@b.example", "javascript:alert(1)", "withdraw"])
def test_what_is_no_address_for_a_form_is_refused(tmp_path: Path, address: str) -> None:
    _, [message] = load(tmp_path, address, DESK)
    assert "no address for a form" in message
