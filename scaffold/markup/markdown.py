"""Markdown to Body: CommonMark with tables, footnotes, definition lists, attributes and blocks (::: note).

HTML in the text is shown as text unless the site trusts its authors. Links by meaning (`product:teapot`) and pictures
become holes that views fill.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from scaffold.markup.figures import figure_html
from scaffold.markup.films import VIDEO_BLOCK, film_of
from scaffold.markup.links import LINKED, OUTSIDE, is_outside, slot_of
from scaffold.markup.maps import MAP_BLOCK, map_of
from scaffold.markup.quick import quick_body
from scaffold.markup.tokens import picture_of, plain_texts
from scaffold.model.entries import Body, Hole, LinkEnd
from scaffold.model.findings import Finding, Location, error, warning
from scaffold.text import did_you_mean, slug

CODE = "MKD001"
NOTE_BLOCKS = ("note", "tip", "warning")
GALLERY_BLOCK = "gallery"
_ALLOWED_ATTRIBUTES = frozenset({"id", "class"})
_ALIGNMENTS = {"right": "align-end", "center": "align-center", "left": "align-start"}
_ATTRIBUTES = re.compile(r"\s*(?<!\\)\{((?:[#.][\w-]+\s*)+)\}\s*$")
_HOLE = re.compile("\x00([0-9]+)\x00")


def parse(
    text: str, location: Location, first_line: int = 1, *, raw_html: bool = False
) -> tuple[Body, tuple[Finding, ...]]:
    """The body of a language file; `first_line` is the line of the file at which `text` begins."""
    body = quick_body(text, first_line)
    return (body, ()) if body else thorough(text, location, first_line, raw_html=raw_html)


def thorough(
    text: str, location: Location, first_line: int = 1, *, raw_html: bool = False
) -> tuple[Body, tuple[Finding, ...]]:
    """The same by markdown-it-py alone: everything that texts may hold, and findings with their lines."""
    page = _Page(location, first_line)
    markdown = _engine(raw_html)
    tokens = markdown.parse(text.replace("\x00", "�"))
    headings = tuple(page.prepare(tokens))
    html = markdown.renderer.render(tokens, markdown.options, {"page": page})
    words = " ".join(plain_texts(tokens)).split()
    return Body(tuple(page.cut(html)), headings, " ".join(words), len(words)), tuple(page.findings)


def tokens_of(text: str) -> list[Token]:
    """The parser's tokens with their lines, for who wants to know where in a text something stands."""
    raw_html = False
    return _engine(raw_html).parse(text.replace("\x00", "�"))


class _Page:
    """What is met on the way through one text: holes and findings."""

    def __init__(self, location: Location, first_line: int) -> None:
        self.location = location
        self.first_line = first_line
        self.holes: list[Hole] = []
        self.findings: list[Finding] = []

    def prepare(self, tokens: list[Token]) -> Iterator[tuple[int, str, str]]:
        """Gives headings their ids, drops foreign attributes, turns links and pictures into holes."""
        used: dict[str, int] = {}
        line = self.first_line
        for index, token in enumerate(tokens):
            line = (token.map[0] + self.first_line) if token.map else line
            self._keep_allowed(token)
            if token.type == f"container_{VIDEO_BLOCK}_open":
                self._figure(token, film_of(tokens, index, line), line)
            if token.type == f"container_{MAP_BLOCK}_open":
                self._figure(token, map_of(tokens, index, line), line)
            if token.type == "heading_open":
                yield self._heading(token, tokens[index + 1], line, used)
                tokens[index + 2].tag = token.tag
            opened: list[LinkEnd | None] = []
            for child in token.children or ():
                self._keep_allowed(child)
                if child.type == "link_open":
                    opened.append(self._link(child, line))
                elif child.type == "link_close":
                    self._end(child, opened.pop())
                elif child.type == "image":
                    self._picture(child, line)
                elif child.type in ("softbreak", "hardbreak"):
                    line += 1

    def _keep_allowed(self, token: Token) -> None:
        structural = {"href", "src", "title", "alt", "start", "style"}
        for name in list(token.attrs):
            if name not in _ALLOWED_ATTRIBUTES and not (name in structural and token.type != "html_block"):
                del token.attrs[name]
        style = token.attrs.pop("style", None)
        if isinstance(style, str) and style.startswith("text-align:"):
            token.attrs["class"] = _ALIGNMENTS.get(style.removeprefix("text-align:"), "")

    def _heading(self, token: Token, inline: Token, line: int, used: dict[str, int]) -> tuple[int, str, str]:
        self._trailing_attributes(token, inline)
        text = "".join(plain_texts([inline])).strip()
        if token.tag == "h1":
            help = "The page's title is its first heading; begin with ## in the text."
            self.findings.append(warning(CODE, self._at(line), "a heading of level 1 stands in the text", help))
            token.tag = "h2"
        name = str(token.attrs.get("id") or slug(text) or "section")
        used[name] = used.get(name, 0) + 1
        token.attrs["id"] = name if used[name] == 1 else f"{name}-{used[name]}"
        return int(token.tag[1]), str(token.attrs["id"]), text

    def _end(self, token: Token, end: LinkEnd | None) -> None:
        if end is not None:
            token.type, token.content = "html_inline", self._hole(end)

    def _trailing_attributes(self, token: Token, inline: Token) -> None:
        """`## Title {#id .class}`: what stands in braces belongs to the heading, not to its text."""
        last = inline.children[-1] if inline.children else None
        found = _ATTRIBUTES.search(last.content) if last and last.type == "text" else None
        if not found or last is None or not _ATTRIBUTES.search(inline.content):  # escaped braces are text
            return
        last.content = last.content[: found.start()]
        words = found[1].split()
        ids, classes = ([word[1:] for word in words if word[0] == mark] for mark in "#.")
        if ids:
            token.attrs["id"] = ids[-1]
        if classes:
            token.attrs["class"] = " ".join(classes)

    def _link(self, token: Token, line: int) -> LinkEnd | None:
        """A link by meaning becomes a hole at either end: views leave it out where its entry is not published."""
        href = str(token.attrs.get("href", ""))
        slot = slot_of(href, line)
        if slot is not None:
            token.type, token.content = "html_inline", self._hole(slot)
            return LinkEnd(slot.ref)
        if not is_outside(href):
            scheme = href.partition(":")[0]
            token.attrs["href"] = "#"
            help = "Link by meaning, as in [tea cup](product:tea-cup); other sites with https://…"
            if ":" in href and "/" not in scheme:
                help = did_you_mean(scheme, [*LINKED, *OUTSIDE])
            self.findings.append(error(CODE, self._at(line), f"the link “{href}” leads nowhere", help))
        return None

    def _picture(self, token: Token, line: int) -> None:
        token.attrs["src"] = self._hole(picture_of(token, line))

    def _figure(self, token: Token, found: tuple[Hole | None, tuple[str, str] | None], line: int) -> None:
        """A block for a film or a map: what stands in it says what is seen, and which picture stands for it."""
        slot, problem = found
        if problem:
            self.findings.append(error(CODE, self._at(line), *problem))
        token.content = self._hole(slot) if slot else ""

    def _hole(self, slot: Hole) -> str:
        self.holes.append(slot)
        return f"\x00{len(self.holes) - 1}\x00"

    def _at(self, line: int) -> Location:
        return Location(self.location.path, line)

    def cut(self, html: str) -> Iterator[str | Hole]:
        """The HTML between the holes, and the holes."""
        for index, piece in enumerate(_HOLE.split(html)):
            if index % 2:
                yield self.holes[int(piece)]
            elif piece:
                yield piece


@lru_cache(maxsize=2)
def _engine(raw_html: bool) -> MarkdownIt:  # noqa: FBT001 - a key of the cache
    markdown = MarkdownIt("commonmark", {"html": raw_html, "xhtmlOut": False}).enable(["table", "strikethrough"])
    markdown.use(footnote_plugin).use(deflist_plugin)
    markdown.use(attrs_plugin, allowed=_ALLOWED_ATTRIBUTES).use(attrs_block_plugin)
    for name in NOTE_BLOCKS:
        markdown.use(container_plugin, name=name, render=_note(name))
    markdown.use(container_plugin, name=GALLERY_BLOCK, render=_gallery)
    markdown.use(container_plugin, name=VIDEO_BLOCK, render=_figure("film"))
    markdown.use(container_plugin, name=MAP_BLOCK, render=_figure("map"))
    rules: dict[str, Any] = {"image": _image, "table_open": _table_open, "table_close": _table_close}
    for name, rule in rules.items():
        markdown.add_render_rule(name, rule)
    return markdown


def _note(name: str) -> Any:
    def render(self: Any, tokens: list[Token], index: int, options: Any, env: Any) -> str:
        return f'<aside class="note note-{name}">\n' if tokens[index].nesting == 1 else "</aside>\n"

    return render


def _gallery(self: Any, tokens: list[Token], index: int, options: Any, env: Any) -> str:
    """Pictures side by side, as many as fit."""
    return '<div class="pictures">\n' if tokens[index].nesting == 1 else "</div>\n"


def _figure(name: str) -> Any:
    def render(self: Any, tokens: list[Token], index: int, options: Any, env: Any) -> str:
        return figure_html(tokens[index], name)

    return render


def _image(self: Any, tokens: list[Token], index: int, options: Any, env: Any) -> str:
    """Only the hole: what fills it is a whole `<picture>`."""
    return str(tokens[index].attrs["src"])


def _table_open(self: Any, tokens: list[Token], index: int, options: Any, env: Any) -> str:
    return '<div class="table" tabindex="0"><table>\n'


def _table_close(self: Any, tokens: list[Token], index: int, options: Any, env: Any) -> str:
    return "</table></div>\n"
