"""What pages are compared by: the blocks of their own text, and a sketch of it, both as numbers."""

import re
from collections.abc import Iterator
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


def shingles(text: str) -> list[str]:
    """Runs of five words, or of twelve letters where words are not spaced; none of a short text."""
    words = text.lower().split()
    if len(words) >= _LEAST_TEXT and len(text) < len(words) * 15:
        words = words[:_MOST]
        return list(map(" ".join, zip(*(words[at:] for at in range(SHINGLE)), strict=False)))
    if len(text) < 2 * _LEAST_TEXT or len(text) < len(words) * 15:
        return []
    return [text[at : at + _LETTERS] for at in range(min(len(text), _MOST) - _LETTERS + 1)]


def sketch_of(page: HtmlPage) -> tuple[int, ...]:
    """Eight numbers that texts share about as often as they share their words; empty for a short text."""
    least = [0xFFFFFFFF] * BUCKETS
    for mark in map(crc32, map(str.encode, shingles(page.text))):
        bucket = mark & (BUCKETS - 1)
        if mark < least[bucket]:
            least[bucket] = mark
    return tuple(least) if least[0] != 0xFFFFFFFF else ()
