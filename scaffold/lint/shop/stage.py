"""What a reader sees of a product's page: its text with the amounts in it, apart from cards of other products."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.element import UNSEEN, Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.shop.money import Amount, amounts_in, plain_text

_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark"}
    | {"output", "q", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
_STRUCK_TAGS = frozenset({"del", "s", "strike"})
_STRUCK_CLASS = re.compile(
    r"(?:^|[\s_-])(?:was|old|former|previous|regular|list|original|compare|compareat|strike|striked|strikethrough|"
    r"line-through|crossed|msrp|rrp|uvp|before)(?:$|[\s_-])",
    re.IGNORECASE,
)
_PRICE_CLASS = re.compile(r"price|preis|prix|precio|prezzo|preco|amount", re.IGNORECASE)
_APART = frozenset({"nav", "aside", "footer", "dialog"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


class Shown(NamedTuple):
    """An amount that readers see, and the innermost element it begins in."""

    amount: Amount
    element: Element
    is_struck: bool
    is_elsewhere: bool
    """In the card of another product, or in navigation, sidebar or footer."""


class Stage:
    """The visible text below an element; blocks stand on lines of their own."""

    def __init__(self, root: Element) -> None:
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._owners: list[Element] = []
        self._length = 0
        self._collect(root)
        self.text = "".join(self._pieces)

    def _add(self, text: str, owner: Element) -> None:
        self._starts.append(self._length)
        self._owners.append(owner)
        self._pieces.append(text)
        self._length += len(text)

    def _collect(self, root: Element) -> None:
        waiting: list[tuple[Element | str, Element]] = [(root, root)]
        while waiting:
            child, owner = waiting.pop()
            if isinstance(child, str):
                self._add(self._joined(plain_text(_single_spaced(child))), owner)
            elif child.tag not in UNSEEN and not is_hidden(child):
                inside: list[tuple[Element | str, Element]] = [(part, child) for part in child.children]
                if child.tag not in _INLINE:
                    inside = [("\n", child), *inside, ("\n", child)]
                waiting.extend(reversed(inside))

    def _joined(self, text: str) -> str:
        """Cents in an element of their own ("49" and "99" set high) get their point back."""
        if len(text) == 2 and text.isdigit() and self._pieces and self._pieces[-1][-1:].isdigit():
            return f".{text}"
        return text

    def owner(self, offset: int) -> Element:
        """The element that the text at an offset stands in."""
        return self._owners[bisect_right(self._starts, offset) - 1]

    @cached_property
    def shown(self) -> tuple[Shown, ...]:
        """The amounts with a currency."""
        found = []
        known: dict[int, bool] = {}
        for amount in amounts_in(self.text):
            element = self.owner(amount.start)
            found.append(Shown(amount, element, is_struck(element), is_elsewhere(element, known)))
        return tuple(found)

    @cached_property
    def own(self) -> tuple[Shown, ...]:
        """The amounts that are this product's, and not crossed out."""
        return tuple(shown for shown in self.shown if not shown.is_struck and not shown.is_elsewhere)


def _single_spaced(text: str) -> str:
    """Spaces made single, also those at the ends, which part words."""
    return " ".join(f".{text}.".split())[1:-1]


def stage_of(page: HtmlPage) -> Stage:
    """What readers see of a page's main part."""
    if "stage" not in page.memo:
        page.memo["stage"] = Stage(page.main or page.root)
    found: Stage = page.memo["stage"]
    return found


def is_struck(element: Element) -> bool:
    """Whether a text there is crossed out: by its element, its style, or the name that shops give a former price."""
    return any(
        of.tag in _STRUCK_TAGS
        or (of.has("style") and "line-through" in of.get("style"))
        or (of.tag in _INLINE and of.has("class") and bool(_STRUCK_CLASS.search(of.get("class"))))
        for of in (element, *element.ancestors)
    )


def is_price(element: Element) -> bool:
    """Whether an element, or one close around it, is marked as a price."""
    near = [element, *list(element.ancestors)[:3]]
    return any(
        of.get("itemprop") in ("price", "lowPrice")
        or any(_PRICE_CLASS.search(of.get(name)) for name in ("class", "id"))
        for of in near
    )


def is_elsewhere(element: Element, known: dict[int, bool]) -> bool:
    """Whether it stands in the card of another product or beside the page's own content; `known` notes the answers."""
    passed = []
    answer = False
    for of in (element, *element.ancestors):
        if of.index in known:
            answer = known[of.index]
            break
        passed.append(of.index)
        if of.tag in _APART or _is_card(of):
            answer = True
            break
    known.update(dict.fromkeys(passed, answer))
    return answer


def _is_card(element: Element) -> bool:
    """A list's item, or one of several blocks alike, with a picture or heading and a link to another page."""
    if element.tag != "li" and not (element.tag in ("article", "div", "a") and _has_twin(element)):
        return False
    tags = {below.tag for below in element.walk()}
    if "h1" in tags or ("img" not in tags and tags.isdisjoint(_HEADINGS)):
        return False
    return any(leads_away(below) for below in element.walk() if below.tag == "a")


def _has_twin(element: Element) -> bool:
    """Whether a sibling has the same tag and class."""
    return element.parent is not None and any(
        other is not element and other.tag == element.tag and other.get("class") == element.get("class")
        for other in element.parent.elements
    )


def leads_away(link: Element) -> bool:
    """Whether a link leads to another page (and is no address for mail, telephone or a place on this page)."""
    href = link.get("href").strip()
    return bool(href) and not href.startswith("#") and not re.match(r"(?!https?:)[a-zA-Z][\w+.-]*:", href)
