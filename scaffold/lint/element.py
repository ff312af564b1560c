"""Element: a node of a page as rules see it."""

from collections.abc import Iterator

UNSEEN = frozenset({"script", "style", "template", "noscript", "head", "title", "datalist"})
"""Elements whose text is no text of the page."""


class Element:
    """An element with its attributes (names in lower case) and its children, elements and texts in order.

    In SVG and MathML the tag has a prefix (`svg:title`), so that `title` is always the page's. `index` counts the
    elements of the page in document order, and `language` is the nearest `lang` on or around it, if there is one.
    """

    __slots__ = ("attributes", "beside", "children", "hidden", "index", "language", "parent", "role", "silent", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Element | None", index: int) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.index = index
        self.language: str | None = parent.language if parent else None
        if "lang" in attributes:
            self.language = attributes["lang"].strip()
        self.children: list[Element | str] = []
        self.hidden: bool | None = None  # noted by accessibility.hidden when first asked for, as is silent
        self.silent: bool | None = None
        self.role: str | None = None  # noted by accessibility.roles
        self.beside: bool | None = None  # noted by shop.stage

    def __repr__(self) -> str:
        return self.excerpt

    def get(self, name: str, default: str = "") -> str:
        """The value of an attribute."""
        return self.attributes.get(name, default)

    def has(self, name: str) -> bool:
        """Whether it has the attribute, even an empty one."""
        return name in self.attributes

    def tokens(self, name: str) -> list[str]:
        """The words of an attribute in lower case: `rel`, `class`, `role`."""
        return self.attributes.get(name, "").lower().split()

    @property
    def elements(self) -> Iterator["Element"]:
        """Its children that are elements."""
        return (child for child in self.children if isinstance(child, Element))

    def walk(self) -> Iterator["Element"]:
        """Itself and all elements below, in document order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend([child for child in reversed(element.children) if not isinstance(child, str)])

    @property
    def ancestors(self) -> Iterator["Element"]:
        """Its parent, the parent of that, and so on."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def inside(self, *tags: str) -> bool:
        """Whether an ancestor is one of these."""
        above = self.parent
        while above is not None:
            if above.tag in tags:
                return True
            above = above.parent
        return False

    @property
    def raw_text(self) -> str:
        """All text below, as it stands: for title, script and style."""
        return "".join(self._texts(frozenset()))

    @property
    def text(self) -> str:
        """The text below without scripts and the like, spaces made single."""
        return " ".join("".join(self._texts(UNSEEN)).split())

    def _texts(self, unseen: frozenset[str]) -> list[str]:
        found: list[str] = []
        _gather(self.children, unseen, found)
        return found

    @property
    def excerpt(self) -> str:
        """Its start tag, shortened, with the beginning of its text."""
        tag = self.tag.partition(":")[2] or self.tag
        attributes = "".join(f' {name}="{_short(value, 80)}"' for name, value in list(self.attributes.items())[:8])
        return f"<{tag}{attributes}>{_short(self.text, 60) if self.tag not in _CONTAINERS else ''}"


WITHIN_WORDS = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label"}
    | {"mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
"""Elements that break no line."""


def _gather(children: list[Element | str], unseen: frozenset[str], found: list[str]) -> None:
    """Notes the texts below, with spaces where lines break; a tree is never deeper than `tree.DEEPEST`."""
    for child in children:
        if isinstance(child, str):
            found.append(child)
        elif child.tag in WITHIN_WORDS:
            _gather(child.children, unseen, found)
        elif child.tag not in unseen:
            found.append(" ")
            _gather(child.children, unseen, found)
            found.append(" ")


_CONTAINERS = frozenset({"html", "head", "body", "main", "header", "footer", "nav", "form", "table", "ul", "ol"})


def _short(text: str, longest: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1] + "…"
