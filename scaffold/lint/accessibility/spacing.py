"""How wide text is spaced by the style on an element: the sizes that a reader's own style cannot change."""

import re

from scaffold.lint.css import declared, rules_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage

_LENGTH = re.compile(r"([+-]?\d*\.?\d+)(em|rem|px|pt|%|)$", re.IGNORECASE)
_SIZES = {"medium": 16.0, "small": 13.0, "large": 18.0, "initial": 16.0}
_ROOT_PX = 16.0
_PT = 4 / 3


def important(element: Element, name: str) -> str:
    """The value that the style attribute gives a property by !important; empty for none."""
    style = element.get("style")
    if "!" not in style or name not in style.lower():
        return ""
    found = [one for one in declared(style) if one.name == name and one.important]
    return found[-1].value.lower() if found else ""


def in_ems(value: str, element: Element, page: HtmlPage) -> float | None:
    """A length in the element's own font size; None where that is not known."""
    length = _LENGTH.match(value)
    if not length:
        return None
    number, unit = float(length[1]), length[2].lower()
    if unit == "em":
        return number
    if unit == "%":
        return number / 100
    if not unit:
        return number if value != "0" else 0.0
    size = font_size_px(element, page)
    pixels = {"px": number, "pt": number * _PT, "rem": number * _ROOT_PX}[unit]
    return pixels / size if size else None


def font_size_px(element: Element, page: HtmlPage) -> float | None:
    """The font size, as far as style attributes and the page's own simple rules tell; None where they do not."""
    factor = 1.0
    for of in (element, *element.ancestors):
        value = _own_size(of, page)
        length = _LENGTH.match(value)
        if value in _SIZES:
            return factor * _SIZES[value]
        if not length:
            if value or (not value and of.tag in ("h1", "h2", "h3", "h4", "h5", "h6", "small", "pre", "code")):
                return None
            continue
        number, unit = float(length[1]), length[2].lower()
        if unit in ("em", "%"):
            factor *= number if unit == "em" else number / 100
        else:
            return factor * number * {"px": 1.0, "pt": _PT, "rem": _ROOT_PX, "": 0.0}[unit]
    return factor * _ROOT_PX


def _own_size(element: Element, page: HtmlPage) -> str:
    own = (
        [one.value for one in declared(element.get("style")) if one.name == "font-size"] if element.has("style") else []
    )
    if own:
        return own[-1].lower()
    names = {element.tag, *(f".{name}" for name in element.get("class").split()), f"#{element.get('id')}"}
    return next((value for selector, value in reversed(_sizes(page)) if selector in names), "")


def _sizes(page: HtmlPage) -> list[tuple[str, str]]:
    """The font sizes that the page's own style elements give by simple selectors."""
    if "font sizes" not in page.memo:
        rules = [
            rule for style in page.all("style") if "font-size" in style.raw_text for rule in rules_of(style.raw_text)
        ]
        page.memo["font sizes"] = [
            (selector.strip(), rule.value("font-size").lower())
            for rule in rules
            if rule.value("font-size") and not rule.within
            for selector in rule.selectors.split(",")
        ]
    sizes: list[tuple[str, str]] = page.memo["font sizes"]
    return sizes
