"""What the linter knows of languages."""

import pytest

from scaffold.lint.languages import foreign_letters, is_right_to_left, likely_language, why_no_language
from scaffold.lint.words import display_width


@pytest.mark.parametrize(
    "tag", ["de", "en-GB", "zh-Hant-TW", "es-419", "sr-Latn", "de-CH-1996", "x-own", "en-u-ca-gregory"]
)
def test_a_right_tag(tag: str) -> None:
    assert why_no_language(tag) == ""


@pytest.mark.parametrize(
    ("tag", "why"),
    [("en-UK", "GB is meant"), ("english", "not written"), ("de_DE", "not written"), ("jp", "no language")],
)
def test_a_wrong_tag(tag: str, why: str) -> None:
    assert why in why_no_language(tag)


def test_letters_of_foreign_scripts() -> None:
    assert list(foreign_letters("Size 适合 M", "en")) == ["适合"]
    assert list(foreign_letters("Größe 5 μm", "de")) == []
    assert list(foreign_letters("ランプ LED", "ja")) == []
    assert list(foreign_letters("ランプ", "zh")) == ["ランプ"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The lamp is on a rock with the beam of the light", "en"),
        ("Die Lampe steht auf einem Felsen und leuchtet in der Nacht", "de"),
        ("La lampe est sur un rocher avec une vue sur les montagnes", "fr"),
        ("Bol de arroz de gres con esmalte de celadón", ""),
        ("Trail Lamp 400", ""),
    ],
)
def test_small_words_tell_a_language_or_nothing(text: str, language: str) -> None:
    assert likely_language(text) == language


def test_right_to_left() -> None:
    assert [is_right_to_left(tag) for tag in ("ar-AE", "he", "az-Arab", "de", "ku-Latn")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_wide_characters_count_twice_and_marks_not_at_all() -> None:
    assert display_width("灯a") == 3
    assert display_width("e\u0301") == 1
