"""A11Y019 target-size-small."""

import re
from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_hidden, is_tabbable
from scaffold.lint.css import declared
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_PX = re.compile(r"(\d+(?:\.\d+)?)px")
_SIDES = frozenset({"width", "height"})
_GROWING = frozenset({"padding", "min-width", "min-height", "position", "margin"})


@rule("A11Y019", Severity.INFO, clauses=["2.3.1"], source="Understanding WCAG 2.5.8", wcag=["2.5.8"])
def target_size_small(page: HtmlPage, *, least_px: int = 24) -> Iterator[Outcome]:
    """A control is set to a size that fingers miss.

    Only sizes in style attributes are seen here; what style sheets make of the rest is measured in a browser.

    Passes:
        <button style="width: 32px; height: 32px">×</button>

    Fails:
        <button style="width: 16px; height: 16px">×</button>
    """
    for element in page.having("style"):
        if not is_tabbable(element) or is_hidden(element):
            continue
        style = {one.name: one.value for one in declared(element.attributes["style"])}
        if not style.keys() >= _SIDES or not style.keys().isdisjoint(_GROWING):
            continue
        sides = [_PX.fullmatch(style[side]) for side in sorted(_SIDES)]
        if any(side is not None and float(side[1]) < least_px for side in sides):
            message = f"The control is {style['width']} wide and {style['height']} high"
            yield Problem(element, message, help=f"make it at least {least_px} by {least_px} CSS pixels")
        else:
            yield Passed(element)
