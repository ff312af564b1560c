"""Where addresses lead."""

import pytest

from scaffold.lint.facts import candidates, facts_of
from scaffold.lint.folder import TextFolder
from scaffold.lint.read import HtmlPage
from scaffold.lint.robots import read_robots
from scaffold.lint.site import HtmlSite


def site_of(files: dict[str, str], base_url: str = "") -> HtmlSite:
    folder = TextFolder({path: text.encode() for path, text in files.items()})
    pages = [facts_of(HtmlPage(path, text.encode())) for path, text in files.items() if path.endswith(".html")]
    return HtmlSite(folder, folder.sizes(), pages, base_url)


FILES = {
    "index.html": "",
    "de/größe/index.html": "",
    "about.html": "",
    "a.css": "x",
    "_redirects": "/old /about.html\n",
}


@pytest.mark.parametrize(
    ("href", "file"),
    [
        ("/", "index.html"),
        ("/de/gr%C3%B6%C3%9Fe/", "de/größe/index.html"),
        ("/de/größe#x", "de/größe/index.html"),
        ("/about", "about.html"),
        ("../../a.css?v=2", "a.css"),
        ("#x", "de/größe/index.html"),
        ("", "de/größe/index.html"),
        ("https://lumo.example/about.html", "about.html"),
        ("/old/", "about.html"),
        ("/gone/", ""),
        ("/../secret", ""),
    ],
)
def test_an_address_leads_to(href: str, file: str) -> None:
    site = site_of(FILES, "https://lumo.example")
    target = site.resolve(href, site.by_path["de/größe/index.html"])
    assert target.inside
    assert target.file == file


@pytest.mark.parametrize("href", ["mailto:a@b.example", "https://other.example/", "//other.example/", "data:,x"])
def test_an_address_leads_out(href: str) -> None:
    assert not site_of(FILES, "https://lumo.example").resolve(href).inside


def test_the_canonical_links_tell_the_base_even_below_a_folder() -> None:
    link = '<link rel="canonical" href="https://lumo.example/shop/{}">'
    site = site_of({"index.html": link.format(""), "a/index.html": link.format("a/"), "b.html": link.format("b.html")})
    assert site.base_url == "https://lumo.example/shop/"
    assert site.resolve("/shop/a/").file == "a/index.html"
    assert not site.resolve("/elsewhere/").inside


def test_without_any_base_only_addresses_without_host_are_ours() -> None:
    site = site_of({"index.html": ""})
    assert site.resolve("/x/").is_missing
    assert not site.resolve("https://lumo.example/x/").inside


@pytest.mark.parametrize(
    ("srcset", "found"),
    [
        ("a.jpg 1x, b.jpg 2x", [("a.jpg", "1x"), ("b.jpg", "2x")]),
        ("a.jpg 600w,b.jpg 1200w", [("a.jpg", "600w"), ("b.jpg", "1200w")]),
        ("/t/w_6,q_8/a.jpg 600w", [("/t/w_6,q_8/a.jpg", "600w")]),
        (" a.jpg , b.jpg 2x ", [("a.jpg", ""), ("b.jpg", "2x")]),
        ("", []),
    ],
)
def test_a_srcset_is_read(srcset: str, found: list[tuple[str, str]]) -> None:
    assert list(candidates(srcset)) == found


def test_the_longest_rule_of_robots_txt_wins() -> None:
    robots = read_robots("User-agent: x\nDisallow: /\n\nUser-agent: *\nDisallow: /a\nAllow: /a/b$\nDisallow: /*.pdf")
    assert robots.allows("/")
    assert not robots.allows("/a/c")
    assert robots.allows("/a/b")
    assert not robots.allows("/x.pdf")
