"""Consent in a real browser: who was asked for what, and what was stored, before a choice and after each.

The third parties are servers on this machine; the shop has three services (statistics, advertising, Google Analytics)
and three locales: the European Union asks first, the United States let say no, Japan tells.
"""

import json
from collections.abc import Callable, Iterator

import pytest
from browser.serving import served
from browser.third_parties import HOSTS, SERVICES, Asked, Visitor, browser_that_meets, shop, third_parties
from playwright.sync_api import Browser, Locator, Page, Playwright, expect

EU, US, JP = "/de-de/", "/", "/ja-jp/"
SIGNAL = "Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })"
KEY = "privacy-choice"
ASKED = set(HOSTS) - {"www.youtube-nocookie.com"}
OF_ALL = {"_stats_1", "_ads", "stats.id"}


@pytest.fixture(scope="module")
def parties(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, Asked]]:
    with third_parties(tmp_path_factory.mktemp("parties")) as running:
        yield running


@pytest.fixture(scope="module")
def quay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(shop(tmp_path_factory.mktemp("quay"))) as address:
        yield address


@pytest.fixture(scope="module")
def meeting(parties: tuple[int, Asked], playwright: Playwright) -> Iterator[Browser]:
    with browser_that_meets(parties[0], playwright) as browser:
        yield browser


@pytest.fixture
def visitor(meeting: Browser, quay: str, parties: tuple[int, Asked]) -> Iterator[Callable[..., Visitor]]:
    """Somebody new in the shop; `signal`: the browser sends Global Privacy Control."""
    opened = []

    def come(*, signal: bool = False, script: bool = True, address: str = quay) -> Visitor:
        parties[1].paths.clear()
        context = meeting.new_context(java_script_enabled=script, reduced_motion="reduce")
        opened.append(context)
        if signal:
            context.add_init_script(SIGNAL)
        page = context.new_page()
        made = Visitor(context, page, address, parties[1])
        page.on("console", lambda message: made.troubles.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: made.troubles.append(str(error)))
        return made

    yield come
    for context in opened:
        context.close()


def dialog(page: Page) -> Locator:
    return page.locator("#privacy-choices")


def press(visitor: Visitor, kind: str) -> None:
    visitor.page.locator(f"[data-consent={kind}]").click()
    visitor.settle()


def reopen(visitor: Visitor) -> None:
    visitor.page.locator("footer [data-consent-open]").click()


def kept(visitor: Visitor) -> set[str]:
    return visitor.cookies | visitor.stored


def test_in_the_european_union_nothing_happens_before_a_choice(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    page = somebody.go(EU)
    expect(dialog(page)).to_be_visible()
    assert page.locator("#privacy-choices input:checked").count() == 0
    page.mouse.wheel(0, 2000)
    somebody.go(f"{EU}?again")
    expect(dialog(somebody.page)).to_be_visible()
    assert (somebody.asked.paths, kept(somebody), somebody.troubles) == ([], set(), [])


def test_a_refusal_is_kept_and_nothing_is_loaded(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    somebody.go(EU)
    press(somebody, "none")
    expect(dialog(somebody.page)).to_be_hidden()
    somebody.go(EU)
    expect(dialog(somebody.page)).to_be_hidden()
    assert (somebody.asked.paths, kept(somebody)) == ([], {KEY})
    noted = json.loads(somebody.page.evaluate(f"localStorage.getItem('{KEY}')"))
    assert noted["purposes"] == []
    assert noted["version"]
    assert noted["time"].endswith("Z")


def test_one_purpose_is_allowed_and_no_other(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    page = somebody.go(EU)
    page.locator("#privacy-choices summary").click()
    page.locator("#privacy-choices input[value=marketing]").check()
    press(somebody, "chosen")
    assert somebody.asked.hosts == {"ads.example"}
    assert kept(somebody) == {KEY, "_ads"}
    somebody.go(EU)
    assert somebody.asked.hosts == {"ads.example"}
    assert somebody.troubles == []


def test_all_is_allowed(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    somebody.go(EU)
    press(somebody, "all")
    assert somebody.asked.hosts == ASKED
    assert kept(somebody) == {KEY, *OF_ALL}
    assert somebody.troubles == []


def test_google_is_told_of_consent_before_anything_else(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    page = somebody.go(EU)
    page.locator("#privacy-choices summary").click()
    page.locator("#privacy-choices input[value=analytics]").check()
    press(somebody, "chosen")
    first, second, *rest = json.loads(page.evaluate("window.tagged"))
    assert first[:2] == ["consent", "default"]
    assert {name: word for name, word in first[2].items() if word == "granted"} == {"security_storage": "granted"}
    assert {"ad_storage", "ad_user_data", "ad_personalization", "analytics_storage"} <= first[2].keys()
    assert second[:2] == ["consent", "update"]
    assert (second[2]["analytics_storage"], second[2]["ad_user_data"]) == ("granted", "denied")
    assert [words[0] for words in rest] == ["js", "config"]
    assert rest[1][1] == "G-TEST"


def test_a_withdrawal_stops_services_and_deletes_what_they_kept(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    page = somebody.go(EU)
    press(somebody, "all")
    reopen(somebody)
    expect(dialog(page)).to_be_visible()
    assert page.locator("#privacy-choices input:checked").count() == 2
    somebody.asked.paths.clear()
    press(somebody, "none")
    assert somebody.asked.paths == []
    assert kept(somebody) == {KEY}
    somebody.go(EU)
    assert (somebody.asked.paths, kept(somebody)) == ([], {KEY})


def test_in_the_united_states_services_run_until_a_no(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    page = somebody.go(US)
    expect(dialog(page)).to_be_hidden()
    assert somebody.asked.hosts == ASKED
    assert kept(somebody) == OF_ALL
    link = page.locator("footer [data-consent-open]")
    expect(link).to_have_text("Your Privacy Choices")
    reopen(somebody)
    assert page.locator("#privacy-choices input:checked").count() == 2
    somebody.asked.paths.clear()
    press(somebody, "none")
    somebody.go(US)
    assert (somebody.asked.paths, kept(somebody)) == ([], {KEY})


def test_in_japan_services_run_and_can_be_switched_off(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    page = somebody.go(JP)
    expect(dialog(page)).to_be_hidden()
    assert somebody.asked.hosts == ASKED
    reopen(somebody)
    page.locator("#privacy-choices input[value=analytics]").uncheck()
    somebody.asked.paths.clear()
    press(somebody, "chosen")
    assert somebody.asked.hosts == {"ads.example"}
    assert kept(somebody) == {KEY, "_ads"}


@pytest.mark.parametrize("path", [EU, US, JP])
def test_the_signal_of_the_browser_is_a_no(visitor: Callable[..., Visitor], path: str) -> None:
    somebody = visitor(signal=True)
    page = somebody.go(path)
    expect(dialog(page)).to_be_hidden()
    assert (somebody.asked.paths, kept(somebody)) == ([], set())
    expect(page.locator("footer [data-signal]")).to_be_visible()
    reopen(somebody)
    expect(page.locator("#privacy-choices [data-signal]")).to_be_visible()
    assert page.locator("#privacy-choices input:checked").count() == 0


def test_the_signal_cannot_be_overridden_where_the_law_makes_it_a_no(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    page = somebody.go(US)
    reopen(somebody)
    press(somebody, "all")
    page.context.add_init_script(SIGNAL)
    somebody.asked.paths.clear()
    somebody.go(US)
    assert somebody.asked.paths == []
    reopen(somebody)
    expect(page.locator("[data-consent=all]")).to_be_disabled()
    expect(page.locator("[data-consent=none]")).to_be_enabled()


def test_without_the_signal_nothing_speaks_of_it(visitor: Callable[..., Visitor]) -> None:
    page = visitor().go(US)
    expect(page.locator("footer [data-signal]")).to_be_hidden()


@pytest.mark.parametrize("kind", ["none", "all"])
def test_a_film_is_loaded_by_a_click_on_it_and_by_nothing_else(visitor: Callable[..., Visitor], kind: str) -> None:
    somebody = visitor()
    page = somebody.go(f"{EU}film/")
    press(somebody, kind)
    assert "www.youtube-nocookie.com" not in somebody.asked.hosts
    page.locator("a[data-player]").click()
    somebody.settle()
    assert "www.youtube-nocookie.com" in somebody.asked.hosts
    assert somebody.troubles == []
    somebody.asked.paths.clear()
    somebody.go(f"{EU}film/")
    assert "www.youtube-nocookie.com" not in somebody.asked.hosts


def test_a_choice_runs_out(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    page = somebody.go(EU)
    press(somebody, "all")
    for months, asked in ((5, False), (7, True)):
        page.evaluate(
            f"""() => {{
              const noted = JSON.parse(localStorage.getItem("{KEY}"));
              const then = new Date();
              then.setMonth(then.getMonth() - {months});
              localStorage.setItem("{KEY}", JSON.stringify({{ ...noted, time: then.toISOString() }}));
            }}"""
        )
        somebody.asked.paths.clear()
        somebody.go(EU)
        assert dialog(page).is_visible() is asked
        assert bool(somebody.asked.paths) is not asked


def test_other_services_are_asked_for_again(
    visitor: Callable[..., Visitor], tmp_path_factory: pytest.TempPathFactory
) -> None:
    changed = shop(tmp_path_factory.mktemp("changed"), SERVICES.replace("Stats Ltd.", "Stats and Sons"))
    somebody = visitor()
    page = somebody.go(EU)
    press(somebody, "all")
    noted = page.evaluate(f"localStorage.getItem('{KEY}')")
    with served(changed) as address:
        later = visitor(address=address)
        later.context.add_init_script(f"localStorage.setItem('{KEY}', {json.dumps(noted)})")
        later.go(EU)
        expect(dialog(later.page)).to_be_visible()
        assert later.asked.paths == []


@pytest.mark.parametrize("damaged", ["", "null", "[]", "{", '{"version":1}', '"all"', "<script>"])
def test_a_damaged_note_is_no_choice(visitor: Callable[..., Visitor], damaged: str) -> None:
    somebody = visitor()
    somebody.context.add_init_script(f"localStorage.setItem('{KEY}', {json.dumps(damaged)})")
    expect(dialog(somebody.go(EU))).to_be_visible()
    assert (somebody.asked.paths, somebody.troubles) == ([], [])


@pytest.mark.parametrize("path", [EU, US])
def test_a_browser_that_keeps_nothing_runs_nothing_unasked(visitor: Callable[..., Visitor], path: str) -> None:
    somebody = visitor()
    somebody.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } })"
    )
    somebody.go(path)
    assert (somebody.asked.paths, somebody.cookies, somebody.troubles) == ([], set(), [])


@pytest.mark.parametrize("path", [EU, US, JP])
def test_without_a_script_nothing_runs(visitor: Callable[..., Visitor], path: str) -> None:
    somebody = visitor(script=False)
    page = somebody.go(path)
    expect(dialog(page)).to_be_hidden()
    assert (somebody.asked.paths, somebody.cookies) == ([], set())
    href = page.locator("footer [data-consent-open]").get_attribute("href") or ""
    assert page.goto(f"{somebody.address}{href}").ok


def test_the_dialog_is_met_by_keyboard_and_is_no_trap(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    page = somebody.go(EU)
    assert page.evaluate("document.activeElement === document.body")
    met = []
    for _ in range(8):
        page.keyboard.press("Tab")
        met.append(
            page.evaluate("document.activeElement.closest('dialog') ? 'dialog' : document.activeElement.className")
        )
    assert met[:6] == ["skip", *["dialog"] * 4, "brand"]
    assert "dialog" not in met[6:]


def test_the_dialog_opens_and_closes_by_keyboard(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    page = somebody.go(EU)
    press(somebody, "none")
    link = page.locator("footer [data-consent-open]")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#consent-title")).to_be_focused()
    assert not dialog(page).evaluate("(dialog) => dialog.matches(':modal')")
    expect(dialog(page)).to_have_attribute("aria-labelledby", "consent-title")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    expect(link).to_be_focused()


@pytest.mark.parametrize("width", [320, 390, 1440])
@pytest.mark.parametrize("path", [EU, JP])
def test_no_is_as_near_as_yes(visitor: Callable[..., Visitor], path: str, width: int) -> None:
    somebody = visitor()
    somebody.page.set_viewport_size({"width": width, "height": 700})
    page = somebody.go(path)
    if path == JP:
        reopen(somebody)
    looks = [
        page.locator(f"[data-consent={kind}]").evaluate(
            """(button) => {
              const { width, height, top } = button.getBoundingClientRect();
              const { color, backgroundColor, borderColor, fontSize, fontWeight } = getComputedStyle(button);
              return [Math.round(width), height, top, color, backgroundColor, borderColor, fontSize, fontWeight];
            }"""
        )
        for kind in ("none", "all")
    ]
    assert looks[0] == looks[1]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [390, 1440])
def test_the_dialog_moves_nothing(visitor: Callable[..., Visitor], width: int) -> None:
    somebody = visitor()
    somebody.page.set_viewport_size({"width": width, "height": 800})
    page = somebody.go(EU)
    shift = """() => new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
        .observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(sum), 200);
    })"""
    assert page.evaluate(shift) == 0


def test_what_has_the_focus_is_not_behind_the_dialog(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    somebody.page.set_viewport_size({"width": 390, "height": 800})
    page = somebody.go(EU)
    last = page.locator("footer a").last
    last.focus()
    assert last.evaluate("(a) => a.getBoundingClientRect().bottom") <= dialog(page).evaluate(
        "(d) => d.getBoundingClientRect().top"
    )
