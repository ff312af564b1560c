# ruff: noqa: E501 (a case stands in one line)
"""Every URL of the site is decided in one place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sites.planning import planned
from sites.small_site import CONFIG, swapped, text

from scaffold.model.entries import Kind, Ref
from scaffold.plan.redirects import redirects
from scaffold.plan.routes import address_of, make_plan

SECTIONS = {
    "products": "products", "categories": "categories", "journal": "journal", "policies": "policies", "search": "search",
    "page": "page", "by-price": "by-price", "by-price-desc": "by-price-desc", "newest": "newest",
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "slug", "page", "sort", "address"),
    [
        (Kind.HOME, "", 1, "", ""),
        (Kind.PRODUCT, "tea-pot", 1, "", "products/tea-pot/"),
        (Kind.PRODUCT_INDEX, "", 1, "", "products/"),
        (Kind.PRODUCT_INDEX, "", 3, "price-desc", "products/by-price-desc/page/3/"),
        (Kind.CATEGORY, "cups", 1, "", "categories/cups/"),
        (Kind.CATEGORY, "cups", 2, "", "categories/cups/page/2/"),
        (Kind.CATEGORY, "茶碗", 1, "price", "categories/茶碗/by-price/"),
        (Kind.PAGE, "about", 1, "", "about/"),
        (Kind.POST, "news", 1, "", "journal/news/"),
        (Kind.POST_INDEX, "", 2, "", "journal/page/2/"),
        (Kind.POLICY, "imprint", 1, "", "policies/imprint/"),
        (Kind.SEARCH, "", 1, "", "search/"),
        (Kind.NOT_FOUND, "", 1, "", "404.html"),
    ],
)
def test_an_address(kind: Kind, slug: str, page: int, sort: str, address: str) -> None:
    assert address_of(Ref(kind, "x"), slug, SECTIONS, page, sort) == address


ROUTES = """\
/
/404.html
/categories/cups/
/contact/
/de-de/
/de-de/404.html
/de-de/kategorien/tassen/
/de-de/kontakt/
/de-de/produkte/
/de-de/produkte/blaue-tasse/
/de-de/rechtliches/cookies/
/de-de/rechtliches/datenschutz/
/de-de/rechtliches/impressum/
/de-de/suche/
/policies/cookies/
/policies/imprint/
/policies/privacy/
/products/
/products/blue-cup/
/search/"""


def test_the_small_shop_has_these_addresses_and_no_others(site: Callable[..., Path]) -> None:
    plan, _, findings = planned(site())
    assert "\n".join(sorted(route.href for route in plan.routes.values())) == ROUTES
    assert findings == ()


def test_files_are_unicode_and_hrefs_are_encoded(site: Callable[..., Path]) -> None:
    plan, _, _ = planned(site({"content/products/cup/de.md": text("青い", alt="{ front.png: a }")}))
    route = plan.at("de-DE", Kind.PRODUCT, "cup")
    assert route.path == "de-de/produkte/青い/index.html"
    assert route.href == "/de-de/produkte/%E9%9D%92%E3%81%84/"
    assert route.url == "https://quay.example/de-de/produkte/%E9%9D%92%E3%81%84/"


def test_a_locale_with_a_domain_of_its_own_has_a_folder_but_no_prefix(site: Callable[..., Path]) -> None:
    own = swapped("scaffold.toml", 'tag = "de-DE"', 'tag = "de-DE"\nbase_url = "https://quay.de"')
    route = planned(site(own))[0].at("de-DE", Kind.PRODUCT, "cup")
    assert (route.path, route.url) == ("de-de/produkte/blaue-tasse/index.html", "https://quay.de/produkte/blaue-tasse/")


def test_long_lists_are_cut_into_pages(site: Callable[..., Path]) -> None:
    more: dict[str, str] = {"scaffold.toml": CONFIG.replace("[catalogue]", "[catalogue]\nper_page = 2")}
    for n in range(4):
        more[f"content/products/mug-{n}/product.yaml"] = (
            f"sku: M{n}\ncategory: cups\nprice: {{ USD: 1.00, EUR: 1.00 }}\n"
        )
        more[f"content/products/mug-{n}/en.md"] = text(f"Mug {n}")
    hrefs = {route.href for route in planned(site(more))[0].routes.values() if "/categories/" in route.href}
    lists = [f"/categories/cups/{sort}{page}" for sort in ("", "by-price/") for page in ("", "page/2/", "page/3/")]
    assert hrefs == set(lists)


@pytest.mark.parametrize(
    "changes",
    [
        {"content/pages/a/en.md": text("A", slug="b"), "content/pages/b/en.md": text("B")},
        {"content/pages/a/en.md": text("A", slug="products")},
        {"content/pages/a/en.md": text("A", slug="de-de")},
        {"content/pages/a/en.md": text("A", slug="Ünïque"), "content/pages/b/en.md": text("unique")},
        {"content/categories/a/en.md": text("A", slug="cups"), "content/categories/a/category.yaml": "", "content/products/b/product.yaml":
         "sku: B\ncategory: a\nprice: { USD: 1, EUR: 1 }\n", "content/products/b/en.md": text("B")},
    ],
    ids=["two pages", "a section", "another locale", "the same without accents", "two categories"],
)  # fmt: skip
def test_two_claims_to_one_address_are_told_with_both_sources(
    site: Callable[..., Path], changes: dict[str, str]
) -> None:
    findings = planned(site(changes))[2]
    assert findings
    assert all("have the same address in" in finding.message for finding in findings)
    assert findings[0].location.path.startswith("content/")


def test_a_moved_entry_leaves_a_redirect(site: Callable[..., Path]) -> None:
    _, ledger, _ = planned(site())
    plan, _, _ = planned(site({"content/products/cup/en.md": text("Azure cup", alt="{ front.png: a }")}), ledger)
    assert [(r.source, r.target) for r in plan.redirects] == [("/products/blue-cup/", "/products/azure-cup/")]


def test_redirects_never_chain_and_end_when_the_entry_comes_back(site: Callable[..., Path]) -> None:
    ledger: dict[str, list[str]] = {}
    seen = []
    for title in ("One", "Two", "Three", "One"):
        folder = site({"content/products/cup/en.md": text(title, alt="{ front.png: a }")})
        plan, ledger, _ = planned(folder, ledger)
        seen.append({r.source: r.target for r in plan.redirects})
    assert seen == [
        {},
        {"/products/one/": "/products/two/"},
        {"/products/one/": "/products/three/", "/products/two/": "/products/three/"},
        {"/products/three/": "/products/one/", "/products/two/": "/products/one/"},
    ]


def test_an_old_address_that_another_entry_took_is_not_redirected(site: Callable[..., Path]) -> None:
    _, ledger, _ = planned(site())
    plan, _, _ = planned(
        site(
            {
                "content/products/cup/en.md": text("Azure cup", alt="{ front.png: a }"),
                "content/products/mug/product.yaml": "sku: M\ncategory: cups\nprice: { USD: 1, EUR: 1 }\n",
                "content/products/mug/en.md": text("Blue cup"),
            }
        ),
        ledger,
    )
    assert plan.redirects == ()


KEYS = st.sampled_from(["en-US product:a", "en-US product:b", "de-DE page:c"])
HREFS = st.sampled_from(["/a/", "/b/", "/c/", "/d/"])


@given(st.dictionaries(KEYS, st.lists(HREFS, unique=True)))
def test_no_redirect_leads_to_a_redirect(ledger: dict[str, list[str]]) -> None:
    from scaffold.model.findings import Location
    from scaffold.model.plan import Route

    routes = {
        ("en-US", Ref(Kind.PRODUCT, id), 1, ""): Route(
            Ref(Kind.PRODUCT, id), "en-US", f"{href}index.html", href, href, Location("x")
        )
        for id, href in (("a", "/a/"), ("b", "/d/"))
    }
    made, after = redirects(routes, ledger)
    sources = [redirect.source for redirect in made]
    assert len(sources) == len(set(sources))
    assert not set(sources) & {redirect.target for redirect in made}
    assert redirects(routes, after) == (made, after)


TITLES = st.text(min_size=1, max_size=30)


@settings(max_examples=30, deadline=None)
@given(st.lists(TITLES, min_size=1, max_size=4))
def test_each_address_belongs_to_one_thing_or_is_told(
    small_plan: Callable[..., tuple[list[str], int]], titles: list[str]
) -> None:
    paths, told = small_plan(titles)
    folded = [path.casefold() for path in paths]
    assert len(folded) - len(set(folded)) <= told


@pytest.fixture(scope="module")
def small_plan(tmp_path_factory: pytest.TempPathFactory) -> Callable[[list[str]], tuple[list[str], int]]:
    """Plans the small shop with pages of any titles; gives output paths and the number of collisions told."""
    from dataclasses import replace

    from sites.planning import loaded, shelves
    from sites.small_site import lay

    from scaffold.model.entries import FrontMatter
    from scaffold.plan.routes import sections_of

    read = loaded(lay(tmp_path_factory.mktemp("plan"), {"content/pages/p/en.md": text("P")}))
    sections = {tag: sections_of(words) for tag, words in read.words.items()}
    [page] = read.content.pages

    def plan(titles: list[str]) -> tuple[list[str], int]:
        pages = tuple(
            replace(page, id=f"p{n}", texts={"en": replace(page.texts["en"], matter=FrontMatter(title=title))})
            for n, title in enumerate(titles)
        )
        other = replace(read, content=replace(read.content, pages=pages))
        made, _, findings = make_plan(read.site, shelves(other), read.policies, sections, {})
        return [route.path for route in made.routes.values()], len(findings)

    return plan
