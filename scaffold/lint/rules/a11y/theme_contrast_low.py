"""A11Y012 theme-contrast-low."""

import re
from collections.abc import Iterator

from scaffold.lint.colours import colour_of, variables_of
from scaffold.lint.css import CssRule
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.lint.stylesheets import style_sheets
from scaffold.model.colours import TEXT_CONTRAST, contrast
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_LARGE = 3.0
_NO_TEXT = re.compile(
    r"disabled|::(?:selection|-webkit-scrollbar|-moz-selection|backdrop|marker|before|after)|:(?:before|after)\b"
    r"|icon|svg|\bhr\b|separator|swatch|skeleton|spinner|progress|slider|track|thumb",
    re.IGNORECASE,
)
_SIZE = re.compile(r"(\d*\.?\d+)(px|rem|em|pt)")
_PX = {"px": 1.0, "rem": 16.0, "em": 16.0, "pt": 4 / 3}


@rule("A11Y012", Severity.ERROR, clauses=["1.2.3", "2.3.1"], source="WCAG 2.2 1.4.3, 1.4.11", wcag=["1.4.3"])
def theme_contrast_low(site: HtmlSite) -> Iterator[Outcome]:
    """A style sheet sets text on a ground that it is hard to tell from.

    Looked at are rules that give both colours, directly or by custom properties of :root. Large text (24 px, or
    18.66 px and bold) needs 3 to 1, other text 4.5 to 1.

    Passes:
        -- a.css --
        body { color: #595959; background: #fff }

    Fails:
        -- a.css --
        body { color: #999; background: #fff }

        -- a.css --
        :root { --ink: #999; --paper: #fff } .card { color: var(--ink); background-color: var(--paper) }
    """
    for path, rules in style_sheets(site):
        variables = variables_of(rules)
        for of in rules:
            if any("print" in around for around in of.within) or _NO_TEXT.search(of.selectors):
                continue
            found = _ratio(of, variables)
            if found is None:
                continue
            ratio, least = found
            spot = Spot(path, line=of.line, evidence=of.selectors[:120])
            if ratio >= least:
                yield Passed(spot)
            else:
                message = f"In {of.selectors[:60]} the text has a contrast of {ratio:.2f} to 1, and needs {least:g}"
                yield Problem(spot, message, help="make the one darker, or the other lighter")


def _ratio(of: CssRule, variables: dict[str, str]) -> tuple[float, float] | None:
    """The contrast of the rule's text with its ground, and how much it needs; None where one is not known."""
    written, ground = of.value("color"), of.value("background-color", "background")
    if not written or not ground or of.value("opacity") or of.value("background-image"):
        return None
    is_themed = of.within and "var(" in written + ground
    text, behind = colour_of(written, variables), colour_of(ground, variables)
    if text is None or behind is None or text == behind or is_themed:
        return None
    return contrast(text, behind), _LARGE if _is_large(of) else TEXT_CONTRAST


def _is_large(of: CssRule) -> bool:
    size = _SIZE.search(of.value("font-size"))
    pixels = float(size[1]) * _PX[size[2]] if size else 16.0
    return pixels >= 24 or (pixels >= 18.66 and of.value("font-weight") in ("bold", "700", "800", "900"))
