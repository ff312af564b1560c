# ruff: noqa: E501 (texts stand in one line)
"""What a locale shows: its own language or nothing, unless the site says otherwise, and never in silence."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sites.planning import loaded, planned, shelves
from sites.small_site import made, messages_of, swapped, text

from scaffold.errors import BuildStopped
from scaffold.model.entries import Kind

ENGLISH_ONLY = {"content/pages/care/en.md": text("Care", body="English words about care.")}


def policy(name: str) -> dict[str, str]:
    return swapped("scaffold.toml", '"hide"', f'"{name}"')


def test_a_locale_without_a_text_does_not_publish_it(site: Callable[..., Path]) -> None:
    plan, _, _ = planned(site(ENGLISH_ONLY))
    assert {tag for tag, ref, _, _ in plan.routes if ref.id == "care"} == {"en-US"}


def test_the_policy_fail_stops_the_build_and_names_the_file_to_write(site: Callable[..., Path]) -> None:
    assert "Write content/pages/care/de.md" in messages_of(site({**ENGLISH_ONLY, **policy("fail")}))


def test_the_policy_notice_shows_the_original_and_says_so(site: Callable[..., Path]) -> None:
    dist = made(site({**ENGLISH_ONLY, **policy("notice")}))
    page = (dist / "de-de/care/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://quay.example/care/">' in page
    assert 'name="robots" content="noindex' in page
    assert 'lang="en"' in page.partition("<main")[2]
    assert "hreflang" not in page.partition("</head>")[0]
    assert "https://quay.example/de-de/care/" not in (dist / "sitemaps/de-DE.xml").read_text("utf-8")


def test_a_locale_may_have_a_policy_of_its_own(site: Callable[..., Path]) -> None:
    own = swapped("scaffold.toml", 'tag = "de-DE"', 'tag = "de-DE"\nmissing_translations = "notice"')
    route = planned(site({**ENGLISH_ONLY, **own}))[0].at("de-DE", Kind.PAGE, "care")
    assert (route.is_fallback, route.text_tag) == (True, "en")


def test_the_exact_tag_is_taken_before_its_parents(site: Callable[..., Path]) -> None:
    read = loaded(site({"content/pages/a/en.md": text("Gray"), "content/pages/a/en-US.md": text("Grey, here"), "content/pages/b/en-GB.md": text("B"),
                        "content/pages/b/en.md": text("Parent")}))  # fmt: skip
    shelf = shelves(read)["en-US"]
    titles = {page.id: found.matter.title for page in shelf.pages if (found := shelf.text(page))}
    assert titles == {"a": "Grey, here", "b": "Parent"}


def test_a_product_is_shown_only_where_it_is_sold(site: Callable[..., Path]) -> None:
    only = swapped("content/products/cup/product.yaml", "stock: 5", "markets: [eu]")
    found = shelves(loaded(site(only)))
    assert {tag: [product.id for product in shelf.products] for tag, shelf in found.items()} == {
        "en-US": [],
        "de-DE": ["cup"],
    }
    assert found["en-US"].categories == ()


def test_a_draft_is_not_published_unless_asked(site: Callable[..., Path]) -> None:
    folder = site(swapped("content/products/cup/product.yaml", "stock: 5", "status: draft"))
    assert loaded(folder).content.products == ()


def test_a_retired_product_keeps_its_address_and_leaves_the_lists(site: Callable[..., Path]) -> None:
    folder = site(swapped("content/products/cup/product.yaml", "stock: 5", "status: retired"))
    shelf = shelves(loaded(folder))["en-US"]
    assert ([p.id for p in shelf.products], shelf.listed) == (["cup"], ())
    assert planned(folder)[0].find("en-US", shelf.products[0].ref) is not None


def test_lists_can_be_sorted_by_price_and_age(site: Callable[..., Path]) -> None:
    more: dict[str, str] = {}
    for id, price, day in (
        ("a", "5.00", "2026-01-03"),
        ("b", "50.00", "2026-01-01"),
        ("c", "on-request", "2026-01-02"),
    ):
        value = price if price == "on-request" else f"{{ USD: {price}, EUR: {price} }}"
        more[f"content/products/{id}/product.yaml"] = f"sku: {id}\ncategory: cups\nprice: {value}\npublished: {day}\n"
        more[f"content/products/{id}/en.md"] = text(id.upper())
    shelf = shelves(loaded(site(more)))["en-US"]
    assert [p.id for p in shelf.sorted_by("price", shelf.listed)] == ["a", "cup", "b", "c"]
    assert [p.id for p in shelf.sorted_by("price-desc", shelf.listed)] == ["b", "cup", "a", "c"]
    assert [p.id for p in shelf.sorted_by("newest", shelf.listed)] == ["a", "c", "b", "cup"]


def test_what_stops_the_build_carries_everything_that_was_found(site: Callable[..., Path]) -> None:
    with pytest.raises(BuildStopped) as stopped:
        loaded(site({"content/pages/english/english.md": text("A"), "content/posts/x/en.md": text("X")}))
    assert {finding.location.path for finding in stopped.value.findings} >= {
        "content/pages/english/english.md",
        "content/posts/x",
    }


def test_the_contact_page_exists_even_where_nobody_wrote_one(site: Callable[..., Path]) -> None:
    plan, _, _ = planned(site())
    assert plan.at("de-DE", Kind.PAGE, "contact").href == "/de-de/kontakt/"
