"""What is hidden: from everybody, or from assistive technology alone. Styles outside of the element are not known."""

import re

from scaffold.lint.element import Element

_HIDING_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.IGNORECASE)

_INTEGER = re.compile(r"\s*-?\d+\s*")


def hides(element: Element) -> bool:
    """Whether the element itself hides it and what is in it from everybody."""
    attributes = element.attributes
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if "style" in attributes and _HIDING_STYLE.search(attributes["style"]):
        return True
    return element.tag == "input" and attributes.get("type", "").strip().lower() == "hidden"


def is_hidden(element: Element) -> bool:
    """Whether nobody is shown the element."""
    if element.hidden is None:
        element.hidden = hides(element) or (element.parent is not None and is_hidden(element.parent))
    return element.hidden


def is_silent(element: Element) -> bool:
    """Whether assistive technology does not meet the element (`aria-hidden`, inert, or hidden from everybody)."""
    if element.silent is None:
        element.silent = _silences(element) or (element.parent is not None and is_silent(element.parent))
    return element.silent


def _silences(element: Element) -> bool:
    attributes = element.attributes
    if not attributes:
        return False
    if "inert" in attributes or ("aria-hidden" in attributes and _is_true(attributes["aria-hidden"])):
        return True
    return hides(element)


def _is_true(value: str) -> bool:
    return value.strip().lower() == "true"


def is_focusable(element: Element) -> bool:
    """Whether the keyboard or a script can move the focus there (WHATWG HTML 6.6.2), as far as markup tells."""
    if _disabled(element):
        return False
    if "tabindex" in element.attributes and _INTEGER.fullmatch(element.attributes["tabindex"]):
        return True
    tag = element.tag
    if tag in ("a", "area"):
        return element.has("href")
    if tag in ("audio", "video"):
        return element.has("controls")
    return tag in ("button", "input", "select", "textarea", "iframe", "summary") or (
        element.get("contenteditable", "false").lower() in ("", "true")
    )


def is_tabbable(element: Element) -> bool:
    """Whether the Tab key comes by."""
    return is_focusable(element) and not element.get("tabindex").strip().startswith("-")


def _disabled(element: Element) -> bool:
    return element.tag in ("button", "input", "select", "textarea", "fieldset") and element.has("disabled")
