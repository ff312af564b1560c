"""The store in use: by keyboard, with and without JavaScript."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from sites.demo_pages import Demo

OUTLINED = """() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
}"""


def product_with_picker(demo: Demo, locale: str = "en-US") -> str:
    return next(
        page.path for page in demo.products if page.locale == locale and len(page.all("//*[@data-offers]//li")) > 1
    )


def visible_rows(page: Page) -> int:
    return page.locator(".offer:visible").count()


def test_the_first_tab_leads_past_the_menu(visit: Callable) -> None:
    page = visit().go("index.html")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("href", "#content")
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")


def test_a_variant_is_chosen_by_keyboard_and_none_beforehand(visit: Callable, demo: Demo) -> None:
    page = visit().go(product_with_picker(demo))
    expect(page.locator(".picker input:checked")).to_have_count(0)
    assert visible_rows(page) == 0
    for picker in range(page.locator(".picker").count()):
        page.locator(".picker").nth(picker).locator("input").first.focus()
        page.keyboard.press("Space")
    assert visible_rows(page) == 1
    expect(page.locator(".offer:visible .offer-order")).to_be_visible()
    expect(page.locator(".picker-hint")).to_contain_text(page.locator(".offer:visible .offer-name").inner_text())


def test_the_address_of_a_variant_chooses_it(visit: Callable, demo: Demo) -> None:
    path = product_with_picker(demo)
    anchor = demo.pages[path].all("//*[@data-offers]//li/@id")[1]
    page = visit().go(f"{path.removesuffix('index.html')}#{anchor}")
    assert visible_rows(page) == 1
    expect(page.locator(f"[id='{anchor}']")).to_be_visible()


def test_the_focus_is_seen(visit: Callable) -> None:
    page = visit().go("index.html")
    for _ in range(6):
        page.keyboard.press("Tab")
        outline = page.evaluate(OUTLINED)
        assert outline, page.evaluate("document.activeElement.outerHTML.slice(0, 100)")


@pytest.mark.parametrize("width", [390, 1440])
def test_menu_and_switcher_open_by_keyboard_and_close_by_escape(visit: Callable, width: int) -> None:
    page = visit(width).go("index.html")
    for name in ("menu", "switcher"):
        summary = page.locator(f"details.{name} > summary").first
        if not summary.is_visible():
            continue
        summary.focus()
        page.keyboard.press("Enter")
        expect(page.locator(f"details.{name} a").first).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator(f"details.{name} a").first).not_to_be_visible()
        expect(summary).to_be_focused()


@pytest.mark.parametrize(
    ("locale", "query", "found"),
    [
        ("en-US", "gaiwan", "Gaiwan"),
        ("de-DE", "TEEKANNE", "kanne"),
        ("de-DE", "kannchen", "kännchen"),
        ("ja-JP", "もーにんぐ", "モーニングマグ"),
        ("ar-AE", "فنجان", "فنجان"),
    ],
)
def test_search_finds_as_one_types(visit: Callable, paths: Callable, locale: str, query: str, found: str) -> None:
    page = visit().go(paths(locale)["search"])
    page.wait_for_load_state("networkidle")
    page.locator("input[type=search]").fill(query)
    hits = page.locator(".found .card, .results .result")
    expect(hits.first).to_be_visible()
    expect(page.locator(".search-status")).not_to_be_empty()
    assert found.lower() in " ".join(hits.all_inner_texts()).lower()


def test_search_takes_the_query_of_the_address_and_says_when_nothing_is_found(visit: Callable, paths: Callable) -> None:
    window = visit()
    page = window.go("search/?q=gaiwan")
    expect(page.locator(".found .card, .results .result").first).to_be_visible()
    page.locator("input[type=search]").fill("zzzzqqq")
    expect(page.locator(".search-status")).to_contain_text(re.compile("Nothing found"))
    assert window.troubles == []


def test_a_query_that_attacks_is_only_text(visit: Callable) -> None:
    window = visit()
    page = window.go("search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    page.wait_for_load_state("networkidle")
    expect(page.locator("main img[src=x]")).to_have_count(0)
    assert window.troubles == []


def test_without_javascript_every_variant_can_be_ordered(visit: Callable, demo: Demo) -> None:
    path = product_with_picker(demo)
    page = visit(script=False).go(path)
    rows = len(demo.pages[path].all("//*[@data-offers]//li[contains(@class, 'offer')]"))
    assert visible_rows(page) == rows > 1
    expect(page.locator(".offer-order:visible").first).to_have_attribute("href", re.compile(r"^(mailto|https):"))


@pytest.mark.parametrize("width", [390, 1440])
def test_without_javascript_the_menu_opens_and_leads_on(visit: Callable, width: int) -> None:
    page = visit(width, script=False).go("index.html")
    summary = page.locator("details.menu > summary")
    if summary.is_visible():
        summary.click()
    page.locator("details.menu a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert "/categories/" in page.url


def test_without_javascript_the_search_page_lists_everything(visit: Callable, paths: Callable, demo: Demo) -> None:
    page = visit(script=False).go(paths("de-DE")["search"])
    assert page.locator(".search-all .card:visible").count() == len([p for p in demo.products if p.locale == "de-DE"])


def test_the_switcher_keeps_the_page(visit: Callable, demo: Demo) -> None:
    path = product_with_picker(demo)
    page = visit().go(path)
    page.locator("details.switcher > summary").click()
    page.locator("details.switcher a[hreflang='ja-JP']").click()
    expect(page.locator("html")).to_have_attribute("lang", "ja-JP")
    expect(page.locator("[data-price]").first).to_be_visible()


def test_arabic_is_laid_out_from_right_to_left(visit: Callable, paths: Callable) -> None:
    page = visit().go(paths("ar-AE")["product"])
    brand, tools = page.locator(".brand").bounding_box(), page.locator(".header-tools").bounding_box()
    assert brand is not None
    assert tools is not None
    assert brand["x"] > tools["x"]


def test_a_tall_window_of_a_reader_who_wants_no_motion_stays_still(visit: Callable) -> None:
    window = visit()
    window.page.emulate_media(reduced_motion="reduce")
    page = window.go("index.html")
    moving = "document.getAnimations().filter(a => a.playState === 'running').length"
    assert page.evaluate(moving) == 0
