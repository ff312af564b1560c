"""The policies in every language: the same sections, facts and links as in English, and all words of tables."""

import re
import unicodedata
from dataclasses import replace

import pytest
from policy_samples import BUILTIN, POLICIES, load, site_for

from scaffold.i18n.strings import catalogue_for
from scaffold.load.fact_names import WORDS
from scaffold.load.policy_text import SectionText

LANGUAGES = tuple(sorted({tag for policy in POLICIES.values() for tag in policy.texts}))
"""All that anybody began: whoever begins one finishes it."""


def links(section: SectionText) -> list[str]:
    """Where a section's links lead."""
    children = [child for token in section.tokens for child in token.children or ()]
    return sorted(str(child.attrs["href"]) for child in children if child.type == "link_open")


def test_the_eleven_languages_are_there() -> None:
    assert {"en", "de", "fr", "es", "it", "nl", "pt-BR", "ja", "ko", "ar", "zh"} <= set(LANGUAGES)


def test_a_shop_for_brazil_speaks_as_brazilian_law_does() -> None:
    site = site_for("br")
    locale = replace(site.locales[0], tag="pt-BR", language="pt")
    pages, findings = load(replace(site, default_locale="pt-BR", locales=(locale,)))
    assert findings == []
    words = " ".join(section.html + section.heading for page in pages["pt-BR"] for section in page.sections)
    for term in ("Lei Geral de Proteção de Dados", "controlador", "encarregado", "Direito de arrependimento", "Procon"):
        assert term in words


def test_portugal_is_not_served_in_the_portuguese_of_brazil() -> None:
    site = site_for("eu")
    locale = replace(site.locales[0], tag="pt-PT", language="pt")
    _, findings = load(replace(site, default_locale="pt-PT", locales=(locale,)))
    assert findings
    assert {finding.code for finding in findings} <= {"POL107", "POL110"}


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_section_once_and_in_plain_length(policy: str, language: str) -> None:
    text = POLICIES[policy].texts[language]
    assert set(text.sections) == {section.id for section in POLICIES[policy].plan.sections}
    width = sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text.matter.summary)
    assert 70 <= width <= 155
    assert re.fullmatch(r"[a-z-]+", text.matter.slug)


@pytest.mark.parametrize("policy", POLICIES)
def test_every_language_names_the_same_facts_and_links_in_each_section(policy: str) -> None:
    english = POLICIES[policy].texts["en"].sections
    for language in LANGUAGES:
        for name, section in POLICIES[policy].texts[language].sections.items():
            expected = {fact for fact, _ in english[name].names}
            assert {fact for fact, _ in section.names} == expected, (language, name)
            assert links(section) == links(english[name]), (language, name)


@pytest.mark.parametrize("language", [tag for tag in LANGUAGES if tag != "en"])
def test_every_language_has_all_words(language: str) -> None:
    files = {file.name: file.read_bytes() for file in (BUILTIN / "strings").glob("*.po")}
    strings = catalogue_for(language, files, "policies/strings")[0].strings
    assert [word for word in WORDS if word not in strings] == []


def test_slugs_differ_within_a_language() -> None:
    for language in LANGUAGES:
        slugs = [policy.texts[language].matter.slug for policy in POLICIES.values()]
        assert len(slugs) == len(set(slugs))
