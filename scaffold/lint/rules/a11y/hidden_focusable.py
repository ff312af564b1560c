"""A11Y010 hidden-focusable."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_hidden, is_tabbable
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_DIALOGS = frozenset({"alertdialog", "dialog"})


@rule(
    "A11Y010",
    Severity.ERROR,
    clauses=["2.3.1"],
    source="WAI-ARIA 1.2: aria-hidden",
    wcag=["4.1.2"],
    act=["6cfa84"],
)
def hidden_focusable(page: HtmlPage) -> Iterator[Outcome]:
    """The Tab key stops at something that screen readers are not told of.

    Passes:
        <div aria-hidden="true"><a href="/a/" tabindex="-1">A</a></div>

        <div aria-hidden="true" inert><a href="/a/">A</a></div>

    Fails:
        <div aria-hidden="true"><a href="/a/">A</a></div>
    """
    for element in page.having("aria-hidden"):
        if element.get("aria-hidden").strip().lower() != "true" or is_hidden(element):
            continue
        met = [of for of in element.walk() if is_tabbable(of) and not is_hidden(of) and not _is_inert(of)]
        if met and not _DIALOGS.isdisjoint(element.tokens("role")):
            yield Undetermined(element, "a dialog that is closed; its style sheet may hide it from everybody")
            continue
        if len(met) == 1 and _keeps_focus(element, page):
            yield Undetermined(element, "a script may send the focus back from here into the dialog")
            continue
        for of in met:
            help = 'add tabindex="-1" or inert, or take aria-hidden away'
            yield Problem(of, "The Tab key comes here, but aria-hidden keeps it from screen readers", help=help)
        if not met:
            yield Passed(element)


def _keeps_focus(element: Element, page: HtmlPage) -> bool:
    """Whether it stands beside a modal dialog, where a script puts a link that sends the focus back."""
    beside = element.parent.elements if element.parent else ()
    if not any(of.get("aria-modal").strip().lower() == "true" for of in beside):
        return False
    ids = [of.get("id") for of in element.walk() if of.get("id")]
    scripts = page.all("script")
    return any(script.has("src") for script in scripts) or any(
        "focus" in script.raw_text and any(id in script.raw_text for id in ids) for script in scripts
    )


def _is_inert(element: Element) -> bool:
    return element.has("inert") or any(above.has("inert") for above in element.ancestors)
