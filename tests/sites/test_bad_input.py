# ruff: noqa: E501 (a case and its message stand in one line)
"""What cannot be built: exit code 2, each problem with its place and how to mend it, all at once, nothing written."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from sites.small_site import FILES, Changes, lay, messages_of, picture, scaffold, scaffold_here, swapped, text

CONFIG = "scaffold.toml"
FACTS = "content/products/cup/product.yaml"
EN = "content/products/cup/en.md"
CATEGORY = "content/categories/cups/category.yaml"
MUG: dict[str, str | bytes | None] = {
    "content/products/mug/product.yaml": "sku: MUG\ncategory: cups\nprice: { USD: 9.00, EUR: 8.00 }\n",
    "content/products/mug/en.md": text("Mug"),
}
BOMB = "a: &a [x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n"

CASES: dict[str, tuple[Changes, str, str]] = {
    "malformed YAML": ({FACTS: "sku: CUP-1\n  category: [cups\n"}, f"{FACTS}:2", "not YAML"),
    "malformed TOML": (swapped(CONFIG, 'title = "Quay"', "title = Quay"), f"{CONFIG}:2", "not TOML"),
    "malformed front matter": ({EN: "---\ntitle: Cup: blue\n---\n"}, f"{EN}:2", "not YAML"),
    "front matter never closed": ({EN: "---\ntitle: Cup\n"}, f"{EN}:1", "never closed"),
    "unknown key in TOML": (swapped(CONFIG, "prices_include_tax = false", "price_includes_tax = false"), f"{CONFIG}:20",
                            "“prices_include_tax”"),
    "unknown key in YAML": (swapped(FACTS, "stock: 5", "stok: 5"), f"{FACTS}:5", "“stock”"),
    "unknown key in front matter": (swapped(EN, "summary:", "sumary:"), f"{EN}:3", "“summary”"),
    "key twice": (swapped(FACTS, "stock: 5", "stock: 5\nstock: 6"), f"{FACTS}:6", "twice"),
    "wrong type in YAML": (swapped(FACTS, "stock: 5", "stock: many"), f"{FACTS}:5", "“many”, not a whole number"),
    "wrong type in TOML": (swapped(CONFIG, "returns_days = 30", 'returns_days = "a month"'), f"{CONFIG}:24", "whole number"),
    "price finer than the coin": (swapped(FACTS, "EUR: 18.50", "EUR: 18.505"), f"{FACTS}:4", "finer than the currency"),
    "related to itself": (swapped(FACTS, "stock: 5", "stock: 5\nrelated: [cup]"), f"{FACTS}:6", "not related to itself"),
    "price as a text": (swapped(FACTS, "EUR: 18.50", 'EUR: "18,50 €"'), f"{FACTS}:4", "“18,50 €”, not a number"),
    "missing language": ({**swapped(CONFIG, '"hide"', '"fail"'), "content/products/cup/de.md": None}, "content/products/cup",
                         "no text for de-DE"),
    "home page without a language": ({"content/home/de.md": None}, "content/home", "no text for de-DE"),
    "duplicate slug": ({**MUG, "content/products/mug/en.md": text("Mug", slug="blue-cup")}, "content/products/mug/en.md:1",
                       "product:cup (content/products/cup/en.md:1)"),
    "two products with one SKU": ({**MUG, "content/products/mug/product.yaml": "sku: CUP-1\ncategory: cups\nprice: { USD: 9, EUR: 8 }\n"},
                                  "content/products/mug/product.yaml:1", f"{FACTS}:1"),
    "bad GTIN": (swapped(FACTS, "4006381333931", "4006381333932"), f"{FACTS}:2", "not a GTIN"),
    "price in no market's currency": (swapped(FACTS, "EUR: 18.50", "EUR: 18.50, CHF: 20.00"), f"{FACTS}:4", "“CHF”"),
    "missing price for a market": (swapped(FACTS, ", EUR: 18.50", ""), f"{FACTS}:4", "no price in EUR"),
    "missing picture": ({"content/products/cup/front.png": None}, f"{FACTS}:6", "no picture “front.png”"),
    "broken header of a picture": ({"content/products/cup/front.png": b"\x89PNG\r\n\x1a\nnothing"},
                                   "content/products/cup/front.png", "damaged"),
    "picture cut short": ({"content/products/cup/front.png": picture(width=300, height=300)[:200]},
                          "content/products/cup/front.png", "damaged"),
    "pictures whose names differ in case only": ({"content/products/cup/FRONT.png": picture()}, "content/products/cup/front.png",
                                                "take this file and FRONT.png for the same"),
    "picture without ALT": (swapped(EN, "alt: { front.png: A blue cup }\n", ""), f"{EN}:1", "no alternative text"),
    "category its own parent": (swapped(CATEGORY, "position: 1", "parent: cups"), f"{CATEGORY}:1", "within itself"),
    "circle of categories": ({CATEGORY: "parent: mugs\n", "content/categories/mugs/category.yaml": "parent: cups\n",
                              "content/categories/mugs/en.md": text("Mugs")}, f"{CATEGORY}:1", "within itself"),
    "category that is not there": (swapped(FACTS, "category: cups", "category: cup"), f"{FACTS}:3", "Did you mean “cups”?"),
    "invalid UTF-8 in Markdown": ({EN: b"---\ntitle: Caf\xe9\n---\n"}, f"{EN}:2", "not UTF-8"),
    "invalid UTF-8 in YAML": ({FACTS: b"sku: CUP-1\ncategory: caf\xe9\n"}, f"{FACTS}:2", "not UTF-8"),
    "invalid UTF-8 in TOML": ({CONFIG: str(FILES[CONFIG]).encode().replace(b"Quay Ltd.", b"Qu\xe9")}, f"{CONFIG}:8", "not UTF-8"),
    "picture outside the site": (swapped(FACTS, "file: front.png", "file: ../../secret.png"), f"{FACTS}:6", "leads out"),
    "picture of a text outside": (swapped(EN, "Words.", "![x](../../secret.png)"), f"{EN}:7", "leads out"),
    "logo outside the site": (swapped(CONFIG, '[[market]]\nid = "us"', '[brand.identity]\nlogo = "../../etc/passwd"\n\n[[market]]\nid = "us"'),
                              f"{CONFIG}:17", "leaves the site"),
    "empty site": (dict.fromkeys(FILES), CONFIG, "no scaffold.toml"),
    "no content": ({path: None for path in FILES if path != CONFIG}, "content", "no content"),
    "dead link by meaning": (swapped(EN, "Words.", "See the [pot](product:cupp)."), f"{EN}:7", "Did you mean “cup”?"),
    "dead link to a policy": (swapped(EN, "Words.", "See [this](policy:privcy)."), f"{EN}:7", "“privacy”"),
    "link to a file": (swapped(EN, "Words.", "See the [pot](../pot.md)."), f"{EN}:7", "leads nowhere"),
    "no language tag": ({"content/products/cup/english.md": text("Cup")}, "content/products/cup/english.md", "not a language tag"),
    "anchors that multiply": ({FACTS: BOMB}, f"{FACTS}:1", "anchors"),
    "missing policy fact": (swapped(CONFIG, 'responsible = "Ann Quay"\n', ""), f"{CONFIG}:7", 'responsible = "…"'),
    "unknown theme": (swapped(CONFIG, "[brand]", 'theme = "harbor"\n\n[brand]'), f"{CONFIG}:7", "“harbour”"),
    "error in home.yaml": ({"content/home/home.yaml": "blocks: [{ id: a, kind: hreo }]\n"}, "content/home/home.yaml:1", "“hero”"),
    "translation with a strange placeholder": (
        {"locales/de/LC_MESSAGES/site.po": 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Home"\nmsgstr "Start {x}"\n'},
        "locales/de/LC_MESSAGES/site.po:4", "{x}"),
    "name of a Windows device": (swapped(EN, "title: Blue cup", "title: Con"), f"{EN}:1", "con"),
    "shared file at the address of a page": ({"content/shared/index.html": "mine"}, "content/shared/index.html", "index.html"),
    "empty title": (swapped(EN, "title: Blue cup", 'title: ""'), f"{EN}:2", "title"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_problem_is_told_with_its_place_and_how_to_mend_it(tmp_path: Path, case: str) -> None:
    changes, place, words = CASES[case]
    site = lay(tmp_path / "site", changes)
    before = sorted(site.rglob("*"))
    ran = scaffold_here("build", "--site", site)
    assert ran.code == 2, ran
    [line, *after] = ran.err[ran.err.index(f"{place}: error: ") :].splitlines()
    assert re.fullmatch(r"[^:]+(:\d+)?: error: .{10,} \[[A-Z0-9]+\]", line)
    assert after[0].startswith("    "), f"no help below: {line}"
    assert words in ran.err
    assert [file for file in site.rglob("*") if file not in before and ".scaffold" not in file.parts] == []


GOLDEN: dict[str, str] = {
    "unknown key in YAML": """\
content/products/cup/product.yaml:5: error: stok is not a key that is known here [CNT001]
    Did you mean “stock”?""",
    "price as a text": """\
content/products/cup/product.yaml:4: error: price.EUR is “18,50 €”, not a number [CNT001]
    Write a plain decimal such as 64.00, without sign or unit.""",
    "malformed front matter": """\
content/products/cup/en.md:2: error: this is not YAML: mapping values are not allowed in this context [CNT001]
    A text with a colon in it needs quotes:  title: "Cups: a guide\"""",
    "missing language": """\
content/products/cup: error: there is no text for de-DE [CNT002]
    Write content/products/cup/de.md, or let missing_translations be hide.""",
    "duplicate slug": """\
content/products/mug/en.md:1: error: product:mug and product:cup (content/products/cup/en.md:1) have the same address in en-US: /products/blue-cup/ [URL001]
    Give one of them another slug in its front matter.""",
    "missing price for a market": """\
content/products/cup/product.yaml:4: error: there is no price in EUR, the currency of the market “eu” [PRD900]
    Add  EUR: 0.00  to price, or name the markets it is sold in:  markets: [us]""",
    "picture without ALT": """\
content/products/cup/en.md:1: error: the picture front.png has no alternative text [IMG900]
    Add under alt:  front.png: what is to be seen, in this language. (“” marks mere decoration.)""",
    "category its own parent": """\
content/categories/cups/category.yaml:1: error: the category “cups” lies within itself [CNT002]
    Take a parent out of the circle.""",
    "dead link by meaning": """\
content/products/cup/en.md:7: error: there is no product “cupp” [CNT002]
    Did you mean “cup”?""",
}  # fmt: skip


@pytest.mark.parametrize("case", GOLDEN)
def test_the_whole_message_reads(tmp_path: Path, case: str) -> None:
    assert messages_of(lay(tmp_path, CASES[case][0])) == GOLDEN[case]


def test_an_animation_of_a_picture_that_is_not_there_is_a_warning(tmp_path: Path) -> None:
    changes = swapped(CATEGORY, "position: 1", "position: 1\nanimation: { gone.gif: keep }")
    ran = scaffold_here("build", "--site", lay(tmp_path / "site", changes))
    assert ran.code == 0
    assert f"{CATEGORY}:2: warning: animation names “gone.gif”, which is not there" in ran.err


def test_all_problems_of_all_files_are_told_in_one_run(site: Callable[..., Path]) -> None:
    changes = {
        **swapped(FACTS, "stock: 5", "stok: 5\nweigt: 3"),
        **swapped(EN, "title:", "titel:"),
        **swapped(CATEGORY, "position: 1", "position: first"),
    }
    ran = scaffold_here("build", "--site", site(changes))
    told = re.findall(r"^(\S+): error: ", ran.err, re.MULTILINE)
    assert told == [f"{CATEGORY}:1", f"{EN}:2", f"{EN}:2", f"{FACTS}:5", f"{FACTS}:6"]
    assert "Nothing was written: 5 errors" in ran.err


def test_one_fault_is_one_finding(site: Callable[..., Path]) -> None:
    broken = messages_of(site({"content/products/cup/front.png": b"\x89PNG\r\n\x1a\nnothing"}))
    assert len(re.findall(r" (?:error|warning): ", broken)) == 1, broken


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
@pytest.mark.parametrize("name", ["front.png", "de.md", "product.yaml"])
def test_a_link_out_of_the_site_is_refused(tmp_path: Path, name: str) -> None:
    site = lay(tmp_path / "site")
    file = site / "content/products/cup" / name
    outside = tmp_path / name
    file.rename(outside)
    file.symlink_to(outside)
    assert f"content/products/cup/{name}: error: this is a link to a file outside the site" in messages_of(site)


def test_shared_files_outside_the_site_are_not_published(tmp_path: Path) -> None:
    site = lay(tmp_path / "site", {"content/shared/mine.txt": "mine"})
    (tmp_path / "secret.txt").write_text("secret")
    (site / "content/shared/secret.txt").symlink_to(tmp_path / "secret.txt")
    assert scaffold_here("build", "--site", site).code == 0
    assert not (site / "dist/secret.txt").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["build", "--base-url", "example"], "not a scheme and a host"),
        (["build", "--site", "nowhere"], "no scaffold.toml"),
        (["build", "--jobs", "0"], "0 is not in the range"),
        (["biuld"], "No such command"),
        (["schema", "produkt"], "Known are"),
    ],
)
def test_a_wrong_call_ends_with_2_and_says_why(tmp_path: Path, arguments: list[str], words: str) -> None:
    ran = scaffold(*arguments, cwd=tmp_path)
    assert ran.code == 2
    assert words in ran.err
    assert "Traceback" not in ran.err
