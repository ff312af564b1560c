"""The quick engine: plain CommonMark with tables by markdown-it-pyrs, in a tenth of the time.

It takes texts without attributes, blocks, footnotes, definition lists, code blocks, pictures and HTML. For all others,
and for texts in which something is wrong, it says that it cannot, and markdown-it-py reads them. The Body is the same:
held by tests on the examples of CommonMark, on all content of this repository, and on texts made at random.
"""

import re
import unicodedata
from functools import cache
from html import unescape
from typing import Any

from scaffold.markup.links import is_outside, slot_of
from scaffold.model.entries import Body, Hole, LinkEnd
from scaffold.text import slug

_UNFIT = ("<", "{", "\t", "\x00", "\r", "![", "[^", "~~", ":::", "]:")
_DEFINITION = re.compile(r"\n[ >]*[:~]")
_SPACE = "[\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
_LOOSE_SPACE = re.compile(rf"(?<![\w«.,)]){_SPACE}|{_SPACE}(?![\w:;!?»%€$£°])")
"""A space of another kind at the edge of something: one engine takes it away, the other does not."""
_ENTITY = re.compile(r"&[#\w]")
_BESIDE_STRESS = re.compile(r"([^\w\s\x00-\x7f])[*_]|[*_]([^\w\s\x00-\x7f])")
"""Signs such as € count as punctuation for one engine only, which decides what is stressed."""
_UNFIT_PATTERNS = (_DEFINITION, _ENTITY, _LOOSE_SPACE)
_LINK = re.compile(r"\[[^\[\]`]*\]\([^()\n]*\)")
_ANCHOR = re.compile(r'<a href="([^"]*)"([^>]*)>|</a>')
_HEADING = re.compile(r"<h([2-6])>(.*?)</h\1>", re.DOTALL)
_WITHIN_WORDS = re.compile(r"</?(?:strong|em|code|a|br)\b[^>]*>")
_AROUND_WORDS = re.compile(r"<[^>]*>")
_OTHER_ENGINE = ("<h1>", "<pre>", "></h", "></t", "<blockquote>\n</")
"""A heading of level 1, code, an empty heading, cell or quote."""
_AS_OURS = (
    ("<table>", '<div class="table" tabindex="0"><table>'),
    ("</table>", "</table></div>"),
    (' style="text-align:right"', ' class="align-end"'),
    (' style="text-align:center"', ' class="align-center"'),
    (' style="text-align:left"', ' class="align-start"'),
)


def quick_body(text: str, first_line: int) -> Body | None:
    """The Body of a text, or None where only the other engine can tell."""
    if not _is_fit(text):
        return None
    html: str = _engine().render(text)
    if any(mark in html for mark in _OTHER_ENGINE):
        return None
    headings: list[tuple[int, str, str]] = []
    if "<h" in html:
        html = _with_ids(html.replace("<hr />", "<hr>"), headings)
    if "<table" in html:
        for theirs, ours in _AS_OURS:
            html = html.replace(theirs, ours)
    if "<br />" in html:
        html = html.replace("<br />", "<br>")
    pieces = _pieces(html, text, first_line) if "](" in text else ((html,) if html else ())
    if pieces is None:
        return None
    words = _words(html).split()
    return Body(pieces, tuple(headings), " ".join(words), len(words))


def _is_fit(text: str) -> bool:
    if any(mark in text for mark in _UNFIT) or any(pattern.search(text) for pattern in _UNFIT_PATTERNS):
        return False
    if "`" in text and "[" in text:  # markdown-it-pyrs 0.4 stops the program at "[`"
        return False
    beside = (before or after for before, after in _BESIDE_STRESS.findall(text))
    return not any(unicodedata.category(sign)[0] == "S" for sign in beside)


def _with_ids(html: str, headings: list[tuple[int, str, str]]) -> str:
    """Each heading with its id, the first of a name without a number."""
    used: dict[str, int] = {}

    def opened(found: re.Match[str]) -> str:
        level, inner = found.groups()
        text = _words(inner).strip()
        name = slug(text) or "section"
        used[name] = count = used.get(name, 0) + 1
        id = name if count == 1 else f"{name}-{count}"
        headings.append((int(level), id, text))
        return f'<h{level} id="{_attribute(id)}">{inner}</h{level}>'

    return _HEADING.sub(opened, html)


def _pieces(html: str, text: str, first_line: int) -> tuple[str | Hole, ...] | None:
    """The HTML between the holes, and the holes; None if a link is wrong, or its line cannot be told."""
    anchors = list(_ANCHOR.finditer(html))
    written = list(_LINK.finditer(text))
    if len(anchors) != 2 * len(written) or len(written) != text.count("]("):
        return None
    return _cut(html, anchors, [first_line + text.count("\n", 0, link.start()) for link in written])


def _cut(html: str, anchors: list[re.Match[str]], lines: list[int]) -> tuple[str | Hole, ...] | None:
    pieces: list[str | Hole] = []
    start, end = 0, None
    for number, anchor in enumerate(anchors):
        hole: Hole | None = end
        if not number % 2:
            href = unescape(anchor[1] or "")
            hole = slot_of(href, lines[number // 2])
            if hole is None and not is_outside(href):
                return None
            end = LinkEnd(hole.ref) if hole else None
        if hole is not None:
            pieces += (html[start : anchor.start()], hole)
            start = anchor.end()
    pieces.append(html[start:])
    return tuple(piece for piece in pieces if piece)


def _words(html: str) -> str:
    text = _AROUND_WORDS.sub(" ", _WITHIN_WORDS.sub("", html)).replace("\n", " ")
    return unescape(text) if "&" in text else text


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


@cache
def _engine() -> Any:
    from markdown_it_pyrs import MarkdownIt

    return MarkdownIt("commonmark").enable("table")
