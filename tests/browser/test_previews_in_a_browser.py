"""Previews of pictures: seen before the picture is there, gone after it, within the policy of the page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser.serving import served
from playwright.sync_api import Browser
from sites.small_site import CONFIG, lay, made

PICTURE = "img[width][alt='A blue cup']"
SEEN = f'() => getComputedStyle(document.querySelector("{PICTURE}")).backgroundImage'


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The small shop with previews, served with its own headers."""
    dist: Path = made(
        lay(tmp_path_factory.mktemp("previews"), {"scaffold.toml": f"{CONFIG}\n[images]\npreview = true\n"})
    )
    with served(dist) as address:
        yield f"{address}/products/blue-cup/"


def test_a_preview_is_there_until_the_picture_is(browser: Browser, shop: str) -> None:
    context = browser.new_context()
    page, waiting, troubles, held = context.new_page(), [], [], [True]
    page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    page.route("**/assets/img/**", lambda route: waiting.append(route) if held else route.continue_())
    page.goto(shop, wait_until="domcontentloaded")
    page.wait_for_function(f"{SEEN}.includes('radial-gradient')")
    assert page.evaluate(SEEN).count("radial-gradient") == 16
    held.clear()
    for route in waiting:
        route.continue_()
    page.wait_for_function(f"{SEEN} === 'none'")
    assert troubles == []
    context.close()


def test_without_the_setting_pages_carry_nothing(visit: Callable) -> None:
    page = visit().go("products/harbour-teapot/")
    assert page.locator("img[data-tint]").count() > 0
    assert page.locator("img[data-preview]").count() == 0
