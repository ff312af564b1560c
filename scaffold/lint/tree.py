"""From HTML text to Elements in one pass: lxml reads, and no tree of its own is ever built."""

from contextlib import suppress
from typing import Any

from lxml import etree

from scaffold.lint.element import Element

DEEPEST = 200
"""Elements below this depth become children of the one at it, so that no chain of parents is ever long."""
_INERT = frozenset({"template", "noscript"})
_FOREIGN = frozenset({"svg", "math"})
_SPECIAL = _INERT | _FOREIGN | {"svg:foreignobject"}
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
"""What holds nothing (WHATWG HTML 13.1.2); libxml2 does not know all of them and puts what follows inside."""


class Tree:
    """The elements of a page in document order; those in template and noscript, which nobody is shown, apart."""

    __slots__ = ("by_tag", "comments", "elements", "inert", "root")

    def __init__(self) -> None:
        self.root = Element("#document", {}, None, -1)
        self.elements: list[Element] = []
        self.by_tag: dict[str, list[Element]] = {}
        self.inert: list[Element] = []
        self.comments: list[str] = []


class _Builder:
    """Receives the parser's events; the names are lxml's. Called for each tag of each page, hence the plain code."""

    __slots__ = ("_by_tag", "_count", "_elements", "_foreign", "_inert", "_parent", "_stack", "_text", "tree")

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Starts anew, and forgets what it has made."""
        self.tree = Tree()
        self._elements = self.tree.elements
        self._by_tag = self.tree.by_tag
        self._parent = self.tree.root
        self._stack: list[Element] = [self.tree.root]
        self._count = 0
        self._inert = 0
        self._foreign: list[str] = []
        self._text: list[str] = []

    def start(self, tag: str, attributes: "dict[str, str]") -> None:
        written = tag
        if self._foreign and self._foreign[-1]:
            tag = f"{self._foreign[-1]}:{tag}"
        parent = self._parent
        siblings = parent.children
        if self._text:
            siblings.append("".join(self._text))
            self._text.clear()
        element = Element(tag, dict(attributes) if attributes else {}, parent, self._count)
        self._count += 1
        siblings.append(element)
        if self._inert:
            self.tree.inert.append(element)
        else:
            self._elements.append(element)
            if tag in self._by_tag:
                self._by_tag[tag].append(element)
            else:
                self._by_tag[tag] = [element]
        if written not in VOID:
            self._stack.append(element)
            if len(self._stack) <= DEEPEST:
                self._parent = element
        if tag in _SPECIAL:
            self._enter(tag)

    def end(self, tag: str) -> None:
        if tag in VOID:
            return
        self._flush()
        stack = self._stack
        if len(stack) < 2:
            return
        name = stack.pop().tag
        self._parent = stack[-1] if len(stack) < DEEPEST else stack[DEEPEST - 1]
        if name in _SPECIAL:
            self._leave(name)

    def data(self, text: str) -> None:
        self._text.append(text)

    def comment(self, text: str) -> None:
        self.tree.comments.append(text)

    def close(self) -> None:
        self._flush()

    def _flush(self) -> None:
        """The text that has come in pieces goes where the next child would."""
        if self._text:
            self._parent.children.append("".join(self._text))
            self._text.clear()

    def _enter(self, name: str) -> None:
        if name in _INERT:
            self._inert += 1
        else:
            self._foreign.append("" if name == "svg:foreignobject" else name)

    def _leave(self, name: str) -> None:
        if name in _INERT:
            self._inert -= 1
        elif self._foreign:
            self._foreign.pop()


def read_tree(text: str) -> Tree:
    """The tree of any text at all."""
    builder = _Builder()
    target: Any = builder  # lxml calls what is there; its stubs ask for all that could be
    parser: Any = etree.HTMLParser(target=target, encoding="utf-8", no_network=True, huge_tree=True)
    with suppress(etree.LxmlError):  # an empty file, for one
        parser.feed(text.encode("utf-8", "replace"))
        parser.close()
    tree = builder.tree
    builder.begin()  # the parser and its target know each other and stay for a while; the tree shall not
    return tree
