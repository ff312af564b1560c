"""The development server in a real browser: pages follow each save, errors stand in the page, the linter in a bar."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from sites.served_site import Served, serving
from sites.small_site import ROOT, Changes, picture, text

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
CUP = "content/products/cup/en.md"
YAML = "content/products/cup/product.yaml"
CUPS_PAGE = "products/blue-cup/"


def cup(body: str, title: str = "Blue cup") -> str:
    return text(title, alt="{ front.png: A blue cup }", body=body)


@pytest.fixture(autouse=True)
def patience() -> Iterator[None]:
    """A server, a browser and a linter at once, on whatever machine: what is awaited may take its time."""
    expect.set_options(timeout=30_000)
    yield
    expect.set_options(timeout=None)


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Served]]:
    with ExitStack() as running:

        def started(*arguments: str, changes: Changes | None = None) -> Served:
            return running.enter_context(serving(tmp_path / "site", *arguments, changes=changes))

        yield started


@pytest.fixture
def window(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a browser window; violations of the site's policy and errors of scripts fail the test."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def opened(address: str, width: int = 1200) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800})
        context.add_init_script(
            "document.addEventListener('securitypolicyviolation',"
            " e => console.error('CSP', e.violatedDirective, e.blockedURI))"
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda wrong: troubles.append(str(wrong)))
        page.on("console", lambda said: troubles.append(said.text) if "CSP" in said.text else None)
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert troubles == []


def overlay(page: Page) -> Locator:
    return page.locator("scaffold-overlay dialog")


def bar(page: Page) -> Locator:
    return page.locator("scaffold-toolbar section")


def test_a_saved_text_is_seen_in_every_window_that_shows_it_and_others_stay(serve: Callable, window: Callable) -> None:
    shop = serve()
    shown = [window(f"{shop.address}{CUPS_PAGE}") for _ in range(2)]
    elsewhere = window(f"{shop.address}journal/")
    elsewhere.evaluate("window.stays = true")
    for body in ("Thrown by hand.", "Fired twice."):
        shop.write(CUP, cup(body))
        for page in shown:
            expect(page.locator("main")).to_contain_text(body)
    assert elsewhere.evaluate("window.stays")


def test_a_style_sheet_is_exchanged_without_loading_the_page_again(serve: Callable, window: Callable) -> None:
    shop = serve()
    page = window(shop.address)
    page.evaluate("window.stays = true")
    for colour in ("rgb(1, 2, 3)", "rgb(4, 5, 6)"):
        shop.write("themes/harbour/styles/99-own.css", f"main {{ outline-color: {colour} }}")
        expect(page.locator("main").first).to_have_css("outline-color", colour)
    assert page.evaluate("window.stays")
    assert page.locator('link[rel="stylesheet"]').count() == 1


def test_an_error_stands_in_the_page_with_its_line_and_goes_when_mended(serve: Callable, window: Callable) -> None:
    shop = serve()
    page = window(f"{shop.address}{CUPS_PAGE}")
    good = (shop.site / YAML).read_text()
    shop.write(YAML, good.replace("category: cups", "category: cusp"))
    expect(overlay(page)).to_be_visible()
    expect(overlay(page)).to_contain_text("there is no category “cusp”")
    expect(overlay(page).locator(".place")).to_have_text(f"{YAML}:3")
    expect(overlay(page).locator("mark")).to_contain_text("category: cusp")
    expect(overlay(page).locator(".help")).to_contain_text("cups")
    assert page.locator("scaffold-overlay h1").evaluate("it => it.matches(':focus')")
    other = window(shop.address)
    expect(overlay(other)).to_be_visible()
    other.keyboard.press("Escape")
    expect(overlay(other)).not_to_be_visible()
    expect(other.locator("h1").first).to_be_visible()
    shop.write(YAML, good)
    expect(overlay(page)).not_to_be_visible()


def test_a_site_that_cannot_be_read_is_shown_as_soon_as_it_can(serve: Callable, window: Callable) -> None:
    shop = serve(changes={"content/home/home.yaml": "blocks: [\n"})
    page = window(shop.address)
    expect(page.locator("main h1")).to_have_text("This page cannot be shown yet")
    expect(page.locator("main code")).to_contain_text("content/home/home.yaml:")
    shop.write("content/home/home.yaml", "blocks: []\n")
    expect(page).to_have_title(re.compile("Quay"))


def test_a_template_that_fails_is_told_and_pages_that_need_it_not_stay(serve: Callable, window: Callable) -> None:
    shop = serve()
    page, home = window(f"{shop.address}{CUPS_PAGE}"), window(shop.address)
    template = "themes/harbour/templates/product.html"
    shop.write(template, '{% extends "harbour:product.html" %}\n{% block main %}\n{{ view.nothing }}\n{% endblock %}\n')
    expect(overlay(page)).to_contain_text("nothing")
    expect(overlay(page).locator(".place")).to_have_text(f"{template}:3")
    expect(overlay(home)).to_have_count(0)
    (shop.site / template).unlink()
    expect(overlay(page)).not_to_be_visible()


def test_the_bar_tells_what_the_linter_finds_with_the_line_to_mend(serve: Callable, window: Callable) -> None:
    changes = {"content/home/en.md": text("Cups for tea", body="Words.\n\n[click here](product:cup)")}
    shop = serve("--editor", "vscode", changes=changes)
    page = window(shop.address)
    button = bar(page).get_by_role("button", expanded=False).first
    expect(button).to_contain_text("warning", timeout=60_000)
    button.focus()
    page.keyboard.press("Enter")
    note = bar(page).locator("li").filter(has_text="click here").first
    expect(note).to_be_visible()
    place = note.locator(".place")
    expect(place).to_have_text(re.compile(r"content/home/en\.md:\d+"))
    link = note.get_by_role("link").get_attribute("href")
    assert link == f"vscode://file/{shop.site / 'content/home/en.md'}:{place.inner_text().rpartition(':')[2]}"
    page.keyboard.press("Escape")
    expect(note).not_to_be_visible()
    expect(button).to_be_focused()


def test_pictures_are_made_when_they_are_shown(serve: Callable, window: Callable) -> None:
    shop = serve()
    page = window(f"{shop.address}{CUPS_PAGE}")
    shown = page.locator("main img").first
    expect(shown).not_to_have_js_property("naturalWidth", 0)
    before = str(shown.get_attribute("src"))
    shop.write("content/products/cup/front.png", picture("navy", 80, 80))
    expect(shown).not_to_have_attribute("src", before)
    expect(shown).not_to_have_js_property("naturalWidth", 0)


@pytest.mark.skipif(not AXE.is_file(), reason="needs the npm package axe-core")
@pytest.mark.parametrize("width", [390, 1440])
def test_bar_and_overlay_pass_axe_and_fit(serve: Callable, window: Callable, width: int) -> None:
    shop = serve()
    page = window(shop.address, width)
    button = bar(page).get_by_role("button", expanded=False).first
    expect(button).to_be_visible(timeout=60_000)
    button.click()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    check = "async () => (await axe.run({ include: [[ROOM]] })).violations.map(v => v.id + ' ' + v.nodes[0].html)"
    assert page.evaluate(check.replace("ROOM", "'scaffold-toolbar'")) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    shop.write(YAML, "sku: [\n")
    expect(overlay(page)).to_be_visible()
    assert page.evaluate(check.replace("ROOM", "'scaffold-overlay'")) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
