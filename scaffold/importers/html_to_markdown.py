"""Descriptions in HTML as CommonMark whose text cannot be read as markup (CommonMark 0.31.2, sections 2.4 and 6).

`markdownify` writes the Markdown; this module adds what it lacks: text escaped for the site's whole dialect (tables,
attributes, footnotes, definition lists, ::: blocks), and bold that Markdown takes as bold next to punctuation, which
matters most in Chinese and Japanese.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import lxml.html
from bs4 import Tag
from markdownify import ATX, MarkdownConverter

from scaffold.importers.html_layout import lay_out
from scaffold.importers.html_tree import LinkTarget, clean, cut, parsed, picture_sources, text_of

_BREAK = "\x1f"
"""Stands for a hard line break until the end; cleaned text holds no control characters."""
_BLANK = "[ \u00a0]*"
_BREAKS = re.compile(rf"(?:{_BLANK}{_BREAK}\n{_BLANK})+")
_PARAGRAPH = re.compile(rf"(?:{_BLANK}{_BREAK}\n([ >\u00a0]*)){{2,}}")
_DANGLING = re.compile(rf"{_BLANK}{_BREAK}(?=\n[ >\u00a0]*(?:\n|\Z)|\Z)")
_MANY_LINES = re.compile(r"\n{3,}")
_END_OF_LINE = re.compile(r"[ \t\u00a0]+$", re.MULTILINE)

_SPECIAL = re.compile(r"[\\`*_\[\]<>{}|~]|&(?=#?\w+;)|(?<=\s)#|#(?=[#\s]*\Z)|!\Z")
_AT_LINE_START = re.compile(r"\A(\s*)(?:([-+=#:])|([0-9]{1,9})([.)]))")
_AFTER_NUMBER = re.compile(r"\A(\s*)([.)])")
_MARKS = ("strong", "em", "del")
_SIGNS = frozenset("\\`*_[]()<>{}|~!")
"""Punctuation that may belong to Markdown and so stays where it is."""


@dataclass(frozen=True, slots=True)
class Converted:
    """Markdown, and what could not be said in it: (name, how often)."""

    markdown: str
    dropped: tuple[tuple[str, int], ...]


def to_markdown(html: str, pictures: Mapping[str, str], links: LinkTarget, alt: str = "") -> Converted:
    """The description as Markdown.

    `pictures` gives the bundle's file for a `src`, `links` the site's page for a path of the old shop; `alt` is what a
    picture says that says nothing itself.
    """
    if not html.strip():
        return Converted("", ())
    root = parsed(html)
    dropped = clean(root, pictures, links)
    for image in root.iter("img"):
        image.set("alt", image.get("alt") or alt)
    lay_out(root)
    text = _Converter().convert(lxml.html.tostring(root, encoding="unicode"))
    return Converted(_finished(text), tuple(sorted(dropped.items())))


def pictures_in(html: str) -> tuple[tuple[str, str], ...]:
    """(src, alt) of each picture in a description."""
    if "<img" not in html.lower():
        return ()
    root = parsed(html)
    cut(root, Counter())
    return picture_sources(root)


def plain_text(html: str) -> str:
    """The words of a piece of HTML, on one line."""
    return text_of(parsed(html)) if html.strip() else ""


def _finished(text: str) -> str:
    text = _PARAGRAPH.sub(lambda match: f"\n{match[1].rstrip()}\n{match[1]}", text)
    text = _DANGLING.sub("", text).replace(_BREAK, "\\")
    text = _MANY_LINES.sub("\n\n", _END_OF_LINE.sub("", text)).strip()
    return f"{text}\n" if text else ""


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


class _Converter(MarkdownConverter):
    """Tree to Markdown; one line per paragraph, `-` lists, ATX headings."""

    def __init__(self) -> None:
        super().__init__(
            autolinks=False, bullets="-", heading_style=ATX, table_infer_header=True, wrap=True, wrap_width=None
        )

    def escape(self, text: str, *_: Any) -> str:
        return _escaped(text)

    def process_text(self, el: Any, parent_tags: set[str] | None = None) -> str:
        text: str = super().process_text(el, parent_tags)  # type: ignore[misc]  # the stubs leave it out
        before = el.previous_sibling
        if before is None or (isinstance(before, Tag) and before.name not in (*_MARKS, "a", "img")):
            text = _AT_LINE_START.sub(_escaped_start, text)
        elif before.get_text()[-1:].isdigit():
            text = _AFTER_NUMBER.sub(r"\1\\\2", text)
        return text

    def convert_strong(self, el: Any, text: str, **_: Any) -> str:
        return _marked(el, text, "**")

    def convert_em(self, el: Any, text: str, **_: Any) -> str:
        return _marked(el, text, "*")

    def convert_del(self, el: Any, text: str, **_: Any) -> str:
        return _marked(el, text, "~~")

    def convert_a(self, el: Any, text: str, **_: Any) -> str:
        before, core, after = _stripped(_BREAKS.sub(" ", text))
        return f"{before}[{core}]({el.get('href')}){after}" if core else text

    def convert_list(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """The library glues what follows a list in a list item to the list's last line."""
        return f"\n\n{text.strip()}\n\n" if el.next_sibling or "li" not in parent_tags else f"\n{text.rstrip()}"

    convert_ul = convert_list
    convert_ol = convert_list

    def convert_br(self, *_: Any, parent_tags: set[str]) -> str:
        return " " if "_inline" in parent_tags else f"{_BREAK}\n"

    def convert_hr(self, *_: Any, **__: Any) -> str:
        """Stars, since hyphens after a list's hyphens would make one long rule of all."""
        return "\n\n***\n\n"

    def convert_img(self, el: Any, *_: Any, **__: Any) -> str:
        alt = " ".join(_escaped(str(el.get("alt") or "")).split())
        return f"![{alt}]({el.get('src')})"


def _escaped_start(match: re.Match[str]) -> str:
    space, sign, number, point = match.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{point}"


def _marked(el: Any, text: str, mark: str) -> str:
    """The text between marks, if they would be read as marks there (CommonMark 6.2, flanking); else bare.

    Punctuation at the end moves outside where a letter follows: **重要：**这 would stay stars, **重要**：这 is bold.
    """
    before, core, after = _stripped(_BREAKS.sub(f"{_BREAK}\n", text))
    if not after and _is_word(_beside(el, forward=True)):
        core, after = _without_end(core)
    if not core or _is_marked(el.previous_sibling) or _is_glued(el, core, before, after):
        bare = f"{before}{core}{after}"
        return _AFTER_NUMBER.sub(r"\1\\\2", bare) if _beside(el, forward=False).isdigit() else bare
    return f"{before}{mark}{core}{mark}{after}"


def _stripped(text: str) -> tuple[str, str, str]:
    """What stands before, in and after the words of a text."""
    space = f" \n\u00a0{_BREAK}"
    start, end = len(text) - len(text.lstrip(space)), len(text.rstrip(space))
    return (text[:start], text[start:end], text[end:]) if start < end else (text, "", "")


def _without_end(core: str) -> tuple[str, str]:
    end = len(core)
    while end and not _is_word(core[end - 1]) and core[end - 1] not in _SIGNS and core[end - 2 : end - 1] != "\\":
        end -= 1
    return core[:end], core[end:]


def _is_glued(el: Any, core: str, before: str, after: str) -> bool:
    """Whether a mark would stand between a letter outside and a sign inside, where Markdown does not see it."""
    at_start = not before and not _is_word(core[0]) and _is_word(_beside(el, forward=False))
    at_end = not after and not _is_word(core[-1]) and _is_word(_beside(el, forward=True))
    return at_start or at_end


def _is_marked(sibling: Any) -> bool:
    return isinstance(sibling, Tag) and sibling.name in _MARKS


def _beside(el: Any, *, forward: bool) -> str:
    """The character next to an element, as far as marks around it do not stand between; a space at a block's edge."""
    sibling = el.next_sibling if forward else el.previous_sibling
    if sibling is None:
        return _beside(el.parent, forward=forward) if _is_marked(el.parent) else " "
    text = sibling.get_text()
    return (text[:1] if forward else text[-1:]) or " "


def _is_word(sign: str) -> bool:
    """Whether a character is neither white space nor punctuation, in CommonMark's sense."""
    return not sign.isspace() and unicodedata.category(sign)[0] not in "PS"
