"""How a mail is laid out: how wide it must be, how large its letters are, which colours and fonts it names."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from scaffold.lint.css import Declaration, declared, rules_of
from scaffold.lint.element import UNSEEN, Element
from scaffold.lint.read import HtmlPage

_PIXELS = re.compile(r"\s*(\d{1,5}(?:\.\d{1,3})?)\s*(px|pt)?\s*$", re.IGNORECASE)
_POINT = Decimal(4) / 3
_BOXES = ("table", "td", "th", "div", "center", "section")
_OF_FONT = (10, 13, 16, 18, 24, 32, 48)
"""Pixels of <font size=1> to 7 (HTML, rendering)."""


def style_of(element: Element) -> dict[str, str]:
    """The properties of its style attribute."""
    return {one.name: one.value for one in declared(element.get("style"))} if element.has("style") else {}


def pixels(text: str) -> Decimal | None:
    """A length in pixels or points, in pixels; None for anything else."""
    found = _PIXELS.match(text)
    if not found:
        return None
    return Decimal(found[1]) * (_POINT if (found[2] or "").lower() == "pt" else 1)


def fixed_width(element: Element) -> Decimal | None:
    """The width that a box has on every screen; None where it gives way, or has none of its own."""
    style = style_of(element)
    if "max-width" in style and not style.get("width", "").endswith("px"):
        return None
    if "width" in style:
        return pixels(style["width"]) if style["width"].lower().endswith("px") else None
    return pixels(element.get("width"))


def boxes(page: HtmlPage) -> list[Element]:
    """The elements that lay a mail out."""
    return page.all(*_BOXES)


def has_narrow_styles(page: HtmlPage) -> bool:
    """Whether a style sheet of the mail gives other widths to phones."""
    return any("@media" in style.raw_text and "width" in style.raw_text for style in page.all("style"))


def letters_by_size(page: HtmlPage) -> dict[Decimal, int]:
    """How many letters are shown at which size, in pixels, as far as attributes tell."""
    sizes: dict[int, Decimal | None] = {}
    counts: dict[Decimal, int] = {}
    for element in page.elements:
        above = sizes.get(element.parent.index) if element.parent else None
        sizes[element.index] = own = _own_size(element) or above
        if own is not None and element.tag not in UNSEEN:
            own_text = sum(len(child.strip()) for child in element.children if isinstance(child, str))
            counts[own] = counts.get(own, 0) + own_text
    return counts


def _own_size(element: Element) -> Decimal | None:
    if element.has("style"):
        style = style_of(element)
        if "font-size" in style:
            return pixels(style["font-size"]) if style["font-size"].lower().endswith(("px", "pt")) else None
    size = element.get("size") if element.tag == "font" else ""
    return Decimal(_OF_FONT[int(size) - 1]) if size in list("1234567") else None


def declarations(page: HtmlPage) -> Iterator[tuple[Element, Declaration]]:
    """Every property that a mail sets, with the element that sets it; `bgcolor` and `color` too."""
    for element in page.having("style"):
        yield from ((element, one) for one in declared(element.get("style")))
    for element in page.all("style"):
        yield from ((element, one) for rule in rules_of(element.raw_text) for one in rule.declarations)
    for name in ("bgcolor", "color", "face"):
        for element in page.having(name):
            yield element, Declaration("font-family" if name == "face" else "color", element.get(name))


@cache
def families(value: str) -> tuple[str, ...]:
    """The names of a list of fonts, in lower case."""
    names = (name.strip().strip("'\"").lower() for name in value.split(","))
    return tuple(name for name in names if name)
