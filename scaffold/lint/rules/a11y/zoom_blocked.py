"""A11Y011 zoom-blocked."""

import re
from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Fix, Outcome, Passed, Problem

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
            yield Problem(meta, "The viewport forbids zooming", help="take user-scalable out", fix=_free(meta))
        elif _number(settings.get("maximum-scale", "10")) < 2:
            message = "The viewport limits zooming to less than twice"
            yield Problem(meta, message, help="take maximum-scale out", fix=_free(meta))
        else:
            yield Passed(meta)


def _free(meta: Element) -> Fix:
    """The settings without those that forbid zooming."""
    settings = (part.strip() for part in re.split("[,;]", meta.get("content")))
    kept = [part for part in settings if part and not part.lower().startswith(("user-scalable", "maximum-scale"))]
    return Fix("content", ", ".join(kept))


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
