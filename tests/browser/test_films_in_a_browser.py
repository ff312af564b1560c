"""Films in a real browser: captions of the page's language, and platforms that load nothing before a click."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser.serving import served
from playwright.sync_api import Browser, Page, Route, expect
from sites.small_site import CONFIG, lay, made, picture, text

BLOCK = "::: video youtube:dQw4w9WgXcQ How it pours\n![A blue cup](still.png)\n:::"
SITE = {
    "scaffold.toml": CONFIG + '\n[[service]]\nid = "youtube"\n',
    "content/products/cup/still.png": picture("teal", 640, 360),
    "content/products/cup/en.md": text("Blue cup", body=BLOCK, alt="{ front.png: A blue cup }"),
}
FRAME = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A shop with a film of a platform, served with its own headers."""
    dist: Path = made(lay(tmp_path_factory.mktemp("films"), SITE))
    with served(dist) as address:
        yield f"{address}/products/blue-cup/"


@pytest.fixture
def asked(browser: Browser, shop: str) -> Iterator[tuple[Page, list[str]]]:
    """A window on the film's page, and every foreign address that it asks for; nothing leaves the machine."""
    context = browser.new_context()
    page, others = context.new_page(), []

    def answer(route: Route) -> None:
        others.append(route.request.url)
        route.fulfill(body="<p>Player</p>", content_type="text/html")

    page.route(lambda url: not url.startswith(shop[:20]), answer)
    page.goto(shop, wait_until="networkidle")
    yield page, others
    context.close()


@pytest.mark.parametrize("way", ["click", "Enter"])
def test_a_platform_is_asked_only_when_somebody_plays_the_film(asked: tuple[Page, list[str]], way: str) -> None:
    page, others = asked
    button = page.get_by_role("link", name="Play on YouTube")
    expect(button).to_be_visible()
    button.scroll_into_view_if_needed()
    assert others == []
    if way == "click":
        button.click()
    else:
        button.focus()
        page.keyboard.press(way)
    frame = page.locator("iframe.player-frame")
    expect(frame).to_have_attribute("src", FRAME)
    expect(frame).to_have_attribute("title", "How it pours")
    expect(frame).to_be_focused()
    expect(frame.content_frame.locator("p")).to_have_text("Player")
    assert others == [FRAME]


def test_without_a_script_the_button_is_a_link_to_the_platform(browser: Browser, shop: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(shop)
    link = page.get_by_role("link", name="Play on YouTube")
    expect(link).to_have_attribute("href", "https://www.youtube.com/watch?v=dQw4w9WgXcQ")
    context.close()


@pytest.mark.parametrize(("path", "words"), [
    ("de-de/produkte/teekanne-hafen/", "Seladon"), ("products/harbour-teapot/", "Celadon"),
])  # fmt: skip
def test_a_silent_film_shows_the_words_of_the_page_and_loads_nothing_before(
    visit: Callable, path: str, words: str
) -> None:
    opened = visit()
    loaded: list[str] = []
    opened.page.on("request", lambda request: loaded.append(request.url) if request.url.endswith(".mp4") else None)
    page = opened.go(path)
    film = page.locator("figure.film video")
    film.scroll_into_view_if_needed()
    page.wait_for_function("() => document.querySelector('video').textTracks[0].cues !== undefined")
    page.wait_for_function(
        "() => [...document.querySelector('video').textTracks].some(t => t.mode === 'showing' && t.cues?.length === 3)"
    )
    shown = film.evaluate("v => [...v.textTracks].find(t => t.mode === 'showing').cues[0].text")
    assert shown.startswith(words)
    assert loaded == []
    assert opened.troubles == []
