"""Phrases by which shops of many languages say a thing: sold out, add to cart, where is my order.

Each list is by language, so that a rule can tell “not said” from “said in a language we do not know”.
"""

import re
from collections.abc import Iterable, Mapping

from scaffold.lint.languages import primary
from scaffold.lint.words import folded

_WITHOUT_SPACES = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_EVERY = "*"


class Phrases:
    """Ways to say one thing: by language (`*`: for all), parted by bars. A star at an end stands for any letters."""

    def __init__(self, by_language: Mapping[str, str]) -> None:
        self._by_language = {
            language: tuple(folded(phrase) for phrase in phrases.split("|"))
            for language, phrases in by_language.items()
        }
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._beginnings: dict[str, tuple[str, ...]] = {}
        every = tuple(self._of(""))
        self._telling = frozenset(word for phrase in every if (word := _telling(phrase)))
        self._has_joined = any(map(_WITHOUT_SPACES.search, every))
        openings = (_opening(phrase) for phrase in every if not _telling(phrase))
        self._open = tuple({opening for opening in openings if opening is not None})

    def knows(self, tag: str) -> bool:
        """Whether phrases of this language are listed."""
        return primary(tag) in self._by_language

    def find(self, text: str) -> str:
        """The first phrase of any language in a text, or empty. For short texts: labels, links, headings."""
        return self._found("", text)

    def find_in(self, text: str, tag: str) -> str:
        """The first phrase of the text's own language (or of all) in a text that may be long, or empty."""
        return self._found(primary(tag), text)

    def may_be_in(self, text: str, tag: str) -> bool:
        """Whether a folded text has the beginning of a phrase of a language: fast, and never no where `find` finds."""
        return any(beginning in text for beginning in self._begun(primary(tag)))

    def may_be_among(self, words: frozenset[str]) -> bool:
        """Whether a phrase of any language may be stand among these (folded) words: fast, too."""
        if not self._telling.isdisjoint(words):
            return True
        if self._open and any(word.startswith(self._open) for word in words):
            return True
        return self._has_joined and any(_WITHOUT_SPACES.search(word) for word in words if not word.isascii())

    def _found(self, language: str, text: str) -> str:
        words = folded(text)
        if not any(beginning in words for beginning in self._begun(language)):
            return ""
        if language not in self._patterns:
            self._patterns[language] = _pattern(self._of(language))
        found = self._patterns[language].search(words)
        return found[0] if found else ""

    def _begun(self, language: str) -> tuple[str, ...]:
        """What each phrase begins with, up to its first star; one that begins as a shorter one does is left out."""
        if language not in self._beginnings:
            found: list[str] = []
            for phrase in sorted({phrase.partition("*")[0] for phrase in self._of(language)}, key=len):
                if not any(shorter in phrase for shorter in found):
                    found.append(phrase)
            self._beginnings[language] = tuple(found)
        return self._beginnings[language]

    def _of(self, language: str) -> Iterable[str]:
        if not language:
            return (phrase for phrases in self._by_language.values() for phrase in phrases)
        return (*self._by_language.get(language, ()), *self._by_language.get(_EVERY, ()))


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """One look at the letter before and behind for all that are whole words, which makes a long list quick."""
    every = sorted(set(phrases), key=len, reverse=True)
    spaced = [_words(phrase) for phrase in every if not _WITHOUT_SPACES.search(phrase)]
    joined = [_words(phrase) for phrase in every if _WITHOUT_SPACES.search(phrase)]
    whole = [rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)"] if spaced else []
    return re.compile("|".join([*whole, *joined]) or r"(?!)")


def _telling(phrase: str) -> str:
    """The longest word of a phrase, without which it cannot be; empty where words are joined or left open."""
    words = [] if _WITHOUT_SPACES.search(phrase) else re.findall(r"[\w*]+", phrase)
    return max((word for word in words if "*" not in word), key=len, default="")


def _opening(phrase: str) -> str | None:
    """What the longest open word of a phrase begins with (eco of `eco*`); None where words are joined."""
    if _WITHOUT_SPACES.search(phrase):
        return None
    return max((word.partition("*")[0] for word in re.findall(r"[\w*]+", phrase)), key=len, default="")


def _words(phrase: str) -> str:
    return r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
