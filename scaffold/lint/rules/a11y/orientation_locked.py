"""A11Y036 orientation-locked."""

import math
import re
from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.css import CssRule, rules_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_TURNED = re.compile(r"orientation\s*:\s*(?:portrait|landscape)\b", re.IGNORECASE)
_ANGLE = re.compile(r"([+-]?\d*\.?\d+)(deg|grad|rad|turn)", re.IGNORECASE)
_DEGREES = {"deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}
_ROTATING = re.compile(r"(rotate(?:z|3d)?|matrix(?:3d)?)\(([^)]*)\)", re.IGNORECASE)
_NEAR = 1.0


@rule("A11Y036", Severity.ERROR, clauses=["2.3.1"], source="Understanding WCAG 1.3.4", wcag=["1.3.4"], act=["b33eff"])
def orientation_locked(page: HtmlPage) -> Iterator[Outcome]:
    """A page turns itself back when the reader turns the telephone.

    Passes:
        <style>@media (orientation: portrait) { html { transform: rotate(0deg) } }</style><p>Text</p>

    Fails:
        <style>@media (orientation: portrait) { html { transform: rotate(90deg) } }</style><p>Text</p>
    """
    for style in page.all("style"):
        text = style.raw_text.lower()
        if "orientation" not in text or ("rotat" not in text and "matrix" not in text):
            continue
        rules = list(rules_of(text))
        always = {of.selectors: _turn(of) for of in rules if not of.within}
        for of in rules:
            turn = _turn(of)
            if turn is None or not any(_TURNED.search(around) for around in of.within) or not _is_seen(of, page):
                continue
            turned = (turn - (always.get(of.selectors) or 0.0)) % 180
            if abs(turned - 90) < _NEAR:
                message = f"In one orientation of the screen {of.selectors} is turned by 90 degrees"
                yield Problem(style, message, help="lay the page out anew instead of turning it")
            else:
                yield Passed(style)


def _turn(rule: CssRule) -> float | None:
    """By how many degrees the rule turns around the axis that looks at the reader; None for not at all."""
    own = _ANGLE.search(rule.value("rotate"))
    if own:
        return float(own[1]) * _DEGREES[own[2].lower()]
    found = _ROTATING.search(rule.value("transform", "-webkit-transform"))
    if not found:
        return None
    if found[1].lower().startswith("matrix"):
        numbers = [float(number) for number in re.findall(r"[+-]?\d*\.?\d+(?:e[+-]?\d+)?", found[2], re.IGNORECASE)]
        return math.degrees(math.atan2(numbers[1], numbers[0])) if len(numbers) > 1 else None
    angle = _ANGLE.search(found[2])
    return float(angle[1]) * _DEGREES[angle[2].lower()] if angle else None


def _is_seen(rule: CssRule, page: HtmlPage) -> bool:
    """Whether an element that it is for is shown; selectors of more than a name are taken to have one."""
    selector = rule.selectors.split(",")[0].strip()
    found: list[Element] | None = None
    if re.fullmatch(r"[a-z][a-z0-9-]*", selector):
        found = page.all(selector)
    elif selector.startswith("#") and selector[1:].isalnum():
        found = [page.by_id[selector[1:]]] if selector[1:] in page.by_id else []
    return found is None or any(not is_hidden(element) for element in found)
