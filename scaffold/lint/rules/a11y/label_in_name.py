"""A11Y016 label-in-name."""

import re
from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.labels import is_said, visible_label
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.accessibility.roles import role_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_WIDGETS = frozenset(
    {"button", "checkbox", "gridcell", "link", "menuitem", "menuitemcheckbox", "menuitemradio", "option", "radio"}
    | {"switch", "tab", "treeitem"}
)
_ICON_FONT = re.compile(r"font-family[^;}]*(?:icons|symbols|awesome)", re.IGNORECASE)


@rule("A11Y016", Severity.WARNING, clauses=["2.3.1"], source="Understanding WCAG 2.5.3", wcag=["2.5.3"], act=["2ee8b8"])
def label_in_name(page: HtmlPage) -> Iterator[Outcome]:
    """A control is called otherwise than it is labelled, and voice control does not find it.

    Passes:
        <button aria-label="Buy Trail Lamp">Buy</button>

    Fails:
        <button aria-label="Purchase">Buy</button>

        <a href="/about/" aria-label="The company">About us</a>
    """
    met = {element.index: element for name in ("aria-label", "aria-labelledby") for element in page.having(name)}
    for _, element in sorted(met.items()):
        if (element.tag != "summary" and role_of(element) not in _WIDGETS) or is_silent(element):
            continue
        label, name = visible_label(element), name_of(element, page)
        if not label or not name:
            continue
        said = is_said(label, name)
        if said is None or (not said and _may_be_icon(label, page)):
            yield Undetermined(element, "an abbreviation, another spelling, or an icon")
        elif said:
            yield Passed(element)
        else:
            help = "begin the name with the words that are shown"
            yield Problem(element, f"“{label}” is written on it, and its name is “{name}”", help=help)


def _may_be_icon(label: str, page: HtmlPage) -> bool:
    """Whether one word in small letters is what an icon font draws as a picture."""
    if not re.fullmatch(r"[a-z_]+", label):
        return False
    return any(_ICON_FONT.search(style.raw_text) for style in page.all("style"))
