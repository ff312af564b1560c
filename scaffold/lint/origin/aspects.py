"""Aspects: what of an element a rule is about, which decides who wrote it: an author, or the theme."""

from enum import Enum

_MARKUP_FAMILIES = frozenset({"HTML", "A11Y", "SEC", "PERF", "OPS", "DAT"})
_WORDS_IN_MARKUP_FAMILIES = frozenset({"HTML003", "HTML008", "A11Y004", "A11Y027", "OPS005", "SEC008"})
_MARKUP = frozenset({"IMG011", "IMG012", "IMG013", "IMG014", "I18N001", "I18N014", "I18N015", "IMG023"})
_FILES = frozenset({"IMG015", "IMG016", "IMG017", "IMG018"})


class Aspect(Enum):
    """What a finding is about."""

    WORDS = "words"
    """What an element says: written in the content, in scaffold.toml or in a .po file."""
    MARKUP = "markup"
    """How an element is marked up: written in a template, or in a text where it comes from Markdown."""
    FILE = "file"
    """The picture that an element shows."""


def aspect_of(rule_id: str) -> Aspect:
    """The aspect of a rule."""
    family = rule_id.rstrip("0123456789")
    if rule_id in _FILES:
        return Aspect.FILE
    if rule_id in _MARKUP or (family in _MARKUP_FAMILIES and rule_id not in _WORDS_IN_MARKUP_FAMILIES):
        return Aspect.MARKUP
    return Aspect.WORDS
