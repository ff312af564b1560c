"""From HTML text to Elements in one pass: lxml reads, and no tree of its own is ever built."""

from contextlib import suppress
from typing import Any

from lxml import etree

from scaffold.lint.element import Element

DEEPEST = 200
"""Elements below this depth become children of the one at it, so that no chain of parents is ever long."""
_INERT = frozenset({"template", "noscript"})
_FOREIGN = frozenset({"svg", "math"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
"""What holds nothing (WHATWG HTML 13.1.2); libxml2 does not know all of them and puts what follows inside."""


class Tree:
    """The elements of a page in document order; those in template and noscript, which nobody is shown, apart."""

    __slots__ = ("comments", "elements", "inert", "root")

    def __init__(self) -> None:
        self.root = Element("#document", {}, None, -1)
        self.elements: list[Element] = []
        self.inert: list[Element] = []
        self.comments: list[str] = []


class _Builder:
    """Receives the parser's events; the names are lxml's."""

    def __init__(self) -> None:
        self.tree = Tree()
        self._stack: list[Element] = [self.tree.root]
        self._count = 0
        self._inert = 0
        self._foreign: list[str] = []
        self._text: list[str] = []

    def start(self, tag: str, attributes: "dict[str, str]") -> None:
        parent = self._parent()
        name = f"{self._foreign[-1]}:{tag}" if self._foreign and self._foreign[-1] else tag
        element = Element(name, dict(attributes), parent, self._count)
        self._count += 1
        parent.children.append(element)
        if tag not in _VOID:
            self._stack.append(element)
        (self.tree.inert if self._inert else self.tree.elements).append(element)
        if name in _INERT:
            self._inert += 1
        elif name in _FOREIGN:
            self._foreign.append(name)
        elif name == "svg:foreignobject":
            self._foreign.append("")

    def end(self, tag: str) -> None:
        if tag in _VOID:
            return
        self._parent()
        name = self._stack.pop().tag if len(self._stack) > 1 else ""
        if name in _INERT:
            self._inert -= 1
        elif self._foreign and (name in _FOREIGN or name == "svg:foreignobject"):
            self._foreign.pop()

    def data(self, text: str) -> None:
        self._text.append(text)

    def comment(self, text: str) -> None:
        self.tree.comments.append(text)

    def close(self) -> Tree:
        self._parent()
        return self.tree

    def _parent(self) -> Element:
        """Where the next child goes; the text that has come in pieces goes there first."""
        parent = self._stack[-1 if len(self._stack) < DEEPEST else DEEPEST - 1]
        if self._text:
            parent.children.append("".join(self._text))
            self._text.clear()
        return parent


def read_tree(text: str) -> Tree:
    """The tree of any text at all."""
    builder = _Builder()
    target: Any = builder  # lxml calls what is there; its stubs ask for all that could be
    parser: Any = etree.HTMLParser(target=target, encoding="utf-8", no_network=True, huge_tree=True)
    with suppress(etree.LxmlError):  # an empty file, for one
        parser.feed(text.encode("utf-8", "replace"))
        parser.close()
    return builder.tree
