"""A11Y011 zoom-blocked."""

import re
from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_LENGTHS = ("device-width", "device-height")


@rule(
    "A11Y011",
    Severity.ERROR,
    clauses=["2.3.1"],
    source="CSS Viewport Module",
    wcag=["1.4.4"],
    act=["b4f0c3"],
    fixable=True,
)
def zoom_blocked(page: HtmlPage) -> Iterator[Outcome]:
    """A page does not let readers zoom in.

    Passes:
        <meta name="viewport" content="width=device-width, initial-scale=1">

    Fails:
        <meta name="viewport" content="width=device-width, user-scalable=no">

        <meta name="viewport" content="width=device-width, maximum-scale=1">
    """
    for meta in page.metas("viewport"):
        settings = dict(re.findall(r"([a-z-]+)\s*=\s*([^\s,;]+)", meta.get("content").lower()))
        if _forbids(settings.get("user-scalable", "yes")):
            yield Problem(meta, "The viewport forbids zooming", help="take user-scalable out")
        elif _number(settings.get("maximum-scale", "10")) < 2:
            yield Problem(meta, "The viewport limits zooming to less than twice", help="take maximum-scale out")
        else:
            yield Passed(meta)


def _forbids(text: str) -> bool:
    """Whether user-scalable has this effect: a number between -1 and 1 does, and so does a word nobody knows."""
    if text in _LENGTHS or text == "yes":
        return False
    found = re.match(r"[+-]?\d*\.?\d+", text)
    return not found or abs(float(found[0])) < 1


def _number(text: str) -> float:
    if text in _LENGTHS:
        return 10.0
    if text == "yes":
        return 1.0
    found = re.match(r"-?\d+(\.\d+)?", text)
    value = float(found[0]) if found else 0.1
    return value if value >= 0 else 10.0
