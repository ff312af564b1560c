"""PERF004 font-loading-poor."""

import re
from collections.abc import Iterator

from scaffold.lint.css import CssRule
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.lint.stylesheets import style_sheets
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_ICONS = re.compile(r"icon|awesome|glyph|symbol", re.IGNORECASE)


@rule("PERF004", Severity.INFO, clauses=["1.2.3", "2.3.1"], source="web.dev")
def font_loading_poor(site: HtmlSite, *, largest_kb: int = 500) -> Iterator[Outcome]:
    """A font hides the text while it loads, comes in an old format, or weighs as much as all the rest.

    Passes:
        -- a.css --
        @font-face { font-family: Lumo; src: url(lumo.woff2) format("woff2"); font-display: swap }

    Fails:
        -- a.css --
        @font-face { font-family: Lumo; src: url(lumo.ttf) }
    """
    for path, rules in style_sheets(site):
        for face in rules:
            if face.selectors.lower() == "@font-face" and "url(" in face.value("src"):
                why = _fault(face)
                spot = Spot(path, line=face.line, evidence=face.value("font-family"))
                yield Problem(spot, why, help="add font-display: swap, and a WOFF2 file") if why else Passed(spot)
    for path, size in site.sizes.items():
        if path.lower().endswith((".ttf", ".otf", ".woff", ".woff2")) and size > largest_kb * 1000:
            message = f"The font has {size // 1000} kB, more than {largest_kb}"
            yield Problem(Spot(path), message, help="cut it down to the signs that are used, or take the system's font")


def _fault(face: CssRule) -> str:
    name = face.value("font-family").strip("\"'")
    sources = " ".join(one.value for one in face.declarations if one.name == "src").lower()
    if "woff2" not in sources and "data:" not in sources:
        return f"The font {name} is not offered as WOFF2"
    if not face.value("font-display") and not _ICONS.search(name):
        return f"The font {name} has no font-display, and hides the text while it loads"
    return ""
