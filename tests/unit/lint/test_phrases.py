"""Phrase lists: the quick look never says no where the search would find."""

import importlib
import pkgutil

import pytest

import scaffold.lint.shop
from scaffold.lint.lexicons.terms import parts_of
from scaffold.lint.shop.phrases import Phrases

LISTS = {
    f"{module.name}.{name}": value
    for module in pkgutil.iter_modules(scaffold.lint.shop.__path__)
    for name, value in vars(importlib.import_module(f"scaffold.lint.shop.{module.name}")).items()
    if isinstance(value, Phrases)
}


@pytest.mark.parametrize("name", LISTS)
def test_the_quick_look_at_words_passes_over_no_phrase(name: str) -> None:
    phrases = LISTS[name]
    for language, listed in phrases._by_language.items():
        for phrase in listed:
            text = f"x {phrase.replace('*', 'en')} x"
            assert phrases.may_be_among(parts_of(text.split())), (language, phrase)
            assert phrases.may_be_in(text, language), (language, phrase)


def test_open_words_are_looked_for_by_their_beginning() -> None:
    green = Phrases({"de": "klimaneutral*", "en": "carbon neutral"})
    assert green.may_be_among(frozenset({"die", "klimaneutrale", "tasse"}))
    assert green.may_be_among(frozenset({"neutral", "carbon"}))
    assert not green.may_be_among(frozenset({"klima", "cup"}))
