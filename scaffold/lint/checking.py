"""One rule on one page, or on the site: what it says, counted; and what happens when it breaks."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from scaffold.lint.findings import element_of, finding_of
from scaffold.lint.fixing import page_edit
from scaffold.lint.read import HtmlPage
from scaffold.lint.sources import SourceMap
from scaffold.model.findings import Severity
from scaffold.model.rules import Edit, Outcome, Passed, Problem, Rule, RuleFinding

Needs = Mapping[str, object]
CRASH = "LINT001"
"""The finding about a rule that broke; its excerpt is the rule's id."""
MOST_ON_A_PAGE = 100
"""Findings of one rule on one page; who has more has one mistake, in a template."""


class Bound(NamedTuple):
    """A rule with all that it needs but the page: `says` gives its outcomes, `counts` how many had which verdict."""

    rule: Rule
    says: Callable[[object], Iterable[Outcome]]
    counts: list[int]


def bound(rule: Rule, have: Needs, settings: Mapping[str, object], subject: str = "") -> Bound | None:
    """The rule, ready for each `subject` (HtmlPage); None where something is missing that it needs."""
    if not all(need in have for need in rule.needs if need != subject and need not in rule.optional):
        return None
    if rule.needs == (subject,) and not settings:
        return Bound(rule, rule.check, [0, 0, 0])

    def says(met: object) -> Iterable[Outcome]:
        return rule.check(*[met if need == subject else have.get(need) for need in rule.needs], **settings)

    return Bound(rule, says, [0, 0, 0])


def page_findings(one: Bound, page: HtmlPage, sources: SourceMap | None = None) -> Sequence[RuleFinding]:
    """A rule's findings on a page; a rule that breaks gives one that names it, after what it had to say before."""
    outcomes: list[Outcome] = []
    crashes: Sequence[RuleFinding] = ()
    try:
        outcomes.extend(one.says(page))
    except Exception as wrong:  # noqa: BLE001 - rules may come from anybody, and one must not stop the others
        crashes = (crash(one.rule, wrong, finding_of(None, page)),)
    if not outcomes:
        return crashes
    problems = [outcome for outcome in outcomes if type(outcome) is Problem]
    passed = sum([type(outcome) is Passed for outcome in outcomes])
    for kind, number in enumerate((passed, len(problems), len(outcomes) - passed - len(problems))):
        one.counts[kind] += number
    if not problems:
        return crashes
    found = [*crashes, *(_filled(of, one.rule, page, sources) for of in problems[:MOST_ON_A_PAGE])]
    if more := len(problems[MOST_ON_A_PAGE:]):
        found[-1] = found[-1]._replace(message=f"{found[-1].message} (and {more} more on this page)")
    return found


def site_findings(
    one: Bound, page_of: Callable[[object], HtmlPage | None], sources: SourceMap | None = None
) -> list[RuleFinding]:
    """A rule's findings on a site; `page_of` reads the page again that an object lies on."""
    found: list[RuleFinding] = []
    try:
        for outcome in one.says(None):
            one.counts[_kind(outcome)] += 1
            if isinstance(outcome, Problem):
                found.append(_filled(outcome, one.rule, page_of(outcome.object), sources))
    except Exception as wrong:  # noqa: BLE001 - as above
        found.append(crash(one.rule, wrong, finding_of(None, None)))
    return found


def _kind(outcome: Outcome) -> int:
    return 0 if isinstance(outcome, Passed) else 1 if isinstance(outcome, Problem) else 2


def _filled(problem: Problem, rule: Rule, page: HtmlPage | None, sources: SourceMap | None) -> RuleFinding:
    place = finding_of(problem.object, page)
    element = element_of(problem.object, page)
    source = place.source
    if sources and not source:
        source = sources.place(page, element, rule.id) if page and element else sources.source_of(place.path)
    return place._replace(
        source=source,
        edit=_edit(problem, page, sources) if problem.fix and page else None,
        rule=rule.id,
        name=rule.name,
        severity=problem.severity or rule.severity,
        message=problem.message,
        help=problem.help,
        clauses=rule.clauses,
    )


def _edit(problem: Problem, page: HtmlPage, sources: SourceMap | None) -> Edit | None:
    """The repair: of the template on pages of our own, of the page itself on others."""
    fix = problem.fix
    element = element_of(problem.object if fix is None or fix.element is None else fix.element, page)
    if fix is None:
        return None
    if sources:
        return sources.edit(element, fix) if element else None
    return page_edit(fix, page, element.index if element else -1)


def crash(rule: Rule, wrong: Exception, place: RuleFinding) -> RuleFinding:
    """The finding about a rule that broke."""
    return place._replace(
        rule=CRASH,
        name="rule-crashed",
        severity=Severity.ERROR,
        message=f"The rule {rule.id} {rule.name} broke here: {type(wrong).__name__}: {wrong}",
        help="this is a mistake in the rule, not in the page; please report it, and leave the rule out with --ignore "
        + rule.id,
        excerpt=rule.id,
    )
