"""Every kind of page, in four languages, narrow and wide: nothing goes wrong, nothing hangs over the edge."""

from collections.abc import Callable

import pytest
from sites.small_site import ROOT

LOCALES = ["en-US", "de-DE", "ja-JP", "ar-AE"]
KINDS = ["home", "category", "product", "search", "contact", "post", "posts-page", "text", "policy", "not-found"]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"

OVERHANG = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  return [...document.body.querySelectorAll('*')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width && (box.right > root.clientWidth + 1 || box.left < -1);
  }).slice(0, 5).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 30));
}"""


LOADED = """async () => {
  const shown = [...document.images].filter(i => i.checkVisibility());
  await Promise.all(shown.map(i => { i.loading = 'eager'; return i.decode().catch(() => {}); }));
  return shown.filter(i => !i.naturalWidth).map(i => i.currentSrc);
}"""


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_goes_wrong_and_nothing_leaves_the_site(
    visit: Callable, paths: Callable, locale: str, width: int
) -> None:
    window, found = visit(width), paths(locale)
    for kind in KINDS:
        window.go(found[kind])
        if kind == "search":
            window.page.wait_for_load_state("networkidle")
        assert window.troubles == [], f"{kind}: {found[kind]}"


@pytest.mark.parametrize("locale", LOCALES)
def test_no_page_scrolls_sideways(visit: Callable, paths: Callable, locale: str) -> None:
    window, found = visit(), paths(locale)
    over = {}
    for kind in KINDS:
        page = window.go(found[kind])
        for width in (1440, 820, 390, 320):
            page.set_viewport_size({"width": width, "height": 900})
            over[kind, width] = page.evaluate(OVERHANG)
    assert {place: hanging for place, hanging in over.items() if hanging} == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_picture_loads(visit: Callable, paths: Callable, locale: str) -> None:
    window, found = visit(390), paths(locale)
    for kind in ("home", "category", "product", "post"):
        page = window.go(found[kind])
        broken = page.evaluate(LOADED)
        assert broken == [], kind


def test_the_policy_of_the_headers_is_in_force(visit: Callable) -> None:
    window = visit()
    page = window.go("index.html")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = true' }))"
    )
    page.evaluate("document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.invalid/x.png' }))")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    told = " ".join(window.troubles)
    assert "script-src" in told
    assert "img-src" in told


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.skipif(not AXE.is_file(), reason="needs the npm package axe-core")
def test_axe_finds_no_violation(visit: Callable, paths: Callable, locale: str) -> None:
    window, found = visit(), paths(locale)
    source = AXE.read_text("utf-8")
    violations = {}
    for kind in KINDS:
        page = window.go(found[kind])
        page.evaluate(source)
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 900})
            for violation in page.evaluate("axe.run({ resultTypes: ['violations'] })")["violations"]:
                violations[kind, width, violation["id"]] = [node["html"][:120] for node in violation["nodes"][:2]]
    assert violations == {}
