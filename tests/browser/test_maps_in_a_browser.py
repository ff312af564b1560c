"""Maps in a real browser: nothing of the provider is asked for before the click, and the map has its name after it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.serving import served
from playwright.sync_api import Browser, Page, Route, expect
from sites.small_site import CONFIG, lay, made, text

SITE = {
    "scaffold.toml": CONFIG
    + '\n[[service]]\nid = "openstreetmap"\n\n[[service]]\nid = "google-maps"\nsettings = { key = "AIza1" }\n',
    "content/products/cup/en.md": text(
        "Blue cup",
        body="::: map openstreetmap:51.4496,-2.6013 Our workshop\n:::\n\n::: map google-maps:51.45,-2.6 The pier\n:::",
        alt="{ front.png: A blue cup }",
    ),
}
FRAMES = {
    "OpenStreetMap": ("Our workshop", "https://www.openstreetmap.org/export/embed.html?bbox="),
    "Google Maps": ("The pier", "https://www.google.com/maps/embed/v1/place?key=AIza1&q=51.45,-2.6&zoom=16"),
}


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    dist: Path = made(lay(tmp_path_factory.mktemp("maps"), SITE))
    with served(dist) as address:
        yield f"{address}/products/blue-cup/"


@pytest.mark.parametrize("provider", FRAMES)
def test_a_map_is_asked_for_by_a_click_and_nothing_before(browser: Browser, shop: str, provider: str) -> None:
    page: Page = browser.new_context().new_page()
    others: list[str] = []

    def answer(route: Route) -> None:
        others.append(route.request.url)
        route.fulfill(body="<p>Map</p>", content_type="text/html")

    page.route(lambda url: not url.startswith(shop[:20]), answer)
    page.goto(shop, wait_until="networkidle")
    title, address = FRAMES[provider]
    link = page.get_by_role("link", name=f"Open the map at {provider}")
    link.scroll_into_view_if_needed()
    assert others == []
    link.click()
    frame = page.locator("iframe.player-frame")
    expect(frame).to_have_attribute("title", title)
    expect(frame.content_frame.locator("p")).to_have_text("Map")
    assert [url.startswith(address) for url in others] == [True]
    page.context.close()


def test_without_a_script_the_link_leads_to_the_provider(browser: Browser, shop: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(shop)
    link = page.get_by_role("link", name="Open the map at OpenStreetMap")
    expect(link).to_have_attribute(
        "href", "https://www.openstreetmap.org/?mlat=51.4496&mlon=-2.6013#map=16/51.4496/-2.6013"
    )
    context.close()
