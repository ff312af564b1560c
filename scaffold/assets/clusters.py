"""What a reader takes for one letter, the words of Thai, the phrases of Japanese.

Letters follow Unicode's extended grapheme clusters (UAX 29, version 16) as far as titles need them: marks, joiners,
conjuncts of the scripts of India, syllables of Hangul in jamo, flags; and the vowels that Thai and Lao write first.
"""

import unicodedata
from collections.abc import Callable
from functools import lru_cache

_ZERO_WIDTH_JOINER = "\u200d"
_LEADING_VOWELS = frozenset("เแโใไເແໂໃໄ")
"""Of Thai and Lao: written, and spoken only after the consonant behind them."""
_FOLLOWING = frozenset("ะาำๅๆฯະາຳໆຯ")
"""Vowels and signs of both that stand behind their consonant, and belong to it."""
_VIRAMAS = frozenset("\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d")
"""Signs that bind two consonants into one letter (UAX 29, rule GB9c)."""


def clusters(text: str) -> list[str]:
    """Letters with all that belongs to them."""
    found: list[str] = []
    for letter in text:
        if found and _belongs(found[-1], letter):
            found[-1] += letter
        else:
            found.append(letter)
    return found


def thai_words(text: str) -> list[str]:
    """The words of a Thai text without spaces; nothing is cut within a letter."""
    ends = _ends(clusters(text))
    words, at = [""], 0
    for part in _cutter("th")(text):
        words[-1] += part
        at += len(part)
        if at in ends:
            words.append("")
    return [word for word in words if word]


def _ends(letters: list[str]) -> set[int]:
    at, ends = 0, set()
    for letter in letters:
        at += len(letter)
        ends.add(at)
    return ends


def _belongs(before: str, letter: str) -> bool:
    if letter in _FOLLOWING or unicodedata.category(letter) in ("Mn", "Mc", "Me", "Cf"):
        return True
    last = before[-1]
    if last == _ZERO_WIDTH_JOINER or last in _LEADING_VOWELS or (last in _VIRAMAS and letter.isalpha()):
        return True
    return _is_jamo_after(last, letter) or (len(before) == 1 and _is_flag(last) and _is_flag(letter))


def _is_jamo_after(last: str, letter: str) -> bool:
    """Vowels and final consonants of a Hangul syllable in jamo."""
    follows = "\u1160" <= letter <= "\u11ff"
    return follows and ("\u1100" <= last <= "\u11ff" or "가" <= last <= "힣")


def _is_flag(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def in_phrases(text: str, language: str) -> list[str]:
    """The phrases of a Japanese text; none for other languages.

    Chinese may break between any two characters, and the model cuts words there that readers would keep.
    """
    return _cutter("ja")(text) if language.split("-")[0].lower() == "ja" else []


@lru_cache(maxsize=2)
def _cutter(language: str) -> Callable[[str], list[str]]:
    """Loaded when the first text asks for it. The models are those of BudouX."""
    import budoux

    thai = language == "th"
    return (budoux.load_default_thai_parser() if thai else budoux.load_default_japanese_parser()).parse
