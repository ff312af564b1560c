"""Every address that the demo store names leads somewhere, and pages, alternates and sitemap agree."""

import json
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree
from sites.demo_pages import BASE, Demo, DemoPage

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
LINKS = "//a/@href | //area/@href | //form/@action"
RESOURCES = (
    "//img/@src | //script[not(ancestor::template)]/@src | //source/@src | //video/@poster | //@data-search"
    " | //link[not(contains('canonical alternate prev next', @rel))]/@href | //link[@type='application/atom+xml']/@href"
    " | //meta[@property='og:image' or @name='twitter:image']/@content"
)


def alternates(page: DemoPage) -> dict[str, str]:
    links = page.all("//head/link[@rel='alternate'][@hreflang]")
    found = {link.get("hreflang"): unquote(link.get("href")) for link in links}
    assert len(found) == len(links), f"{page.path} names a language twice"
    return found


def by_url(demo: Demo) -> dict[str, DemoPage]:
    return {page.url: page for page in demo.pages.values()}


def sitemap_entries(demo: Demo) -> Iterator[tuple[str, dict[str, str], list[str]]]:
    index = etree.parse(demo.folder / "sitemap.xml")
    for child in index.iterfind(f"{SITEMAP}sitemap/{SITEMAP}loc"):
        path = str(child.text).removeprefix(f"{BASE}/")
        for url in etree.parse(demo.folder / path).iterfind(f"{SITEMAP}url"):
            links = {link.get("hreflang"): unquote(link.get("href")) for link in url.iterfind(f"{XHTML}link")}
            images = [str(loc.text) for loc in url.iterfind("{*}image/{*}loc")]
            yield unquote(url.findtext(f"{SITEMAP}loc") or ""), links, images


def test_canonical_is_the_own_address(demo: Demo) -> None:
    wrong = {p.path: c for p in demo.indexed if (c := unquote(p.one("//link[@rel='canonical']/@href"))) != p.url}
    assert wrong == {}


def test_og_url_is_the_canonical(demo: Demo) -> None:
    assert [p.path for p in demo.indexed if p.meta("og:url") != p.one("//link[@rel='canonical']/@href")] == []


def test_every_indexed_page_names_itself_and_a_default_among_its_alternates(demo: Demo) -> None:
    assert [p.path for p in demo.indexed if alternates(p).get(p.locale, p.url) != p.url] == []
    assert [p.path for p in demo.indexed if alternates(p) and p.locale not in alternates(p)] == []
    default = demo.locales[0]
    assert [p.path for p in demo.indexed if ("x-default" in alternates(p)) != (default in alternates(p))] == []


def test_alternates_are_reciprocal(demo: Demo) -> None:
    pages = by_url(demo)
    for page in demo.indexed:
        for url in alternates(page).values():
            assert alternates(pages[url]) == alternates(page), f"{page.path} and {url} disagree"


def test_alternates_lead_to_pages_of_their_language(demo: Demo) -> None:
    pages = by_url(demo)
    for page in demo.indexed:
        found = {tag: pages[url].locale for tag, url in alternates(page).items() if tag != "x-default"}
        assert found == {tag: tag for tag in found}


def test_the_default_alternate_is_the_default_locale(demo: Demo) -> None:
    wrong = [p.path for p in demo.indexed if alternates(p).get("x-default") != alternates(p).get(demo.locales[0])]
    assert wrong == []


def test_home_and_products_have_an_alternate_in_every_locale(demo: Demo) -> None:
    for page in [demo.pages["index.html"], *demo.products]:
        assert set(alternates(page)) == {*demo.locales, "x-default"}, page.path


def test_pages_that_are_not_indexed_have_no_alternates(demo: Demo) -> None:
    assert [p.path for p in demo.pages.values() if not p.is_indexed and alternates(p)] == []


def test_the_sitemap_holds_exactly_the_indexed_pages(demo: Demo) -> None:
    listed = [url for url, _, _ in sitemap_entries(demo)]
    assert len(listed) == len(set(listed))
    assert set(listed) == {page.url for page in demo.indexed}


def test_the_sitemap_has_the_alternates_of_the_pages(demo: Demo) -> None:
    pages = by_url(demo)
    assert [url for url, links, _ in sitemap_entries(demo) if links != alternates(pages[url])] == []


def test_pictures_in_the_sitemap_exist(demo: Demo) -> None:
    images = {unquote(image) for _, _, found in sitemap_entries(demo) for image in found}
    assert images
    assert {image for image in images if image.removeprefix(f"{BASE}/") not in demo.files} == set()


def test_robots_txt_names_the_sitemap(demo: Demo) -> None:
    assert f"Sitemap: {BASE}/sitemap.xml" in (demo.folder / "robots.txt").read_text().splitlines()


def test_no_internal_link_is_dead(demo: Demo) -> None:
    dead = {
        (page.path, address)
        for page in demo.pages.values()
        for address in page.all(LINKS)
        if page.is_internal(address) and page.file_of(address)[0] not in demo.files
    }
    assert dead == set()


def test_no_fragment_leads_nowhere(demo: Demo) -> None:
    dead = set()
    for page in demo.pages.values():
        for address in page.all(LINKS):
            path, fragment = page.file_of(address)
            if page.is_internal(address) and fragment and path in demo.pages and fragment not in demo.pages[path].ids:
                dead.add((page.path, address))
    assert dead == set()


def test_no_id_stands_twice_on_a_page(demo: Demo) -> None:
    assert [p.path for p in demo.pages.values() if len(p.ids) != len(p.all("//@id"))] == []


def test_links_on_other_hosts_are_https(demo: Demo) -> None:
    schemes = {a.partition(":")[0] for p in demo.pages.values() for a in p.all(LINKS) if not p.is_internal(a)}
    assert schemes <= {"https", "mailto", "tel"}


def test_every_file_that_a_page_needs_exists(demo: Demo) -> None:
    missing = {
        (page.path, address)
        for page in demo.pages.values()
        for address in page.all(RESOURCES)
        if page.file_of(address)[0] not in demo.files
    }
    assert missing == set()


def test_every_candidate_of_a_srcset_exists(demo: Demo) -> None:
    missing = {
        (page.path, candidate)
        for page in demo.pages.values()
        for srcset in page.all("//@srcset | //@imagesrcset")
        for candidate in (part.split()[0] for part in srcset.split(","))
        if page.file_of(candidate)[0] not in demo.files
    }
    assert missing == set()


def test_everything_that_a_stylesheet_names_exists(demo: Demo) -> None:
    import re

    for path in (path for path in demo.files if path.endswith(".css")):
        named = re.findall(r"url\(\s*[\"']?([^)\"']+)", (demo.folder / path).read_text("utf-8"))
        missing = [n for n in named if not n.startswith("data:") and n.lstrip("/") not in demo.files]
        assert missing == [], path


def test_every_manifest_parses_and_its_icons_exist(demo: Demo) -> None:
    for page in demo.pages.values():
        path = page.file_of(page.one("//link[@rel='manifest']/@href"))[0]
        manifest = json.loads((demo.folder / path).read_text("utf-8"))
        assert manifest["start_url"].lstrip("/") + "index.html" in demo.files, path
        assert [icon["src"] for icon in manifest["icons"] if page.file_of(icon["src"])[0] not in demo.files] == []


def test_every_feed_parses_and_its_links_lead_to_pages(demo: Demo) -> None:
    pages = by_url(demo)
    feeds = [path for path in demo.files if path.endswith("feed.xml")]
    assert len(feeds) == len(demo.locales)
    for path in feeds:
        entries = etree.parse(demo.folder / path).findall("{*}entry")
        assert entries, path
        assert all(unquote(entry.find("{*}link").get("href")) in pages for entry in entries), path


def test_no_page_is_an_orphan(demo: Demo) -> None:
    reached: set[str] = set()
    waiting = ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached or path not in demo.pages:
            continue
        reached.add(path)
        page = demo.pages[path]
        waiting += [page.file_of(address)[0] for address in page.all("//a/@href") if page.is_internal(address)]
    alone = demo.pages.keys() - reached
    assert {path for path in alone if not path.endswith("404.html")} == set()


def test_the_switcher_leads_to_the_same_page_in_each_locale(demo: Demo) -> None:
    for page in demo.indexed:
        links = page.all("//footer//a[@hreflang]")
        switcher = {a.get("hreflang"): unquote(f"{BASE}{a.get('href')}") for a in links}
        found = {tag: url for tag, url in alternates(page).items() if tag != "x-default"}
        assert {tag: switcher[tag] for tag in found} == found, page.path
