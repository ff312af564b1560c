"""The withdrawal function in a real browser: from the footer of any page to a statement that reached the shop."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from browser.serving import served
from playwright.sync_api import Browser, Page, Route, expect
from sites.small_site import CONFIG, lay, made

DESK = """
[returns]
withdrawal_form = "https://desk.example/withdraw"

[[service]]
id = "withdrawals"
purpose = "necessary"
processor = "Desk Ltd."
country = "IE"
hosts = { form = ["https://desk.example"] }
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    config = CONFIG.replace('["imprint", "privacy", "cookies"]', '["imprint", "privacy", "cookies", "returns"]')
    dist: Path = made(lay(tmp_path_factory.mktemp("withdrawal"), {"scaffold.toml": config + DESK}))
    with served(dist) as address:
        yield f"{address}/de-de/"


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def window(browser: Browser, shop: str, request: pytest.FixtureRequest) -> Iterator[tuple[Page, list[str]]]:
    """A window on the shop's home page, with and without script, and the statements that reached the address."""
    context = browser.new_context(java_script_enabled=request.param)
    page, statements = context.new_page(), []

    def answer(route: Route) -> None:
        statements.append(route.request.post_data or "")
        route.fulfill(body="<p>Eingang bestätigt</p>", content_type="text/html; charset=utf-8")

    page.route("https://desk.example/**", answer)
    page.goto(shop, wait_until="networkidle")
    yield page, statements
    context.close()


def test_two_controls_lead_from_any_page_to_a_statement_that_is_sent(window: tuple[Page, list[str]]) -> None:
    page, statements = window
    page.locator("footer").get_by_role("link", name="Vertrag widerrufen").click()
    form = page.locator("form.withdrawal")
    expect(form).to_be_in_viewport()
    form.get_by_label("Name:").fill("Ada Quay")
    form.get_by_label("Bestellnummer").fill("2026-17")
    form.get_by_label("E-Mail").fill("ada@quay.example")
    form.get_by_role("button", name="Widerruf bestätigen").click()
    expect(page.locator("p")).to_have_text("Eingang bestätigt")
    [sent] = [parse_qs(statement) for statement in statements]
    assert (sent["name"], sent["order"], sent["email"]) == (["Ada Quay"], ["2026-17"], ["ada@quay.example"])
    assert sent["statement"] == ["Hiermit widerrufe ich den Vertrag über die folgende Bestellung."]
    assert sent["locale"] == ["de-DE"]


def test_nothing_is_sent_before_all_three_facts_are_given(window: tuple[Page, list[str]]) -> None:
    page, statements = window
    page.locator("footer").get_by_role("link", name="Vertrag widerrufen").click()
    form = page.locator("form.withdrawal")
    form.get_by_label("Name:").fill("Ada Quay")
    form.get_by_role("button", name="Widerruf bestätigen").click()
    expect(form.get_by_label("Bestellnummer")).to_be_focused()
    assert statements == []
