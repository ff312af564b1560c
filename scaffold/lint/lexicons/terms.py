"""Terms: what the program's lists and the site's register say of a language, made ready to search pages."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from scaffold.lint.languages import primary
from scaffold.lint.words import folded
from scaffold.model.registers.lexicon import LexiconRegister

BANNED, REVIEW = "banned", "review"
_FIRST = re.compile(r"\w+")
_JOINED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Term(NamedTuple):
    """A word or phrase: how grave it is, why, for whom, and in which phrases it is harmless."""

    term: str
    tier: str
    reason: str
    territories: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A term found, with the words around it."""

    term: Term
    words: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The terms of one tier in one language, in one pattern."""

    terms: Mapping[str, Term]
    pattern: re.Pattern[str] | None
    firsts: frozenset[str] = frozenset()
    """The first words of the terms."""
    joined: tuple[str, ...] = ()
    """The terms of scripts that join words, and those that begin with no letter."""

    def may_be_in(self, words: frozenset[str], texts: Iterable[str]) -> bool:
        """Whether a term may be in texts with these words: the first of one is, or a term of a script that joins."""
        if not self.firsts.isdisjoint(words):
            return True
        return bool(self.joined) and any(term in text for text in map(folded, texts) for term in self.joined)

    def hits(self, text: str) -> Iterator[Hit]:
        """Each term that a text has outside the phrases in which it is harmless."""
        if self.pattern is None or not self.pattern.search(text_of := folded(text)):
            return
        for found in self.pattern.finditer(text_of):
            term = self.terms[found[0]]
            around = text_of[max(0, found.start() - 40) : found.end() + 40]
            if not any(folded(phrase) in around for phrase in term.allowed):
                yield Hit(term, around.strip())


def lexicon(language: str, tier: str, register: Mapping[str, LexiconRegister] | None = None) -> Lexicon:
    """The program's terms for a language and the site's own; a phrase that the site allows is harmless."""
    own = _own(language, register or {})
    return _made((*_carried(primary(language)), *own), tier) if own else _ready(primary(language), tier)


@cache
def _ready(language: str, tier: str) -> Lexicon:
    return _made(_carried(language), tier)


def _made(terms: Iterable[Term], tier: str) -> Lexicon:
    """Later terms stand over earlier ones of the same words."""
    by_words = {folded(term.term): term for term in terms}
    kept = {words: term for words, term in by_words.items() if term.tier == tier}
    if not kept:
        return Lexicon({}, None)
    longest_first = sorted(kept, key=lambda words: (-len(words), words))
    joined = tuple(words for words in kept if _JOINED.search(words) or not _FIRST.match(words))
    firsts = frozenset(found[0] for words in kept if words not in joined and (found := _FIRST.match(words)))
    return Lexicon(kept, re.compile(any_of(longest_first)), firsts, joined)


def parts_of(words: Iterable[str]) -> frozenset[str]:
    """What words between spaces are made of, folded: letters and digits, without punctuation."""
    return frozenset().union(*map(_parts, words))


@lru_cache(maxsize=2**16)
def _parts(word: str) -> tuple[str, ...]:
    """Pages of a site have most of their words in common."""
    return tuple(_FIRST.findall(folded(word)))


def any_of(phrases: Iterable[str]) -> str:
    """A pattern of any of these as whole words, but for scripts that join them.

    One look at the letter before and one behind for all: a list of some hundred is quick then.
    """
    spaced: list[str] = []
    joined: list[str] = []
    for words in phrases:
        (joined if _JOINED.search(words) else spaced).append(re.escape(words))
    whole = [rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)"] if spaced else []
    return "|".join([*whole, *joined])


@cache
def _carried(language: str) -> tuple[Term, ...]:
    file = files(__package__) / f"{language}.toml"
    if not language.isalpha() or not file.is_file():
        return ()
    return tuple(_term(entry) for entry in tomllib.loads(file.read_text("utf-8"))["term"])


def _term(entry: Mapping[str, object]) -> Term:
    lists = {key: tuple(map(str, value)) for key, value in entry.items() if isinstance(value, list)}
    return Term(
        str(entry["term"]),
        str(entry["tier"]),
        str(entry["reason"]),
        territories=lists.get("territories", ()),
        allowed=lists.get("allowed", ()),
    )


def _own(language: str, register: Mapping[str, LexiconRegister]) -> tuple[Term, ...]:
    rows = [row for tag, of in register.items() if primary(tag) == primary(language) for row in of.entries]
    return tuple(Term(row.term, row.tier, row.reason, (), row.markets, row.allowed) for row in rows)
