"""One rule on one page, or on the site: what it says, counted; and what happens when it breaks."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Rule, RuleFinding

Needs = Mapping[str, object]
MOST_ON_A_PAGE = 100
"""Findings of one rule on one page; who has more has one mistake, in a template."""


def check(rule: Rule, have: Needs, settings: Mapping[str, object]) -> Iterable[Outcome]:
    """The rule's outcomes. What it needs is there, or it says nothing."""
    if not all(need in have for need in rule.needs):
        return ()
    return rule.check(*[have[need] for need in rule.needs], **settings)


class Checked:
    """A rule at work: `findings` for each problem, and in `tally` how many objects had which verdict."""

    def __init__(self, rule: Rule, settings: Mapping[str, object]) -> None:
        self._rule = rule
        self._settings = settings
        self.tally: Counter[tuple[str, str]] = Counter()

    def findings(self, have: Needs, place: Callable[[object], RuleFinding]) -> Iterator[RuleFinding]:
        """The findings; a rule that breaks gives one that names it."""
        passed = failed = unsure = 0
        last: RuleFinding | None = None
        try:
            for outcome in check(self._rule, have, self._settings):
                if isinstance(outcome, Passed):
                    passed += 1
                elif not isinstance(outcome, Problem):
                    unsure += 1
                else:
                    failed += 1
                    if failed < MOST_ON_A_PAGE or "HtmlPage" not in self._rule.needs:
                        yield self._filled(place(outcome.object), outcome)
                    elif failed == MOST_ON_A_PAGE:
                        last = self._filled(place(outcome.object), outcome)
        except Exception as wrong:  # noqa: BLE001 - rules may come from anybody, and one must not stop the others
            yield crash(self._rule, wrong, place(None))
        if last:
            more = failed - MOST_ON_A_PAGE
            yield last._replace(message=f"{last.message} (and {more} more on this page)") if more else last
        self.tally.update(
            {(self._rule.id, kind): n for kind, n in zip(_KINDS, (passed, failed, unsure), strict=True) if n}
        )

    def _filled(self, place: RuleFinding, problem: Problem) -> RuleFinding:
        rule = self._rule
        return place._replace(
            rule=rule.id,
            name=rule.name,
            severity=problem.severity or rule.severity,
            message=problem.message,
            help=problem.help,
            clauses=rule.clauses,
        )


_KINDS = ("passed", "failed", "undetermined")


def crash(rule: Rule, wrong: Exception, place: RuleFinding) -> RuleFinding:
    """The finding about a rule that broke."""
    return place._replace(
        rule="LINT001",
        name="rule-crashed",
        severity=Severity.ERROR,
        message=f"The rule {rule.id} {rule.name} broke here: {type(wrong).__name__}: {wrong}",
        help="this is a mistake in the rule, not in the page; please report it, and leave the rule out with --ignore "
        + rule.id,
        excerpt=rule.id,
    )
