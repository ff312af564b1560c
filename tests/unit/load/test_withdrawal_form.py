"""Withdrawal online: a form where the shop has an address for it, else a message; the labels of the law on both."""

from dataclasses import replace

import lxml.html
import pytest
from policy_samples import BUILTIN, POLICIES, load, site_of

from scaffold.i18n.strings import catalogue_for
from scaffold.model.entries import PolicySection
from scaffold.model.site import Returns, Site

DESK = "https://desk.example/withdraw?shop=1&x"
CONFIRM = {"de-DE": "Widerruf bestätigen", "fr-FR": "confirmer la rétractation"}
"""The words that national law sets: BGB s. 356a; C. conso. D221-5."""


def with_form(*tags: str, address: str = DESK) -> Site:
    return replace(site_of(*tags), returns=Returns(withdrawal_form=address))


def sections(site: Site, tag: str) -> dict[str, PolicySection]:
    pages, findings = load(site)
    assert findings == []
    returns = next(page for page in pages[tag] if page.id == "returns")
    return {section.id: section for section in returns.sections}


@pytest.mark.parametrize(("tag", "label"), CONFIRM.items())
def test_the_form_asks_for_three_facts_and_confirms_with_the_words_of_the_law(tag: str, label: str) -> None:
    section = sections(with_form(tag), tag)["function-form-eu"]
    assert "crd-11a" in section.shows
    form = lxml.html.fromstring(section.html).xpath("//form")[0]
    assert (form.get("method"), form.get("action")) == ("post", DESK)
    fields = {field.get("name"): field for field in form.xpath(".//input[not(@type='hidden')]")}
    assert list(fields) == ["name", "order", "email"]
    assert all(
        "required" in field.attrib and form.xpath(f".//label[@for='{field.get('id')}']") for field in fields.values()
    )
    assert [button.text for button in form.xpath(".//button[@type='submit']")] == [label]
    assert form.xpath("string(.//input[@name='locale']/@value)") == tag
    assert form.xpath("string(.//input[@name='statement']/@value)")


def test_the_form_takes_the_place_of_the_message_and_names_the_address_to_write_to() -> None:
    shown = sections(with_form("de-DE"), "de-DE")
    assert "function-eu" not in shown
    assert "care@tidewater.example" in shown["function-form-eu"].html
    assert "mailto:care@tidewater.example?subject=" not in shown["function-form-eu"].html


def test_without_an_address_for_it_there_is_no_form() -> None:
    shown = sections(site_of("de-DE"), "de-DE")
    assert "function-form-eu" not in shown
    assert "<form" not in shown["function-eu"].html


def test_only_the_european_union_has_it() -> None:
    for tag in ("en-US", "en-GB", "ja-JP", "ar-AE"):
        assert not any("<form" in section.html for section in sections(with_form(tag), tag).values())


def test_an_address_cannot_end_the_attribute() -> None:
    hostile = '/x"><script>alert(1)</script>'
    assert "<script>" not in sections(with_form("de-DE", address=hostile), "de-DE")["function-form-eu"].html


@pytest.mark.parametrize("language", sorted(POLICIES["returns"].texts))
def test_every_language_names_the_control_that_confirms(language: str) -> None:
    files = {file.name: file.read_bytes() for file in (BUILTIN / "strings").glob("*.po")}
    label = catalogue_for(language, files, "policies/strings")[0].strings.get(
        "confirm withdrawal", "confirm withdrawal"
    )
    tokens = POLICIES["returns"].texts[language].sections["function-form-eu"].tokens
    assert any(label in token.content for token in tokens)
