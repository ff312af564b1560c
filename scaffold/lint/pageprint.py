"""What pages are compared by: the blocks of their own text, and a sketch of it, both as numbers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from struct import pack, unpack
from zlib import crc32

from scaffold.lint.element import Element
from scaffold.lint.function_words import EVERYDAY
from scaffold.lint.read import HtmlPage

_BLOCKS = frozenset({"p", "li", "dd", "td", "blockquote", "figcaption", "h1", "h2", "h3", "h4", "summary"})
_LEAST_WORDS = 6
_LEAST_WIDTH = 30
_LEAST_SMALL_WORDS = 2
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff\u0600-\u06ff\u0400-\u04ff]")
SHINGLE = 5
_LETTERS = 12
_MOST = 4000
BUCKETS = 8
_LEAST_TEXT = 80


def blocks_of(page: HtmlPage) -> Iterator[tuple[int, int]]:
    """Blocks of running text in the page's own part: a digest of each, and its element. Names and figures are none.

    Only of pages that have others in other languages; nobody asks for the rest.
    """
    main = page.main
    if main is None or not any(link.has("hreflang") for link in page.links("alternate")):
        return
    for element in main.walk():
        if element.tag not in _BLOCKS or any(of.tag in _BLOCKS for of in element.elements):
            continue
        text = element.text
        if len(text) >= _LEAST_WIDTH // 2 and _is_running(text) and not _is_exempt(element):
            yield crc32(text.encode()), element.index


def _is_exempt(element: Element) -> bool:
    return (
        element.get("translate") == "no"
        or element.has("lang")
        or any(
            above.get("translate") == "no" or (above.has("lang") and above.tag != "html") for above in element.ancestors
        )
    )


def _is_running(text: str) -> bool:
    words = text.split()
    if len(text) >= _LEAST_WIDTH // 2 and len(_UNSPACED.findall(text)) * 2 > len(text):
        return True
    if len(words) < _LEAST_WORDS or len(text) < _LEAST_WIDTH:
        return False
    return sum(word.strip(".,;:").lower() in EVERYDAY for word in words) >= _LEAST_SMALL_WORDS


def shingles(page: HtmlPage) -> Sequence[int]:
    """Runs of five words, or of twelve letters where words are not spaced, as digests; none of a short text."""
    text, words = page.text, page.words
    if len(words) >= _LEAST_TEXT and len(text) < len(words) * 15:
        return _runs([_mark(word) for word in words[:_MOST]], SHINGLE)
    if len(text) < 2 * _LEAST_TEXT or len(text) < len(words) * 15:
        return ()
    return _runs([ord(letter) for letter in text[:_MOST]], _LETTERS)


@lru_cache(maxsize=2**16)
def _mark(word: str) -> int:
    """A number of 30 bits. Pages of a site have most of their words in common."""
    return crc32(word.encode()) & 0x3FFFFFFF


_FACTORS = tuple(crc32(bytes([place])) & 0x3FFFFFFF for place in range(_LETTERS))
"""What a sign's number is multiplied by, according to its place in a run."""


def _runs(signs: Sequence[int], length: int) -> Sequence[int]:
    """The digest of each run of signs: the sum of their numbers, each times the factor of its place.

    One multiplication makes them all: of two long numbers whose digits, of 64 bits, are the signs and the factors.
    """
    product = _joined(signs) * _joined(_FACTORS[:length])
    middles = "2xI2x" * len(signs)
    digests = unpack(f"<{middles}", product.to_bytes(8 * (len(signs) + length), "little")[: 8 * len(signs)])
    return digests[length - 1 :]


def _joined(numbers: Sequence[int]) -> int:
    return int.from_bytes(pack(f"<{len(numbers)}Q", *numbers), "little")


def sketch_of(page: HtmlPage) -> tuple[int, ...]:
    """Eight numbers that texts share about as often as they share their words; empty for a short text."""
    marks = shingles(page)
    low = _LARGEST * _ENOUGH // max(len(marks), _ENOUGH)
    return _least([mark for mark in marks if mark <= low]) or _least(marks)


_LARGEST = 0xFFFFFFFF
_ENOUGH = 100
"""So many of the smallest digests nearly always have one for each bucket."""


def _least(marks: Iterable[int]) -> tuple[int, ...]:
    """The least digest of each bucket; empty where a bucket has none."""
    least: dict[int, int] = {}
    for mark in marks:
        bucket = mark % BUCKETS
        if mark < least.get(bucket, _LARGEST):
            least[bucket] = mark
    return tuple(least[bucket] for bucket in range(BUCKETS)) if len(least) == BUCKETS else ()
