"""Whatever an editor writes into a product: the page shows it, and it never becomes markup."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html
from sites.planning import loaded, shelves
from sites.small_site import lay, text

from scaffold.assets.derivatives import derivatives
from scaffold.assets.share import share_output
from scaffold.i18n.formats import Money, money
from scaffold.model.entries import Kind, ProductFrontMatter
from scaffold.model.views import PageJob, ProductView
from scaffold.plan.routes import make_plan, sections_of
from scaffold.render.page import render
from scaffold.views.context import Context
from scaffold.views.frame import FrameFiles, make_frame
from scaffold.views.locale import locale_jobs
from scaffold.views.pictures import Pictures

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40)
NASTY = st.text(alphabet="<>\"'&/=;{}%()ab script!-", min_size=1, max_size=40)


class Shop:
    """The small shop, read once; makes the product page of the default locale from any texts."""

    def __init__(self, folder: Path) -> None:
        site = lay(
            folder, {"content/products/cup/en.md": text("T", alt="{ front.png: A }", attributes="{ material: M }")}
        )
        self.read = loaded(site)
        self.sections = {tag: sections_of(words) for tag, words in self.read.words.items()}

    def job(self, **matter: Any) -> tuple[PageJob, bytes]:
        """The product's page with another front matter."""
        read = self.read
        [product] = read.content.products
        english = replace(product.texts["en"], matter=ProductFrontMatter(**matter))
        facts = replace(product.facts, attributes={"material": "clay"})
        other = replace(product, facts=facts, texts={**product.texts, "en": english})
        read = replace(read, content=replace(read.content, products=(other,)))
        shelf = shelves(read)
        plan, _, _ = make_plan(read.site, shelf, read.policies, self.sections, {})
        locale = read.site.locales[0]
        pictures = Pictures(read.theme.slots, read.site.base_url, derivatives, share_output)
        bare = Context(read.site, locale, plan, shelf[locale.tag], read.words[locale.tag], pictures, ())
        files = FrameFiles("/a.css", "", "", "", (), "", (0, 0), (), {})
        context = bare.framed(make_frame(bare, files, "2026"))
        path = plan.at(locale.tag, Kind.PRODUCT, "cup").path
        [job] = [job for job in locale_jobs(context, "/s.json") if job.path == path]
        return job, render(job, context.the_frame(), read.theme)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return Shop(tmp_path_factory.mktemp("shop"))


def seen(page: bytes, xpath: str) -> str:
    return " ".join(str(html.fromstring(page.decode()).xpath(f"string({xpath})")).split())


def skeleton(page: bytes) -> list[str]:
    """The elements and attributes of a page, without their texts."""
    return [f"{element.tag} {sorted(element.keys())}" for element in html.fromstring(page.decode()).iter("*")]


@settings(max_examples=25, deadline=None)
@given(title=WORDS | NASTY, summary=NASTY, alt=NASTY, label=NASTY)
@example(
    title="</title><script>alert(1)</script>",
    summary='"><img src=x onerror=a>',
    alt="'><svg onload=a>",
    label="{{ 7*7 }}",
)
@example(title="</script>", summary="<!--<script>", alt="]]>", label="&lt;b&gt;")
def test_no_text_of_a_product_changes_the_skeleton_of_its_page(
    shop: Shop, title: str, summary: str, alt: str, label: str
) -> None:
    def page(*texts: str) -> bytes:
        one, two, three, four = texts
        attributes = {"material": {"label": four, "clay": four}}
        return shop.job(title=one, summary=two, alt={"front.png": three}, attributes=attributes)[1]

    blank = [words if not words.strip() else "x" for words in (title, summary, alt, label)]
    assert skeleton(page(title, summary, alt, label)) == skeleton(page(*blank))


@settings(max_examples=25, deadline=None)
@given(title=WORDS)
def test_a_title_is_shown_as_it_is_written(shop: Shop, title: str) -> None:
    job, page = shop.job(title=title, alt={"front.png": "A"})
    assert isinstance(job.view, ProductView)
    assert seen(page, "//h1") == " ".join(title.split())


@given(st.decimals(min_value=0, max_value=10**6, places=2), st.sampled_from(["en-US", "de-DE", "fr-FR", "ar-AE"]))
def test_money_shows_the_digits_of_its_amount(amount: Any, tag: str) -> None:
    found: Money = money(amount, "EUR", tag)
    digits = "".join(sign for sign in found.text if sign.isdigit())
    assert digits == f"{found.amount:.2f}".replace(".", "").removesuffix(
        "00" if found.amount == int(found.amount) else ""
    )
