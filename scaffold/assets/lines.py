"""Breaking a text into lines by the rules of its script, and fitting it into a box."""

import math
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from scaffold.assets.clusters import clusters, in_phrases, thai_words

Measure = Callable[[str], float]
"""The width of a piece of text, in units of the type size."""

NEVER_FIRST = frozenset(
    "、。，．・：；？！゛゜ヽヾゝゞ々ー）〕］｝〉》」』】〙〗〟’”»ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥,.:;?!)]}%℃°％〜～–"
)
NEVER_LAST = frozenset("（〔［｛〈《「『【〘〖〝‘“«([{￥¥$€£＄＃#№")
"""Characters that open no line, and that close none (JIS X 4051, sections 6.1 and 6.2; W3C jlreq, 3.1.7 and 3.1.8)."""

WITHOUT_SPACES = frozenset({"lo", "km", "my"})
"""Languages whose words stand without spaces, and whose breaks need a dictionary that we do not have."""

PHRASES_MAY_COST = 0.84
"""How much smaller than between characters the type may get so that lines end between phrases."""

_AFTER_HYPHEN = re.compile(r"(?<=\w[-–/])(?=\w\w)")
_HAN_SCRIPTS = ("CJK", "HIRAGANA", "KATAKANA", "IDEOGRAPHIC", "FULLWIDTH")


@dataclass(frozen=True, slots=True)
class Piece:
    """What stays on one line; `spaced` when a space stands before it."""

    text: str
    spaced: bool


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text in lines at a type size; `shortened` when an ellipsis took the place of its end."""

    size_px: int
    lines: tuple[str, ...]
    shortened: bool


def pieces_of(text: str, language: str) -> tuple[Piece, ...]:
    """The text in pieces between which a line may end: words, and characters of Chinese and Japanese.

    Thai, which writes its words without spaces, is cut by the model of BudouX; it is right in most places.
    """
    primary = language.split("-")[0].lower()
    by_character = primary != "ko"
    pieces: list[Piece] = []
    for word in re.split(r"[ \t\n\r\u3000]+", text.strip()):
        spaced = bool(pieces)
        parts = thai_words(word) if primary == "th" else _parts(word, by_character=by_character)
        for part in parts:
            pieces.append(Piece(part, spaced))
            spaced = False
    return tuple(pieces)


@dataclass(frozen=True, slots=True)
class Room:
    """What a text must fit into: pixels, type sizes to try (the largest first), leading in type sizes, lines."""

    width_px: float
    height_px: float
    sizes_px: tuple[int, ...]
    leading: float
    most_lines: int


def fit_best(text: str, language: str, measure: Measure, room: Room, *, ellipsis: str = "…") -> Fitted:
    """The text in lines that end between phrases, where that costs little of its size; else between characters."""

    def fitted(pieces: tuple[Piece, ...]) -> Fitted:
        return fit(
            pieces, measure, width_px=room.width_px, height_px=room.height_px, sizes_px=room.sizes_px,
            leading=room.leading, most_lines=room.most_lines, ellipsis=ellipsis,
        )  # fmt: skip

    close = fitted(pieces_of(text, language))
    if len(close.lines) < 2 or close.shortened or not in_phrases(text, language):
        return close
    loose = fitted(phrases_of(text, language))
    return loose if not loose.shortened and loose.size_px >= close.size_px * PHRASES_MAY_COST else close


def phrases_of(text: str, language: str) -> tuple[Piece, ...]:
    """The text in phrases of Japanese, after which readers like a line to end; kinsoku is heeded."""
    pieces: list[Piece] = []
    for word in re.split(r"[ \t\n\r\u3000]+", text.strip()):
        parts: list[str] = []
        for part in in_phrases(word, language):
            if parts and not _may_break(parts[-1], part):
                parts[-1] += part
            else:
                parts.append(part)
        pieces += (Piece(part, bool(pieces) and number == 0) for number, part in enumerate(parts))
    return tuple(pieces)


def fit(
    pieces: tuple[Piece, ...],
    measure: Measure,
    *,
    width_px: float,
    height_px: float,
    sizes_px: tuple[int, ...],
    leading: float,
    most_lines: int,
    ellipsis: str = "…",
) -> Fitted:
    """The text at the largest size at which it fits, in lines of even length; shortened if it fits at none.

    Words are broken within only at the smallest size.
    """
    widths = {piece.text: measure(piece.text) for piece in pieces}
    space = measure("n n") - measure("nn")
    setting = _Setting(widths, space, measure)
    for size in sizes_px:
        room = min(most_lines, int(height_px / (size * leading)))
        lines = setting.wrapped(pieces, width_px / size)
        if lines and len(lines) <= room:
            return Fitted(size, setting.balanced(pieces, width_px / size, len(lines)), shortened=False)
    size = sizes_px[-1]
    room = max(1, min(most_lines, int(height_px / (size * leading))))
    lines = setting.wrapped(setting.broken(pieces, width_px / size), width_px / size)
    if len(lines) <= room:
        return Fitted(size, lines, shortened=False)
    last = _cut(" ".join(lines[room - 1 : room + 1]), measure, width_px / size, ellipsis)
    return Fitted(size, (*lines[: room - 1], last), shortened=True)


@dataclass(frozen=True, slots=True)
class _Setting:
    """Widths of all pieces, in units of the type size."""

    widths: dict[str, float]
    space: float
    measure: Measure

    def wrapped(self, pieces: tuple[Piece, ...], width: float) -> tuple[str, ...]:
        """Lines no wider than `width`; none at all when a piece alone is wider."""
        lines: list[str] = []
        used = 0.0
        for piece in pieces:
            own = self.widths[piece.text]
            if own > width:
                return ()
            gap = self.space if piece.spaced else 0.0
            if lines and used + gap + own <= width:
                lines[-1] += (" " if piece.spaced else "") + piece.text
                used += gap + own
            else:
                lines.append(piece.text)
                used = own
        return tuple(lines)

    def balanced(self, pieces: tuple[Piece, ...], width: float, count: int) -> tuple[str, ...]:
        """The same number of lines, set as narrow as they go, so that none is much shorter than the others."""
        narrow, wide = width / 2, width
        for _ in range(12):
            middle = (narrow + wide) / 2
            if 0 < len(self.wrapped(pieces, middle)) <= count:
                wide = middle
            else:
                narrow = middle
        return self.wrapped(pieces, wide)

    def broken(self, pieces: tuple[Piece, ...], width: float) -> tuple[Piece, ...]:
        """Pieces that are too wide for a line, cut into such as fit."""
        result: list[Piece] = []
        for piece in pieces:
            if self.widths[piece.text] <= width:
                result.append(piece)
                continue
            for number, part in enumerate(_slices(piece.text, self.measure, width)):
                self.widths[part] = self.measure(part)
                result.append(Piece(part, piece.spaced and number == 0))
        return tuple(result)


def _parts(word: str, *, by_character: bool) -> list[str]:
    """A word cut where a line may end: behind hyphens, and between Han characters, heeding kinsoku."""
    parts: list[str] = []
    for run in _AFTER_HYPHEN.split(word):
        parts.extend(_joined(clusters(run)) if by_character else [run])
    return [part for part in parts if part]


def _joined(letters: list[str]) -> list[str]:
    parts: list[str] = []
    for letter in letters:
        if parts and not _may_break(parts[-1], letter):
            parts[-1] += letter
        else:
            parts.append(letter)
    return parts


def _may_break(before: str, after: str) -> bool:
    if after[0] in NEVER_FIRST or before[-1] in NEVER_LAST:
        return False
    return _is_han(before[-1]) or _is_han(after[0])


def _is_han(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(_HAN_SCRIPTS) or letter in "、。「」『』【】（）！？・ー々"


def _slices(text: str, measure: Measure, width: float) -> list[str]:
    """A word in slices of about the same length, each but the last with a hyphen where its script has one."""
    hyphen = "-" if unicodedata.name(text[0], "").startswith(("LATIN", "CYRILLIC", "GREEK")) else ""
    count = math.ceil(measure(text) / max(width - measure(hyphen), 0.1))
    even = max(measure(text) / count, 0.1) * 1.08
    slices = [""]
    for cluster in clusters(text):
        now = measure(slices[-1] + cluster)
        if slices[-1] and (now > even or measure(slices[-1] + cluster + hyphen) > width):
            slices.append("")
        slices[-1] += cluster
    return [*(part + hyphen for part in slices[:-1]), slices[-1]]


def _cut(text: str, measure: Measure, width: float, ellipsis: str) -> str:
    """As much of a text as fits with an ellipsis behind: to the end of a word, if that keeps half of the line."""
    kept = clusters(text)
    while kept and measure(_closed(kept) + ellipsis) > width:
        kept.pop()
    words = "".join(kept).rpartition(" ")[0] if len(kept) < len(clusters(text)) else ""
    whole = _closed(list(words))
    return (whole if measure(whole) > width / 2 else _closed(kept)) + ellipsis


def _closed(letters: list[str]) -> str:
    return "".join(letters).rstrip(" ,.;:、。，-–/")
