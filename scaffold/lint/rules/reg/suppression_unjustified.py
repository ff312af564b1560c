"""REG008 suppression-unjustified."""

from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.suppress import Noted, Suppressions
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("REG008", Severity.ERROR, clauses=["1.4.5"], source="project rule")
def suppression_unjustified(suppressions: Suppressions) -> Iterator[Outcome]:
    """A finding is suppressed without a reason, without an end, for too long, or for nothing.

    A suppression excuses one rule on one page or in one source file, says why, and until when. One that lacks any of
    these, or whose last day is over, hides nothing. One that hides nothing, since the fault is mended, should go.

    Passes:
        <!-- scaffold-lint ignore IMG001 until 2027-01-31: the maker sends the picture's text in January -->
        <img src="cup.jpg">

    Fails:
        <!-- scaffold-lint ignore IMG001 -->
        <img src="cup.jpg">

        <!-- scaffold-lint ignore IMG001 until 2026-01-31: the maker sends the picture's text in January -->
        <img src="cup.jpg">
    """
    for index, noted in enumerate(suppressions.noted):
        wrong = _unsound(noted, suppressions)
        if wrong:
            yield Problem(noted.place, wrong, help="write ignore (one rule), reason and until (a day), or take it out")
        elif index in suppressions.used:
            yield Passed(noted.place)
        elif _ran(noted, suppressions):
            message = f"This suppression of {noted.suppression.ignore} hides nothing any more"
            yield Problem(noted.place, message, help="take it out")


def _unsound(noted: Noted, suppressions: Suppressions) -> str:
    """Why it does not hold; empty if it does."""
    one = noted.suppression
    if one.ignore not in suppressions.known:
        return f"This suppression names “{one.ignore}”, which is no single rule"
    if not one.reason:
        return f"This suppression of {one.ignore} gives no reason"
    if one.until is None:
        return f"This suppression of {one.ignore} has no last day"
    if suppressions.as_of and one.until < suppressions.as_of:
        return f"This suppression of {one.ignore} ended on {one.until.isoformat()}"
    return ""


def _ran(noted: Noted, suppressions: Suppressions) -> bool:
    return any(noted.suppression.ignore in (rule.id, rule.name) for rule in suppressions.ran)
