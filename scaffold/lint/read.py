"""HtmlPage: a page as rules read it. One walk makes the index; everything else is made when first asked for."""

import json
from collections import Counter
from functools import cached_property
from typing import Any

from scaffold.lint import kinds
from scaffold.lint.decoding import decoded
from scaffold.lint.element import Element
from scaffold.lint.tags import Lines, Tag, start_tags, tags_of
from scaffold.lint.tree import read_tree
from scaffold.lint.words import has_digit

LARGEST_PAGE_BYTES = 4_000_000
"""Search engines read less of a page; a larger one is a finding of its own and is not read."""


class HtmlPage:
    """A page: its elements by tag and attribute, its text, its language, and the source with lines and columns."""

    def __init__(self, path: str, content: bytes) -> None:
        self.path = path
        self.content = content
        self.source, self.encoding, self.is_clean = decoded(content)
        self._tree = read_tree(self.source)
        self.memo: dict[object, Any] = {}
        """What rules share: names and roles that one of them has worked out."""
        self._by_tag = self._tree.by_tag

    @property
    def elements(self) -> list[Element]:
        """All elements in document order, without those in template and noscript."""
        return self._tree.elements

    @property
    def inert(self) -> list[Element]:
        """The elements in template and noscript."""
        return self._tree.inert

    @property
    def root(self) -> Element:
        """What holds the whole page."""
        return self._tree.root

    @property
    def comments(self) -> list[str]:
        """The text of each comment."""
        return self._tree.comments

    def all(self, *tags: str) -> list[Element]:
        """The elements with one of these tags, in document order."""
        if len(tags) == 1:
            return self._by_tag.get(tags[0], [])
        found = [element for tag in tags for element in self._by_tag.get(tag, ())]
        found.sort(key=lambda element: element.index)
        return found

    def first(self, tag: str) -> Element | None:
        """The first element with the tag."""
        return next(iter(self._by_tag.get(tag, ())), None)

    @cached_property
    def _by_attribute(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for element in self.elements:
            for name in element.attributes:
                found.setdefault(name, []).append(element)
        return found

    def having(self, attribute: str) -> list[Element]:
        """The elements that have the attribute, in document order."""
        return self._by_attribute.get(attribute, [])

    @property
    def attribute_names(self) -> list[str]:
        """Each attribute that occurs on the page."""
        return list(self._by_attribute)

    @cached_property
    def by_index(self) -> dict[int, Element]:
        """Every element, those in template and noscript too, by its number."""
        return {element.index: element for element in (*self.elements, *self.inert)}

    @cached_property
    def by_id(self) -> dict[str, Element]:
        """The first element with each id."""
        found: dict[str, Element] = {}
        for element in self.having("id"):
            found.setdefault(element.attributes["id"], element)
        return found

    @cached_property
    def _metas(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for meta in self.all("meta"):
            name = (meta.get("name") or meta.get("property")).strip().lower()
            found.setdefault(name, []).append(meta)
        return found

    def metas(self, name: str) -> list[Element]:
        """The meta elements with this name or property."""
        return self._metas.get(name, [])

    def meta(self, name: str) -> str:
        """The content of the first such meta element."""
        return next((meta.get("content").strip() for meta in self.metas(name)), "")

    @cached_property
    def _links(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for link in self.all("link"):
            for token in link.tokens("rel"):
                found.setdefault(token, []).append(link)
        return found

    def links(self, rel: str) -> list[Element]:
        """The link elements with this relation."""
        return self._links.get(rel, [])

    @cached_property
    def titles(self) -> list[Element]:
        """The title elements; one that is empty is among them."""
        return self.all("title")

    @cached_property
    def title(self) -> str:
        """The text of the first title."""
        return " ".join(self.titles[0].raw_text.split()) if self.titles else ""

    @cached_property
    def language(self) -> str:
        """The language tag of html, as written."""
        html = self.first("html")
        return (html.get("lang") or html.get("xml:lang")).strip() if html else ""

    @cached_property
    def base(self) -> str:
        """What relative addresses start from, where a base element says so."""
        return next((base.get("href").strip() for base in self.all("base") if base.has("href")), "")

    @cached_property
    def robots(self) -> frozenset[str]:
        """The directives for all robots, such as noindex."""
        return frozenset(
            word.strip().lower() for meta in self.metas("robots") for word in meta.get("content").split(",")
        )

    @property
    def is_noindex(self) -> bool:
        """Whether robots are asked to leave it out of search results."""
        return bool(self.robots & {"noindex", "none"})

    @cached_property
    def redirect(self) -> str:
        """Where a meta refresh without a real wait leads to, or empty: such a page is only a signpost."""
        for meta in self.having("http-equiv"):
            if meta.get("http-equiv").strip().lower() == "refresh":
                seconds, _, url = meta.get("content").partition(";")
                target = url.strip().removeprefix("url").removeprefix("URL").strip().removeprefix("=").strip(" '\"")
                if target and seconds.strip() in ("0", "1"):
                    return target
        return ""

    @cached_property
    def jsonld_blocks(self) -> list[tuple[Element, Any]]:
        """Each script of JSON-LD with its value; where it is no JSON, with the error."""
        found: list[tuple[Element, Any]] = []
        for script in self.all("script"):
            if script.get("type").split(";")[0].strip().lower() == "application/ld+json":
                try:
                    found.append((script, json.loads(script.raw_text)))
                except (ValueError, RecursionError) as wrong:
                    found.append((script, wrong))
        return found

    @cached_property
    def jsonld_nodes(self) -> list[tuple[Element, dict[str, Any]]]:
        """The nodes on the top level of JSON-LD (those of a @graph too), with their script."""
        found: list[tuple[Element, dict[str, Any]]] = []
        for script, value in self.jsonld_blocks:
            for part in value if isinstance(value, list) else [value]:
                if isinstance(part, dict):
                    graph = part.get("@graph")
                    nodes = graph if isinstance(graph, list) else [part]
                    found.extend((script, node) for node in nodes if isinstance(node, dict))
        return found

    @cached_property
    def kind(self) -> "kinds.Kind":
        """What kind of page it is, with the ground for saying so."""
        return kinds.kind_of(self)

    @cached_property
    def texts(self) -> list[tuple[Element, str]]:
        """Each piece of text that is more than space, with the element it stands in."""
        return [
            (element, child)
            for element in self.elements
            for child in element.children
            if isinstance(child, str) and not child.isspace()
        ]

    @cached_property
    def figures(self) -> list[tuple[Element, str]]:
        """Those of `texts` that have a digit: prices, sizes, dates, numbers."""
        return [piece for piece in self.texts if has_digit(piece[1])]

    @cached_property
    def beyond_ascii(self) -> list[tuple[Element, str]]:
        """Those of `texts` that have a sign beyond ASCII."""
        return [piece for piece in self.texts if not piece[1].isascii()]

    @cached_property
    def main(self) -> Element | None:
        """Where its own content stands: main, or else body."""
        return self.first("main") or self.first("body")

    @cached_property
    def _main_span(self) -> tuple[int, int]:
        """The numbers of the first and last element of the main part; of a page without one, that of the root."""
        last = self.main or self.root
        while inner := [child for child in last.children if isinstance(child, Element)]:
            last = inner[-1]
        return (self.main or self.root).index, last.index

    def is_main(self, element: Element) -> bool:
        """Whether an element is the main part or stands in it."""
        first, last = self._main_span
        return first <= element.index <= last

    @cached_property
    def text(self) -> str:
        """The text of its own content."""
        return self.main.text if self.main else ""

    @cached_property
    def words(self) -> list[str]:
        """The words of `text` in lower case, with the punctuation beside them."""
        return self.text.lower().split()

    @cached_property
    def word_counts(self) -> "Counter[str]":
        """How often each of `words` is there."""
        return Counter(self.words)

    @cached_property
    def start_tags(self) -> list[Tag]:
        """The start tags as they stand in the source."""
        return list(start_tags(self.source))

    @cached_property
    def lines(self) -> Lines:
        """Turns offsets of `source` into lines and columns."""
        return Lines(self.source)

    @cached_property
    def tags(self) -> dict[int, Tag]:
        """The start tag of each element, by the element's index."""
        return tags_of([*self.elements, *self.inert], self.source)

    def release(self) -> None:
        """Parts the elements, which know each other: they go at once then, and nobody has to look for garbage."""
        for element in (self.root, *self.elements, *self.inert):
            element.children.clear()
            element.parent = None

    def position(self, element: Element) -> tuple[int, int]:
        """Line and column of an element; of the nearest one around it that stands in the source."""
        while element.parent is not None:
            if element.index in self.tags:
                return self.lines.position(self.tags[element.index].start)
            element = element.parent
        return (1, 1)
