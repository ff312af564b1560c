"""The amounts that readers see on a page, and whether they are its own product's or those of others beside it."""

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import islice
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
_PRICE_WORDS = ("price", "preis", "prix", "precio", "prezzo", "preco", "amount")
_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg")
_APART = frozenset({"nav", "aside", "footer", "dialog"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


class Shown(NamedTuple):
    """An amount that readers see, and the innermost element it begins in."""

    amount: Amount
    element: Element
    is_struck: bool
    is_elsewhere: bool
    """In the card of another product, or in navigation, sidebar or footer."""


def shown_on(page: HtmlPage) -> tuple[Shown, ...]:
    """The amounts with a currency in the page's main part, in order. Worked out once."""
    if "shown" not in page.memo:
        page.memo["shown"] = tuple(
            Shown(amount, element, is_struck(element), is_elsewhere(element))
            for block in _blocks(page)
            for amount, element in _amounts(block)
        )
    found: tuple[Shown, ...] = page.memo["shown"]
    return found


def own_prices(page: HtmlPage) -> list[Shown]:
    """The amounts that are the page's own product's, and not crossed out."""
    return [shown for shown in shown_on(page) if not shown.is_struck and not shown.is_elsewhere]


def _blocks(page: HtmlPage) -> list[Element]:
    """The blocks of the main part that may hold an amount and are seen, each once."""
    found: dict[int, Element] = {}
    for element, _ in page.figures:
        if page.is_main(element) and element.tag not in UNSEEN:
            block = element
            while block.tag in _INLINE and block.parent is not None:
                block = block.parent
            if block.index not in found and not is_hidden(element):
                found[block.index] = block
    return list(found.values())


def main_texts(page: HtmlPage) -> list[tuple[Element, str]]:
    """The pieces of text of the main part with their elements. Worked out once."""
    if "main texts" not in page.memo:
        page.memo["main texts"] = [piece for piece in page.texts if page.is_main(piece[0])]
    found: list[tuple[Element, str]] = page.memo["main texts"]
    return found


def _amounts(block: Element) -> list[tuple[Amount, Element]]:
    """The amounts in a block, with the element each begins in."""
    if len(block.children) == 1 and isinstance(text := block.children[0], str):
        amounts = _shown_before(text) if len(text) < _SHORT else amounts_in(_plain(text))
        return [(amount, block) for amount in amounts]
    return Line(block).amounts


_SHORT = 80


@lru_cache(maxsize=2**14)
def _shown_before(text: str) -> tuple[Amount, ...]:
    """Pages of a site show many of their prices in several places."""
    return tuple(amounts_in(_plain(text)))


def _plain(text: str) -> str:
    """Readable by `amounts_in`; spaces made single, also those at the ends, which part words."""
    return plain_text(" ".join(f".{text}.".split())[1:-1])


class Line:
    """The visible text of one block, without the blocks in it, and where each piece of it stands."""

    def __init__(self, block: Element) -> None:
        self._starts: list[int] = []
        self._owners: list[Element] = []
        self.text = ""
        waiting: list[tuple[Element | str, Element]] = [(child, block) for child in reversed(block.children)]
        while waiting:
            child, owner = waiting.pop()
            if isinstance(child, str):
                self._add(child, owner)
            elif child.tag not in _INLINE:
                self._add("\n", owner)
            elif not is_hidden(child):
                waiting.extend((part, child) for part in reversed(child.children))

    def _add(self, text: str, owner: Element) -> None:
        self._starts.append(len(self.text))
        self._owners.append(owner)
        piece = _plain(text)
        if len(piece) == 2 and piece.isdigit() and self.text[-1:].isdigit():
            piece = f".{piece}"  # cents in an element of their own: "49", and "99" set high
        self.text += piece

    @property
    def amounts(self) -> list[tuple[Amount, Element]]:
        """The amounts with the element each begins in."""
        return [
            (amount, self._owners[bisect_right(self._starts, amount.start) - 1]) for amount in amounts_in(self.text)
        ]


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
    near = (element, *islice(element.ancestors, 3))
    return any(
        of.get("itemprop") in ("price", "lowPrice") or any(word in _names(of) for word in _PRICE_WORDS) for of in near
    )


def _names(element: Element) -> str:
    return f"{element.get('class')} {element.get('id')}".lower()


def is_elsewhere(element: Element) -> bool:
    """Whether it stands in the card of another product or beside the page's own content. Worked out once."""
    if element.beside is None:
        above = element.parent
        own = element.tag in _APART or _is_card(element)
        element.beside = own or (above is not None and is_elsewhere(above))
    return element.beside


def _is_card(element: Element) -> bool:
    """A list's item, or one of several blocks alike, with a picture or heading and a link to another page."""
    if element.tag != "li" and not (element.tag in ("article", "div", "a") and _has_twin(element)):
        return False
    below = list(element.walk())
    tags = {of.tag for of in below}
    if "h1" in tags or ("img" not in tags and tags.isdisjoint(_HEADINGS)):
        return False
    return any(of.tag == "a" and leads_away(of) for of in below)


def _has_twin(element: Element) -> bool:
    """Whether a sibling has the same tag and class."""
    return element.parent is not None and any(
        other is not element and other.tag == element.tag and other.get("class") == element.get("class")
        for other in element.parent.elements
    )


def leads_away(link: Element) -> bool:
    """Whether a link leads to another page (and not to mail, a telephone, a picture or a place on this page)."""
    return _is_of_page(link.get("href").strip())


_OTHER_SCHEME = re.compile(r"(?!https?:)[a-zA-Z][\w+.-]*:")


@lru_cache(maxsize=2**14)
def _is_of_page(href: str) -> bool:
    if not href or href.startswith("#") or _OTHER_SCHEME.match(href):
        return False
    return not href.partition("?")[0].lower().endswith(_PICTURES)
