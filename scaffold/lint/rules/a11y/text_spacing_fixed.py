"""A11Y035 text-spacing-fixed."""

import re
from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.accessibility.spacing import font_size_px, important, in_ems
from scaffold.lint.css import declared
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_LEAST = {"letter-spacing": 0.12, "word-spacing": 0.16, "line-height": 1.5}
_ASSUMED = {"letter-spacing": 0.0, "word-spacing": 0.0, "line-height": 1.2}
_FREE = ("inherit", "unset", "revert")
_FAR_OFF = re.compile(r"-\d{3,}")
_NARROW_EM = 0.4
"""A letter is at least about so wide."""
_LONG = 120
"""Letters that wrap on every telephone."""


@rule(
    "A11Y035",
    Severity.ERROR,
    clauses=["2.3.1"],
    source="Understanding WCAG 1.4.12",
    wcag=["1.4.12"],
    act=["24afc2", "78fd32", "9e45ec"],
)
def text_spacing_fixed(page: HtmlPage) -> Iterator[Outcome]:
    """The style on an element holds letters, words or lines close together, against what the reader sets.

    Passes:
        <p style="letter-spacing: 0.15em !important">The lamp shines all night.</p>

    Fails:
        <p style="letter-spacing: 0.05em !important">The lamp shines all night.</p>

        <p style="max-width: 100px; line-height: 1.2 !important">The lamp shines all night, and longer.</p>
    """
    for element in page.having("style"):
        if "!" not in element.attributes["style"] or element.tag.startswith("svg") or not _has_text(element):
            continue
        for name, least in _LEAST.items():
            value = important(element, name)
            if (
                not value
                or value in ("inherit", "unset", "revert")
                or (name == "line-height" and not _wraps(element, page))
            ):
                continue
            spacing = _ASSUMED[name] if value in ("normal", "initial") else in_ems(value, element, page)
            if spacing is None:
                yield Undetermined(element, "the size of its letters is set elsewhere")
            elif spacing < least:
                help = f"take !important away, or give at least {least}em"
                yield Problem(
                    element, f"The {name} is held at {value}, less than {least} of the letters' size", help=help
                )
            else:
                yield Passed(element)


def _has_text(element: Element) -> bool:
    if not any(isinstance(child, str) and not child.isspace() for child in element.children) or is_hidden(element):
        return False
    places = [one.value for one in declared(element.attributes["style"]) if one.name in ("top", "left", "text-indent")]
    return not any(_FAR_OFF.match(place) for place in places)


def _wraps(element: Element, page: HtmlPage) -> bool:
    letters = len(element.text)
    for one in declared(element.attributes["style"]):
        if one.name in ("width", "max-width") and (width := re.fullmatch(r"(\d+)px", one.value)):
            return letters * _NARROW_EM * (font_size_px(element, page) or 16) > int(width[1])
    return letters > _LONG
