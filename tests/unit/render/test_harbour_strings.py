"""The interface strings of Harbour: complete in each language, and nothing used that is not there."""

import re
from collections.abc import Iterator

import harbour_samples as samples
import pytest
from babel.messages.pofile import read_po
from jinja2 import Environment
from jinja2.ext import extract_from_ast

LANGUAGES = sorted(file.stem for file in samples.STRINGS.glob("*.po"))
PLACEHOLDER = re.compile(r"\{\w+\}")


def messages(language: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """(context, msgid) to texts."""
    with (samples.STRINGS / f"{language}.po").open("rb") as file:
        found = {}
        for message in read_po(file, abort_invalid=True):
            if message.id:
                single = message.id[0] if isinstance(message.id, tuple) else message.id
                texts = message.string if isinstance(message.string, tuple) else (message.string,)
                found[message.context or "", single] = texts
        return found


def used() -> Iterator[tuple[str, str, str]]:
    """Template, context and msgid of each text that a template asks for."""
    for name, file in samples.theme().templates.items():
        for _, function, texts in extract_from_ast(
            Environment().parse(file.content.decode()), ("_", "ngettext", "pgettext")
        ):
            parts = [text for text in texts if text] if isinstance(texts, tuple) else [texts]
            yield (name, parts[0], parts[1]) if function == "pgettext" else (name, "", parts[0])


def test_every_text_of_a_template_stands_in_the_english_catalogue() -> None:
    known = messages("en")
    assert [item for item in used() if item[1:] not in known] == []


def test_the_six_languages_are_there() -> None:
    assert {"en", "de", "fr", "es", "ja", "ar"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_text_and_no_other(language: str) -> None:
    found = messages(language)
    assert found.keys() == messages("en").keys()
    assert [key for key, texts in found.items() if not all(texts)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_placeholders_of_its_msgid(language: str) -> None:
    for (_, msgid), texts in messages(language).items():
        wanted = set(PLACEHOLDER.findall(msgid))
        for text in texts:
            assert set(PLACEHOLDER.findall(text)) <= wanted, msgid
        assert set(PLACEHOLDER.findall(texts[-1])) == wanted, msgid


@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_of_addresses_are_addresses(language: str) -> None:
    for (context, msgid), (text, *_) in messages(language).items():
        if context == "url":
            assert re.fullmatch(r"[a-z0-9-]+", text), msgid


def test_the_english_catalogue_is_sorted_and_explained() -> None:
    text = (samples.STRINGS / "en.po").read_text("utf-8")
    entries = text.split("\n\n")[1:]
    assert all(entry.startswith("#. ") for entry in entries)
    keys = list(messages("en"))
    assert keys == sorted(keys, key=lambda key: (key[0], key[1].lower(), key[1]))
