"""A11Y017 focus-outline-removed."""

import re
from collections.abc import Iterator

from scaffold.lint.css import CssRule
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.lint.stylesheets import style_sheets
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_FOCUS = re.compile(r":focus(?:-visible|-within)?")
_INSTEAD = ("box-shadow", "border", "border-color", "background", "background-color", "text-decoration", "color")
_BY_SCRIPT = re.compile(
    r"tabindex=.?-1|^(?:main|h[1-6]|dialog|section|article|body)\b|:not\(:focus-visible\)|content|dialog"
)


@rule("A11Y017", Severity.WARNING, clauses=["2.3.1"], source="Understanding WCAG 2.4.7", wcag=["2.4.7"])
def focus_outline_removed(site: HtmlSite) -> Iterator[Outcome]:
    """A style sheet takes the outline away by which one sees where the keyboard is, and puts nothing in its place.

    Passes:
        -- a.css --
        a:focus { outline: none } a:focus-visible { box-shadow: 0 0 0 3px #036 }

    Fails:
        -- a.css --
        *:focus { outline: 0 }
    """
    sheets = list(style_sheets(site))
    shown = {
        _bare(name) for _, rules in sheets for of in rules for name in _names(of) if _FOCUS.search(name) and _shows(of)
    }
    for path, rules in sheets:
        for of in rules:
            if not _removes(of):
                continue
            for name in _names(of):
                if not _FOCUS.search(name) or _BY_SCRIPT.search(name):
                    continue
                spot = Spot(path, line=of.line, evidence=name)
                if _shows(of) or shown & {_bare(name), "*", ""}:
                    yield Passed(spot)
                else:
                    help = "give it an outline or a box-shadow of its own"
                    yield Problem(spot, f"For {name} the outline of the focus is taken away", help=help)


def _names(of: CssRule) -> list[str]:
    return [name.strip() for name in of.selectors.split(",")]


def _bare(name: str) -> str:
    """A selector without the states it is for, and without the part that it draws, such as a thumb."""
    name = re.sub(r"::[\w-]+", "", name)
    return re.sub(r":(?:focus-visible|focus-within|focus|hover|active|enabled)", "", name).strip()


def _removes(of: CssRule) -> bool:
    outline = of.value("outline", "outline-style", "outline-width").split()
    return bool({"none", "0", "0px"} & set(outline))


def _shows(of: CssRule) -> bool:
    outline = of.value("outline", "outline-color", "outline-style", "outline-width")
    if outline and not _removes(of):
        return True
    return any(value not in ("none", "0", "inherit", "transparent") for name in _INSTEAD if (value := of.value(name)))
