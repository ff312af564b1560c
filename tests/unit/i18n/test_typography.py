"""French spaces are narrow and hold words together."""

import pytest

from scaffold.i18n.typography import isolated, spaced


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("fr-FR", "Oui ; non : qui ? Moi ! « Là »", "Oui\u202f; non\u202f: qui\u202f? Moi\u202f! «\u202fLà\u202f»"),
        ("fr-CA", "Oui ; non : qui ? « Là »", "Oui ; non\u202f: qui ? «\u202fLà\u202f»"),
        ("fr", '<a title="a : b">c : d</a>', '<a title="a : b">c\u202f: d</a>'),
        ("fr", "<p>page « <a>Cookies</a> ».</p>", "<p>page «\u202f<a>Cookies</a>\u202f».</p>"),
        ("de-DE", "Ja ; nein", "Ja ; nein"),
    ],
)
def test_spaces_are_set_where_the_language_wants_them(tag: str, text: str, expected: str) -> None:
    assert spaced(text, tag) == expected


def test_setting_spaces_twice_changes_nothing_more() -> None:
    once = spaced("Oui ; « non »", "fr-FR")
    assert spaced(once, "fr-FR") == once


def test_a_version_is_held_together_where_text_runs_to_the_left() -> None:
    assert (isolated("2026-11", "rtl"), isolated("2026-11", "ltr")) == ("\u20662026-11\u2069", "2026-11")
