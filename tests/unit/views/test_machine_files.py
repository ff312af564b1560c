"""Sitemaps, feeds, robots.txt, manifests and security.txt: well-formed whatever comes in, and within the limits."""

import json
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from shop_samples import BASE, FRAME, LOCALE, SITE

from scaffold.model.html import SafeHtml
from scaffold.model.views import Alternate
from scaffold.views.feeds import FeedEntry, atom
from scaffold.views.robots import robots_txt
from scaffold.views.security_txt import security_txt
from scaffold.views.sitemap import SitemapEntry, piece_of, sitemaps
from scaffold.views.web_manifest import web_manifest

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
ATOM = "{http://www.w3.org/2005/Atom}"

ENTRIES = [piece_of(SitemapEntry(f"{BASE}/{number}/", lastmod=f"2026-01-0{number}")) for number in range(1, 6)]


def texts(content: bytes, name: str) -> list[str | None]:
    return [node.text for node in etree.fromstring(content).iter(name)]


def test_a_sitemap_holds_address_date_alternates_and_pictures() -> None:
    alternates = (Alternate("de-DE", f"{BASE}/de/"), Alternate("x-default", f"{BASE}/?a&b"))
    entry = SitemapEntry(f"{BASE}/a/", alternates, (f"{BASE}/a.jpg",), "2026-03-01")
    files = dict(sitemaps({"en-US": [piece_of(entry)], "ja-JP": []}, BASE))
    assert list(files) == ["sitemap.xml", "sitemaps/en-US.xml"]
    assert texts(files["sitemap.xml"], f"{MAP}loc") == [f"{BASE}/sitemaps/en-US.xml"]
    url = etree.fromstring(files["sitemaps/en-US.xml"])[0]
    assert [(link.get("hreflang"), link.get("href")) for link in url.iter(f"{XHTML}link")] == [
        ("de-DE", f"{BASE}/de/"),
        ("x-default", f"{BASE}/?a&b"),
    ]
    assert (url.findtext(f"{MAP}lastmod"), url.findtext(f"{IMAGE}image/{IMAGE}loc")) == ("2026-03-01", f"{BASE}/a.jpg")


def test_sitemaps_are_split_by_urls() -> None:
    files = dict(sitemaps({"en": ENTRIES}, BASE, most_urls=2))
    assert list(files) == ["sitemap.xml", "sitemaps/en.xml", "sitemaps/en-2.xml", "sitemaps/en-3.xml"]
    assert [len(texts(content, f"{MAP}loc")) for content in files.values()] == [3, 2, 2, 1]
    assert texts(files["sitemap.xml"], f"{MAP}lastmod") == ["2026-01-02", "2026-01-04", "2026-01-05"]


def test_sitemaps_are_split_by_bytes() -> None:
    whole = len(sitemaps({"en": ENTRIES}, BASE)[1][1])
    files = sitemaps({"en": ENTRIES}, BASE, most_bytes=whole - 1)
    assert [len(texts(content, f"{MAP}loc")) for _, content in files[1:]] == [4, 1]
    assert all(len(content) < whole for _, content in files[1:])
    assert len(sitemaps({"en": ENTRIES}, BASE, most_bytes=whole)) == 2


def test_nothing_to_show_makes_no_sitemap() -> None:
    assert sitemaps({"en": []}, BASE) == ()


@given(st.text())
def test_xml_is_well_formed_whatever_comes_in(text: str) -> None:
    entry = SitemapEntry(text, (Alternate(text, text),), (text,), text)
    for _, content in sitemaps({"en": [piece_of(entry)]}, text):
        etree.fromstring(content)
    post = FeedEntry(text, text, text, text, text, SafeHtml(text), text)
    etree.fromstring(atom(FRAME, LOCALE, text, [post], text, text))


def test_a_feed_is_complete_and_its_addresses_hold_everywhere() -> None:
    html = SafeHtml('<a href="/x/?a=1&amp;b">x</a><a href="#n">n</a><img src="/p.jpg" srcset="/p.jpg 1w, /q.jpg 2w">')
    entries = [
        FeedEntry("Old", f"{BASE}/old/", "2026-01-01"),
        FeedEntry("New", f"{BASE}/new/", "2026-02-01", "2026-03-01", "Short", html, "Lin"),
    ]
    feed = etree.fromstring(atom(FRAME, LOCALE, "Journal", entries, f"{BASE}/feed.xml", f"{BASE}/"))
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-DE"
    assert feed.findtext(f"{ATOM}updated") == "2026-03-01T00:00:00Z"
    assert {feed.findtext(f"{ATOM}{name}") for name in ("id", "title")} == {f"{BASE}/feed.xml", "Journal"}
    for entry in feed.iter(f"{ATOM}entry"):
        assert all(entry.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
    assert feed.findtext(f"{ATOM}entry/{ATOM}content") == (
        f'<a href="{BASE}/x/?a=1&amp;b">x</a><a href="{BASE}/new/#n">n</a>'
        f'<img src="{BASE}/p.jpg" srcset="{BASE}/p.jpg 1w, {BASE}/q.jpg 2w">'
    )


def test_robots_txt_names_the_sitemap_of_a_listed_site() -> None:
    assert robots_txt(SITE, f"{BASE}/sitemap.xml").decode().splitlines()[-1] == f"Sitemap: {BASE}/sitemap.xml"
    assert b"Sitemap" not in robots_txt(replace(SITE, unlisted=True), f"{BASE}/sitemap.xml")
    assert b"\nDisallow" not in robots_txt(SITE, "https://x/\nDisallow: /")


def test_the_web_manifest_is_the_locale_s() -> None:
    manifest = json.loads(web_manifest(FRAME, SITE, LOCALE))
    assert (manifest["name"], manifest["lang"], manifest["start_url"]) == ("Tidewater", "en-DE", "/")
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}


def test_security_txt_expires_a_year_after_the_newest_content() -> None:
    lines = security_txt(SITE, date(2026, 3, 1)).decode().splitlines()
    assert lines == [
        "Contact: mailto:care@shop.example",
        "Expires: 2027-03-01T00:00:00Z",
        "Preferred-Languages: en",
        f"Canonical: {BASE}/.well-known/security.txt",
    ]


def test_security_txt_names_the_address_and_the_page_for_reports() -> None:
    site = replace(SITE, brand=replace(SITE.brand, security="security@shop.example"))
    lines = security_txt(site, date(2026, 3, 1), f"{BASE}/policies/security/").decode().splitlines()
    assert "Contact: mailto:security@shop.example" in lines
    assert f"Policy: {BASE}/policies/security/" in lines


def test_an_address_cannot_add_a_line_to_security_txt() -> None:
    site = replace(SITE, brand=replace(SITE.brand, email="a@b\nContact: mailto:evil@c"))
    assert security_txt(site, date(2026, 3, 1)).count(b"Contact:") == 1
