"""Names for URLs."""

import pytest

from scaffold.text import MAX_SLUG_LENGTH, did_you_mean, percent_encoded, slug


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Celadon teapot", "celadon-teapot"),
        ("Käse & Brot", "kase-brot"),
        ("Straße", "strasse"),
        ("Œuvre naïve", "oeuvre-naive"),
        ("C++/C#", "c-c"),
        ("a_b", "a-b"),
        ("ＡＢＣ ①", "abc-1"),
        ("İstanbul", "istanbul"),
        ("日本の茶碗", "日本の茶碗"),
        ("فنجان المد", "فنجان-المد"),
        ("हिन्दी किताब", "हिन्दी-किताब"),
        ("ไทยภาษา", "ไทยภาษา"),
        ("../../etc/passwd", "etc-passwd"),
        (".htaccess", "htaccess"),
        ("…!", ""),
    ],
)
def test_a_slug(text: str, name: str) -> None:
    assert slug(text) == name


@pytest.mark.parametrize("text", ["Crème", "Crème ☕", "– Crème –", "crème…", "Crème\u200b"])
def test_a_sign_that_is_dropped_changes_nothing_else(text: str) -> None:
    assert slug(text) == "creme"


def test_a_mark_on_a_letter_does_not_cut_the_word() -> None:
    assert "-" not in slug("يُصنع")


def test_a_slug_fits_into_a_file_name() -> None:
    for text in ("x" * 500, "茶" * 500, "\U00020000" * 500):
        assert len(slug(text)) <= MAX_SLUG_LENGTH
        assert len(slug(text).encode()) <= 240


def test_a_path_in_a_url_is_percent_encoded() -> None:
    assert percent_encoded("/ja-jp/茶碗/a b&c?#%") == "/ja-jp/%E8%8C%B6%E7%A2%97/a%20b%26c%3F%23%25"


def test_the_nearest_name_is_named_or_else_all() -> None:
    assert did_you_mean("teapto", ["teapot", "cup"]) == "Did you mean “teapot”?"
    assert did_you_mean("zebra", ["teapot", "cup"]) == "Known are: cup, teapot."
    assert did_you_mean("zebra", []) == ""
