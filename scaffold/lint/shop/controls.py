"""The controls of a product's page that buy."""

import re
from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.shop.selling import BUY
from scaffold.lint.shop.stage import is_elsewhere

_BUY_MARK = re.compile(r"add[-_]?to[-_]?(?:cart|bag|basket)|buy[-_]?now|(?:^|\W)atc(?:$|\W)", re.IGNORECASE)
_BUTTON_TYPES = frozenset({"submit", "button", "image"})
_LONGEST_LABEL = 80


def buy_controls(page: HtmlPage) -> list[Element]:
    """The buttons and links of the page's own product that put it in the cart or order it, and are to be seen."""
    if "buy" not in page.memo:
        page.memo["buy"] = [
            control
            for control in _controls(page)
            if _buys(control, page) and not is_hidden(control) and not is_elsewhere(control)
        ]
    found: list[Element] = page.memo["buy"]
    return found


def _controls(page: HtmlPage) -> Iterator[Element]:
    yield from page.all("button")
    yield from (field for field in page.all("input") if field.get("type").lower() in _BUTTON_TYPES)
    yield from (link for link in page.all("a") if link.has("href") and (_is_button(link) or _orders(link)))


def _is_button(link: Element) -> bool:
    return any(word in link.get("class").lower() for word in ("button", "btn", "cart", "buy")) or bool(link.get("role"))


_ORDER_HREF = re.compile(r"[?&]add-to-cart=|/cart/add\b|https://(?:buy\.stripe\.com|checkout\.)", re.IGNORECASE)


def _orders(link: Element) -> bool:
    return bool(_ORDER_HREF.search(link.get("href")))


def _buys(control: Element, page: HtmlPage) -> bool:
    marks = " ".join(control.get(name) for name in ("class", "id", "name", "data-action"))
    if _BUY_MARK.search(marks) or (control.tag == "a" and _orders(control)):
        return True
    label = name_of(control, page)
    return len(label) <= _LONGEST_LABEL and bool(BUY.find(label))


def is_enabled(control: Element) -> bool:
    """Whether a control can be used, as far as its markup tells."""
    if control.get("aria-disabled").strip().lower() == "true" or "disabled" in control.tokens("class"):
        return False
    return not control.has("disabled") and not any(
        above.tag == "fieldset" and above.has("disabled") for above in control.ancestors
    )
