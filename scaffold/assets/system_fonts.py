"""Which fonts of a machine serve which script: files on Linux, macOS and Windows, and the package to install."""

import unicodedata
from dataclasses import dataclass

FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "C:/Windows/Fonts",
)


@dataclass(frozen=True, slots=True)
class System:
    """Fonts for one script: how people call it, files (with the face's number within), and where to get one."""

    script: str
    files: tuple[tuple[str, int], ...]
    package: str


def _noto(name: str) -> tuple[tuple[str, int], ...]:
    return ((f"NotoSans{name}-Medium.ttf", 0), (f"NotoSans{name}-Regular.ttf", 0))


def _cjk(index: int) -> tuple[tuple[str, int], ...]:
    return (("NotoSansCJK-Medium.ttc", index), ("NotoSansCJK-Bold.ttc", index), ("NotoSansCJK-Regular.ttc", index))


_CORE = "fonts-noto-core"
_CJK = "fonts-noto-cjk"

SYSTEMS = {
    "latin": System("Latin", (("NotoSans-Medium.ttf", 0), ("DejaVuSans.ttf", 0), ("arial.ttf", 0)), _CORE),
    "arabic": System("Arabic", (*_noto("Arabic"), ("GeezaPro.ttc", 0), ("segoeui.ttf", 0)), _CORE),
    "hebrew": System("Hebrew", (*_noto("Hebrew"), ("ArialHB.ttc", 0), ("DejaVuSans.ttf", 0), ("arial.ttf", 0)), _CORE),
    "thai": System("Thai", (*_noto("Thai"), ("Thonburi.ttc", 0), ("LeelawUI.ttf", 0)), _CORE),
    "devanagari": System("Devanagari", (*_noto("Devanagari"), ("Kohinoor.ttc", 0), ("Nirmala.ttf", 0)), _CORE),
    "bengali": System("Bengali", (*_noto("Bengali"), ("KohinoorBangla.ttc", 0), ("Nirmala.ttf", 0)), _CORE),
    "tamil": System("Tamil", (*_noto("Tamil"), ("Nirmala.ttf", 0)), _CORE),
    "georgian": System("Georgian", (*_noto("Georgian"), ("DejaVuSans.ttf", 0), ("segoeui.ttf", 0)), _CORE),
    "armenian": System("Armenian", (*_noto("Armenian"), ("DejaVuSans.ttf", 0), ("segoeui.ttf", 0)), _CORE),
    "ja": System("Japanese", (*_cjk(0), ("ヒラギノ角ゴシック W6.ttc", 0), ("YuGothM.ttc", 0)), _CJK),
    "ko": System("Korean", (*_cjk(1), ("AppleSDGothicNeo.ttc", 0), ("malgun.ttf", 0)), _CJK),
    "zh-hans": System("Simplified Chinese", (*_cjk(2), ("PingFang.ttc", 2), ("msyh.ttc", 0)), _CJK),
    "zh-hant": System("Traditional Chinese", (*_cjk(3), ("PingFang.ttc", 1), ("msjh.ttc", 0)), _CJK),
}

_SCRIPTS = {
    "ARABIC": "arabic",
    "HEBREW": "hebrew",
    "THAI": "thai",
    "DEVANAGARI": "devanagari",
    "BENGALI": "bengali",
    "TAMIL": "tamil",
    "GEORGIAN": "georgian",
    "ARMENIAN": "armenian",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "LATIN": "latin",
    "CYRILLIC": "latin",
    "GREEK": "latin",
}
_TRADITIONAL = ("hant", "tw", "hk", "mo")


def system_for(text: str, language: str) -> System | None:
    """The fonts for the first letter of a text that tells a script; None for signs such as emoji."""
    keys = (_key_of(letter, language) for letter in sorted(text, reverse=True))
    return next((SYSTEMS[key] for key in keys if key), None)


def _key_of(letter: str, language: str) -> str:
    script = unicodedata.name(letter, "").partition(" ")[0]
    return han_of(language) if script.startswith("CJK") else _SCRIPTS.get(script, "")


def han_of(language: str) -> str:
    """Han characters look different by language (Unicode chapter 18): the tag decides, Simplified if it is silent.

    One of ja, ko, zh-hans, zh-hant.
    """
    first, *others = language.lower().split("-")
    if first in ("ja", "ko"):
        return first
    return "zh-hant" if any(part in _TRADITIONAL for part in others) else "zh-hans"
