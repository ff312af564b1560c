"""Colours as style sheets write them."""

import re

from PIL import ImageColor

from scaffold.lint.css import CssRule
from scaffold.model.colours import Colour

_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)")
_ALPHA = re.compile(r"(?:rgba|hsla)\(|/\s*[\d.]+%?\s*\)|^#(?:[0-9a-f]{4}|[0-9a-f]{8})$", re.IGNORECASE)
_PLAIN = re.compile(r"#[0-9a-f]{3,8}|rgba?\([^()]*\)|hsla?\([^()]*\)|[a-z]{3,20}", re.IGNORECASE)
_NESTED = 5


def variables_of(rules: list[CssRule]) -> dict[str, str]:
    """The custom properties that hold everywhere: those of :root, html and body outside of any media query."""
    return {
        one.name: one.value
        for rule in rules
        if not rule.within and any(name.strip() in (":root", "html", "body", "*") for name in rule.selectors.split(","))
        for one in rule.declarations
        if one.name.startswith("--")
    }


def colour_of(value: str, variables: dict[str, str]) -> Colour | None:
    """One opaque colour; None for pictures, gradients, what shines through and what is not known."""
    for _ in range(_NESTED):
        found = _VARIABLE.search(value)
        if not found:
            break
        value = value[: found.start()] + variables.get(found[1], found[2] or "unknown(") + value[found.end() :]
    value = value.strip()
    if not _PLAIN.fullmatch(value) or _ALPHA.search(value):
        return None
    try:
        red, green, blue, *_ = ImageColor.getrgb(re.sub(r"(?<=\d) +(?=\d)", ",", value))
    except ValueError:
        return None
    return red, green, blue
