"""Interface strings: the exact tag over its parents, plurals by the language's own rule, never another language."""

from pathlib import Path

import pytest

from scaffold.i18n.strings import Catalogue, read_catalogue, site_catalogue
from scaffold.i18n.words import MissingString, Words
from scaffold.model.findings import Finding

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n{}"\n\n'
PLAIN = HEADER.format("")
ARABIC = HEADER.format(
    "Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 :"
    " n%100>=0 && n%100<=2 ? 4 : 5);\\n"
)


def catalogue(text: str) -> Catalogue:
    found = read_catalogue(text.encode(), "x.po")
    assert isinstance(found, Catalogue), found
    return found


def test_a_context_tells_two_meanings_of_a_word_apart() -> None:
    words = Words(
        catalogue(PLAIN + 'msgid "search"\nmsgstr "Suchen"\n\nmsgctxt "url"\nmsgid "search"\nmsgstr "suche"\n'), "de-DE"
    )
    assert (words("search"), words.within("url", "search")) == ("Suchen", "suche")


@pytest.mark.parametrize(("n", "form"), [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (11, "many"), (100, "other")])
def test_arabic_has_its_six_plurals(n: int, form: str) -> None:
    forms = "".join(f'msgstr[{i}] "{name}"\n' for i, name in enumerate(("zero", "one", "two", "few", "other", "many")))
    words = Words(catalogue(f'{ARABIC}msgid "{{count}} cup"\nmsgid_plural "{{count}} cups"\n{forms}'), "ar-AE")
    assert words.plural("{count} cup", n) == form


def test_fuzzy_and_empty_entries_do_not_count() -> None:
    found = catalogue(PLAIN + '#, fuzzy\nmsgid "a"\nmsgstr "x"\n\nmsgid "b"\nmsgstr ""\n\nmsgid "c"\nmsgstr "z"\n')
    assert found.strings == {"c": "z"}


def test_a_missing_text_is_told_and_no_other_language_shown() -> None:
    with pytest.raises(MissingString, match=r"de-DE has no text for 'Serach' \(the nearest is 'Search'\)"):
        Words(Catalogue({"Search": "Suche"}), "de-DE")("Serach")


def test_a_file_that_is_not_gettext_is_a_finding_with_its_line() -> None:
    found = read_catalogue(b'msgid "a"\nrubbish\n', "locales/de/LC_MESSAGES/site.po")
    assert isinstance(found, Finding)
    assert found.location.path == "locales/de/LC_MESSAGES/site.po"


def test_the_exact_tag_wins_over_its_parents(tmp_path: Path) -> None:
    for tag, colour in (("en", "Color"), ("en-001", "Colour"), ("en-GB", "Tint")):
        folder = tmp_path / "locales" / tag / "LC_MESSAGES"
        folder.mkdir(parents=True)
        (folder / "site.po").write_text(f'{PLAIN}msgid "Colour"\nmsgstr "{colour}"\n', "utf-8")
    found = {tag: site_catalogue(tag, tmp_path)[0].strings["Colour"] for tag in ("en-US", "en-IN", "en-GB")}
    assert found == {"en-US": "Color", "en-IN": "Colour", "en-GB": "Tint"}
