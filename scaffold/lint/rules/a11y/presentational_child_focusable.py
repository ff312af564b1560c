"""A11Y024 presentational-child-focusable."""

from collections.abc import Iterator

from scaffold.lint.accessibility.aria import CHILDREN_PRESENTATIONAL
from scaffold.lint.accessibility.exposed import with_role
from scaffold.lint.accessibility.hidden import is_hidden, is_tabbable
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_EMPTY = frozenset({"img", "input", "hr"})


@rule("A11Y024", Severity.ERROR, clauses=["2.3.1"], source="WAI-ARIA 1.2: 5.2.9", wcag=["4.1.2"], act=["307n5z"])
def presentational_child_focusable(page: HtmlPage) -> Iterator[Outcome]:
    """The Tab key stops inside a button, a tab or a picture, whose parts screen readers do not tell of.

    Passes:
        <button>Save</button> <button aria-label="More ways to save">▼</button>

    Fails:
        <button>Save <span role="button" tabindex="0">▼</span></button>

        <ul role="tablist"><li role="tab"><a href="#sizes">Sizes</a></li></ul>
    """
    for element in with_role(page, *CHILDREN_PRESENTATIONAL):
        if element.tag in _EMPTY:
            continue
        within = (of for of in element.walk() if of is not element and is_tabbable(of) and not is_hidden(of))
        met = next(within, None)
        if met is None:
            yield Passed(element)
        else:
            help = "put it beside, or make it the control itself"
            yield Problem(met, f"The Tab key stops here, inside of a <{element.tag}> that has no parts", help=help)
