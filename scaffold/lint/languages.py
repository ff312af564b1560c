"""Languages: which tags are right, which script a language is written in, and what language a text is likely in."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from scaffold.i18n.tags import cldr
from scaffold.lint.element import Element
from scaffold.lint.function_words import FUNCTION_WORDS
from scaffold.lint.overlong import OVERLONG
from scaffold.lint.words import words_of

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(-[a-z]{3}){0,3}(-(?P<script>[a-z]{4}))?(-(?P<region>[a-z]{2}|\d{3}))?"
    r"(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*(-[0-9a-wyz](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)
_OTHER_TAG = re.compile(r"x(-[a-z0-9]{1,8})+|i-(default|enochian|mingo)", re.IGNORECASE)
_OLD_REGIONS = {"UK": "GB", "SU": "RU", "EN": "GB or US"}


def why_no_language(tag: str) -> str:
    """Why a text is no language tag (BCP 47), as the end of a sentence; empty if it is one."""
    if _OTHER_TAG.fullmatch(tag):
        return ""
    parts = _TAG.fullmatch(tag)
    if not parts:
        return "is not written like de, de-AT or zh-Hant"
    language, region = parts["language"].lower(), (parts["region"] or "").upper()
    if language in OVERLONG:
        return f"begins with {language}; a language that has a code of two letters is called by it"
    if not _is_language(language):
        return f"begins with {language}, which is no language"
    if region and not region.isdigit() and not _is_region(region):
        meant = f"; {_OLD_REGIONS[region]} is meant" if region in _OLD_REGIONS else ""
        return f"ends in {region}, which is no country{meant}"
    return ""


def is_known_in_part(tag: str) -> bool:
    """Whether a tag that is none begins with one, such as en-US in en-US-GB: readers of tags cut from the end."""
    shorter = tag.rpartition("-")[0]
    return tag.isascii() and "-" in shorter and "_" not in tag and not why_no_language(shorter)


@lru_cache(maxsize=512)
def _is_language(language: str) -> bool:
    if language in OVERLONG:
        return False
    if language in cldr("en").languages or language in ("und", "mul", "mis", "zxx"):
        return True
    return len(language) == 3  # of 8,000 codes in ISO 639-3, CLDR names six hundred


def _is_region(region: str) -> bool:
    return region in cldr("en").territories and region not in _OLD_REGIONS


@lru_cache(maxsize=512)
def primary(tag: str) -> str:
    """The language of a tag: de of de-AT."""
    return re.split("[-_]", tag.strip().lower(), maxsplit=1)[0]


_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"})
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg"})


def is_right_to_left(tag: str) -> bool:
    """Whether a language is written from right to left; a script in the tag decides before the language."""
    scripts = [part for part in tag.lower().split("-")[1:] if len(part) == 4 and part.isalpha()]
    return scripts[0] in _RIGHT_TO_LEFT_SCRIPTS if scripts else primary(tag) in _RIGHT_TO_LEFT


_RANGES = {
    "Han": "\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
    "Kana": "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff9d",
    "Hangul": "\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\uac00-\ud7ff",
    "Cyrillic": "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
    "Greek": "\u0370-\u03b4\u03b6-\u03bb\u03bd-\u03ff\u1f00-\u1fff",
    "Arabic": "\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "Hebrew": "\u05d0-\u05ea\u05ef-\u05f2",
    "Thai": "\u0e01-\u0e3a\u0e40-\u0e4e",
    "Devanagari": "\u0900-\u0963\u0971-\u097f",
    "Latin": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
}
_PATTERNS = {script: re.compile(f"[{ranges}]+") for script, ranges in _RANGES.items()}
_RUNS = {script: re.compile(f"[{ranges}]+(?:\\s+[{ranges}]+)*") for script, ranges in _RANGES.items()}
SCRIPTS_OF = {
    "ja": {"Han", "Kana"},
    "zh": {"Han"},
    "yue": {"Han"},
    "ko": {"Hangul", "Han"},
    "ru": {"Cyrillic"},
    "uk": {"Cyrillic"},
    "bg": {"Cyrillic"},
    "be": {"Cyrillic"},
    "mk": {"Cyrillic"},
    "el": {"Greek"},
    "ar": {"Arabic"},
    "fa": {"Arabic"},
    "ur": {"Arabic"},
    "he": {"Hebrew"},
    "yi": {"Hebrew"},
    "th": {"Thai"},
    "hi": {"Devanagari"},
    "mr": {"Devanagari"},
    "ne": {"Devanagari"},
}
_LATIN_LANGUAGES = frozenset(
    [
        "af",
        "ca",
        "cs",
        "cy",
        "da",
        "de",
        "en",
        "es",
        "et",
        "eu",
        "fi",
        "fil",
        "fr",
        "ga",
        "gl",
        "hr",
        "hu",
        "id",
        "is",
        "it",
        "lt",
        "lv",
        "ms",
        "mt",
        "nb",
        "nl",
        "nn",
        "no",
        "pl",
        "pt",
        "ro",
        "sk",
        "sl",
        "sq",
        "sv",
        "sw",
        "tl",
        "tr",
        "vi",
    ]
)


def scripts_of(tag: str) -> frozenset[str]:
    """The scripts a language is written in; none where we do not know, or the tag names one."""
    if any(len(part) == 4 and part.isalpha() for part in tag.split("-")[1:]) and primary(tag) != "zh":
        return frozenset()
    language = primary(tag)
    return frozenset({"Latin"} if language in _LATIN_LANGUAGES else SCRIPTS_OF.get(language, ()))


def letters_by_script(text: str) -> dict[str, int]:
    """How many letters are in which script; empty for a text without letters."""
    rest = "" if text.isascii() else "".join(_NOT_ASCII.findall(text))
    counts = {script: _number(pattern, rest) for script, pattern in _PATTERNS.items()} if rest else {"Latin": 0}
    counts["Latin"] += len(text.encode("ascii", "ignore").translate(None, _ASCII_OTHERS))
    return {script: count for script, count in counts.items() if count}


def _number(runs: re.Pattern[str], text: str) -> int:
    return sum(map(len, runs.findall(text)))


def script_shares(text: str) -> dict[str, float]:
    """Which share of the letters is in which script; empty for a text without letters."""
    counts = letters_by_script(text)
    total = sum(counts.values())
    return {script: count / total for script, count in counts.items()}


_ALIEN = {"Han", "Kana", "Hangul", "Cyrillic", "Arabic", "Hebrew", "Thai", "Devanagari"}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_ASCII_OTHERS = bytes(sign for sign in range(128) if not chr(sign).isalpha())
_FAST = re.compile(f"[{''.join(_RANGES[script] for script in sorted(_ALIEN))}]")


def foreign_letters(text: str, tag: str) -> Iterator[str]:
    """Runs of letters in a script that the language is not written in; Latin and Greek are at home everywhere."""
    if text.isascii() or not _FAST.search(text):
        return
    own = scripts_of(tag)
    if own:
        for script in sorted(_ALIEN - own):
            yield from (found[0] for found in _RUNS[script].finditer(text))


_LEAST_WORDS = 4
_LANGUAGE_OF = {word: language for language, words in FUNCTION_WORDS.items() for word in words}


ENOUGH = 3000
"""Letters that tell a language as well as a whole text."""


def likely_language(text: str, *, least_hits: int = 3, margin: float = 2.0) -> str:
    """The language whose function words a text has, where one clearly wins; else empty. For Latin script."""
    scores: Counter[str] = Counter()
    number = 0
    for word, times in Counter(text[:ENOUGH].split()).items():
        parts, languages = _told_by(word)
        number += parts * times
        for language in languages:
            scores[language] += times
    if number < _LEAST_WORDS or not scores:
        return ""
    best, first = min(scores.items(), key=lambda item: (-item[1], item[0]))
    second = max((score for language, score in scores.items() if language != best), default=0)
    return best if first >= least_hits and first >= margin * max(second, 1) else ""


@lru_cache(maxsize=2**16)
def _told_by(word: str) -> tuple[int, tuple[str, ...]]:
    """Of how many words a word between spaces is made, and the languages that one of them is a small word of."""
    words = words_of(word)
    return len(words), tuple(_LANGUAGE_OF[of] for of in words if of in _LANGUAGE_OF)


def effective_language(element: Element, page_language: str) -> str:
    """The language of an element: that of the nearest lang around it, or the page's."""
    return page_language if element.language is None else element.language
