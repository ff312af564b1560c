"""What readers and search engines read in the demo store: titles, languages, markers, prices."""

import re
import unicodedata
from collections import Counter, defaultdict
from decimal import Decimal
from itertools import pairwise

import pytest
from sites.demo_pages import Demo, DemoPage

MARKERS = re.compile(
    r"\{\{|\}\}|\{%|%\}|\{[A-Za-z_][\w.]*\}|\bundefined\b|\bNone\b(?!\. )|\bNaN\b|\[object |\x00|Markup\("
)
LATIN_WORD = re.compile(r"[A-Za-z]{4,}")


def width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def visible(page: DemoPage, xpath: str = "//body") -> str:
    """The text that a reader sees, and what a screen reader says."""
    skipped = "ancestor-or-self::script or ancestor-or-self::style"
    texts = page.all(f"({xpath})//text()[not(parent::*[{skipped}])] | ({xpath})//@alt | ({xpath})//@aria-label")
    return " ".join(" ".join(str(text).split()) for text in texts)


def own_words(page: DemoPage) -> str:
    """The text of `main` without codes, names and what is marked as another language."""
    skipped = "ancestor::*[@lang][not(self::html)] or ancestor::bdi or ancestor::code or ancestor::script"
    return " ".join(str(text) for text in page.all(f"//main//text()[not({skipped})]"))


def repeated(demo: Demo, xpath: str) -> dict[tuple[str, str], int]:
    counts = Counter((page.locale, page.one(xpath)) for page in demo.indexed)
    return {key: number for key, number in counts.items() if number > 1}


def test_titles_are_unique_in_each_locale(demo: Demo) -> None:
    assert repeated(demo, "//title/text()") == {}


def test_descriptions_are_unique_in_each_locale(demo: Demo) -> None:
    assert repeated(demo, "//meta[@name='description']/@content") == {}


def test_titles_fit_into_results(demo: Demo) -> None:
    titles = {page.path: page.one("//title/text()") for page in demo.indexed}
    assert {path: title for path, title in titles.items() if not 10 <= width(title) <= 65} == {}


def test_descriptions_fit_into_results(demo: Demo) -> None:
    texts = {page.path: page.meta("description") for page in demo.indexed}
    assert {path: text for path, text in texts.items() if not 50 <= width(text) <= 320 or len(text) > 160} == {}


def test_no_template_marker_is_left(demo: Demo) -> None:
    found = {
        (page.path, match[0])
        for page in demo.pages.values()
        for text in (visible(page), page.one("//title/text()"), *page.all("//head/meta/@content"), *page.all("//@href"))
        for match in MARKERS.finditer(text)
    }
    assert found == set()


def test_language_and_direction_are_those_of_the_locale(demo: Demo) -> None:
    found = {(page.locale, page.root.get("lang"), page.root.get("dir")) for page in demo.pages.values()}
    assert found == {(tag, tag, "rtl" if tag.startswith("ar") else "ltr") for tag in demo.locales}


def test_every_page_has_one_h1(demo: Demo) -> None:
    assert [p.path for p in demo.pages.values() if len(p.all("//h1")) != 1] == []


def test_no_heading_level_is_skipped(demo: Demo) -> None:
    for page in demo.pages.values():
        levels = [
            int(heading.tag[1]) for heading in page.all("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")
        ]
        steps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        assert not steps, f"{page.path}: {steps}"


def test_japanese_pages_are_japanese(demo: Demo) -> None:
    for page in demo.of("ja-JP"):
        letters = [sign for sign in own_words(page) if sign.isalpha()]
        japanese = [sign for sign in letters if unicodedata.name(sign).startswith(("HIRAGANA", "KATAKANA", "CJK"))]
        assert len(japanese) > 0.7 * len(letters), page.path


def test_arabic_pages_are_arabic(demo: Demo) -> None:
    for page in demo.of("ar-AE"):
        letters = [sign for sign in own_words(page) if sign.isalpha()]
        arabic = [sign for sign in letters if unicodedata.name(sign).startswith("ARABIC")]
        assert len(arabic) > 0.7 * len(letters), page.path


@pytest.mark.parametrize("locale", ["en-US", "de-DE", "fr-FR", "es-ES"])
def test_pages_in_latin_script_hold_no_other_script(demo: Demo, locale: str) -> None:
    for page in demo.of(locale):
        strange = {
            sign for sign in own_words(page) if sign.isalpha() and not unicodedata.name(sign).startswith("LATIN")
        }
        assert strange <= {"º", "ª", "μ"}, f"{page.path}: {strange}"


ENGLISH = frozenset(
    [
        "the",
        "and",
        "with",
        "from",
        "your",
        "our",
        "you",
        "are",
        "this",
        "that",
        "which",
        "for",
        "have",
        "will",
        "not",
        "can",
        "all",
        "more",
        "about",
    ]
)


@pytest.mark.parametrize("locale", ["de-DE", "fr-FR", "es-ES", "ja-JP", "ar-AE"])
def test_no_english_sentence_stands_on_pages_in_other_languages(demo: Demo, locale: str) -> None:
    found = {}
    for page in demo.of(locale):
        for text in page.all("//body//text()[not(ancestor::script or ancestor::*[@lang][not(self::html)])]"):
            words = re.findall(r"[a-z]+", str(text).lower())
            if len(ENGLISH.intersection(words)) >= 2:
                found[page.path] = " ".join(str(text).split())
    assert found == {}


@pytest.mark.parametrize("locale", ["ja-JP", "ar-AE"])
def test_labels_and_alternative_texts_are_in_the_script_of_the_page(demo: Demo, locale: str) -> None:
    brand = demo.config["site"]["title"]
    texts = {
        text
        for page in demo.of(locale)
        for text in page.all(
            "//img/@alt | //@aria-label | //label//text()[not(ancestor::bdi)]"
            " | //button//text() | //summary//text() | //caption//text()"
        )
        if LATIN_WORD.search(text) and brand not in text
    }
    assert texts == set()


def test_every_policy_is_linked_from_every_footer(demo: Demo) -> None:
    policies = defaultdict(set)
    for page in demo.pages.values():
        if page.all("//body[contains(@class, 'policy')]"):
            policies[page.locale].add(page.path)
    assert set(policies) == set(demo.locales)
    assert min(len(found) for found in policies.values()) >= 10
    for page in demo.pages.values():
        linked = {page.file_of(address)[0] for address in page.all("//footer//a/@href") if page.is_internal(address)}
        assert policies[page.locale] <= linked, page.path


def test_search_and_404_are_kept_out_of_results_and_nothing_else_of_the_menu_is(demo: Demo) -> None:
    hidden = {page.path for page in demo.of("en-US") if not page.is_indexed}
    assert {"404.html", "search/index.html"} <= hidden
    lists = {path for path in hidden if re.search(r"/(by-price|by-price-desc|newest)/", f"/{path}")}
    assert hidden - lists == {"404.html", "search/index.html"}


CURRENCY_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "￥¥", "AED": "د.إ"}


@pytest.mark.parametrize("locale", ["en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "ja-JP"])
def test_a_locale_shows_no_other_currency(demo: Demo, locale: str) -> None:
    others = "".join(set("$£€￥¥") - set(CURRENCY_SIGNS[demo.currency_of(locale)]))
    for page in demo.of(locale):
        prices = " ".join(page.all("//*[contains(@class, 'price')]//text()"))
        assert not re.search(f"[{others}]", prices), f"{page.path}: {prices}"


def test_structured_data_has_the_currency_of_the_market_only(demo: Demo) -> None:
    for page in demo.pages.values():
        found = set(re.findall(r'"(?:priceCurrency|currency)":"([A-Z]{3})"', page.source))
        assert found <= {demo.currency_of(page.locale)}, page.path


def amount_in(text: str, currency: str) -> Decimal:
    """The number in a price as a locale writes it."""
    [digits] = re.findall(r"\d[\d.,\u00a0\u202f\u066b\u066c’ ]*", text)
    digits = re.sub(r"[^\d.,]", "", digits).rstrip(".,")
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+", digits):
        return Decimal(re.sub(r"[.,]", "", digits))
    whole, mark, cents = re.fullmatch(r"([\d.,]*?)(?:([.,])(\d{2}))?", digits).groups()
    return Decimal(re.sub(r"[.,]", "", whole) + (f".{cents}" if mark else ""))


def offers_of(page: DemoPage) -> dict[str, Decimal]:
    nodes = page.nodes("Product")
    return {node["sku"]: Decimal(node["offers"]["price"]) for node in nodes if "offers" in node and "sku" in node}


def test_each_offer_shows_the_price_of_its_structured_data(demo: Demo) -> None:
    checked = 0
    for page in demo.products:
        offers = {f"sku-{sku.lower()}": price for sku, price in offers_of(page).items()}
        for row in page.all("//*[contains(concat(' ', @class, ' '), ' offer ')]"):
            shown = "".join(row.xpath("(.//*[contains(@class, 'offer-price')]//bdi)[1]//text()"))
            assert amount_in(shown, demo.currency_of(page.locale)) == offers[row.get("id")], f"{page.path} {shown}"
            checked += 1
    assert checked > 100


def test_the_headline_price_is_the_lowest(demo: Demo) -> None:
    for page in demo.products:
        shown = "".join(page.all("(//*[@data-price]//bdi)[1]//text()"))
        assert amount_in(shown, demo.currency_of(page.locale)) == min(offers_of(page).values()), f"{page.path} {shown}"


def test_the_share_tags_have_the_lowest_price(demo: Demo) -> None:
    for page in demo.products:
        assert Decimal(page.meta("product:price:amount")) == min(offers_of(page).values()), page.path
        assert page.meta("product:price:currency") == demo.currency_of(page.locale)


def test_cards_show_the_lowest_price_of_the_product(demo: Demo) -> None:
    lowest = {page.path: min(offers_of(page).values()) for page in demo.products}
    checked = 0
    for page in demo.pages.values():
        for card in page.all("//li[contains(@class, 'card')]/article[.//*[contains(@class, 'card-price')]]"):
            target = page.file_of(card.xpath(".//*[contains(@class, 'card-title')]//a/@href")[0])[0]
            shown = "".join(card.xpath("(.//*[contains(@class, 'card-price')]//bdi)[1]//text()"))
            assert amount_in(shown, demo.currency_of(page.locale)) == lowest[target], f"{page.path} → {target}: {shown}"
            checked += 1
    assert checked > 500
