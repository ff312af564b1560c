"""A text is looked up by the tag and its CLDR parents, and never in another language or script."""

import pytest

from scaffold.i18n.tags import direction_of, is_tag, is_territory, language_name, lookup_chain, og_locale, territory_of


@pytest.mark.parametrize(
    ("tag", "chain"),
    [
        ("en-US", "en-US en"),
        ("en-GB", "en-GB en-001 en"),
        ("en-IN", "en-IN en-001 en"),
        ("de-AT", "de-AT de"),
        ("pt-BR", "pt-BR pt"),
        ("es-MX", "es-MX es-419 es"),
        ("nb-NO", "nb-NO nb no"),
        ("zh-Hant-HK", "zh-Hant-HK zh-Hant"),
        ("zh-Hant", "zh-Hant"),
        ("sr-Latn-RS", "sr-Latn-RS sr-Latn"),
        ("ja", "ja"),
    ],
)
def test_the_parents_of_a_tag(tag: str, chain: str) -> None:
    assert " ".join(lookup_chain(tag)) == chain


@pytest.mark.parametrize("tag", ["zh-TW", "zh-HK", "zh-Hant-TW"])
def test_traditional_chinese_never_falls_back_to_simplified(tag: str) -> None:
    assert "zh" not in lookup_chain(tag)


@pytest.mark.parametrize("tag", ["de", "de-DE", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419", "en-GB"])
def test_languages_are_tags(tag: str) -> None:
    assert is_tag(tag)


@pytest.mark.parametrize("tag", ["", "DE", "de_DE", "english", "xx", "de-", "de--DE", "klingon", "../de", "root"])
def test_other_words_are_none(tag: str) -> None:
    assert not is_tag(tag)


@pytest.mark.parametrize(
    ("tag", "territory", "direction", "name", "og"),
    [
        ("en-US", "US", "ltr", "English", "en_US"),
        ("de-DE", "DE", "ltr", "Deutsch", "de_DE"),
        ("fr-FR", "FR", "ltr", "Français", "fr_FR"),
        ("ja-JP", "JP", "ltr", "日本語", "ja_JP"),
        ("ar-AE", "AE", "rtl", "العربية", "ar_AE"),
        ("he-IL", "IL", "rtl", "עברית", "he_IL"),
        ("zh-Hant-TW", "TW", "ltr", "中文", "zh_TW"),
    ],
)
def test_what_a_tag_tells(tag: str, territory: str, direction: str, name: str, og: str) -> None:
    assert (territory_of(tag), direction_of(tag), language_name(tag), og_locale(tag)) == (
        territory,
        direction,
        name,
        og,
    )


def test_norway_is_a_territory_and_germany_in_words_is_none() -> None:
    assert [code for code in ("NO", "GB", "UK", "Germany", "de", "") if is_territory(code)] == ["NO", "GB"]
