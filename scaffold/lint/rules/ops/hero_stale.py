"""OPS003 hero-stale."""

from collections.abc import Iterator
from datetime import date, timedelta

from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem


@rule("OPS003", Severity.WARNING, clauses=["2.3.1", "2.3.3"], source="standard 2.3.3")
def hero_stale(registers: Registers, as_of: date, *, days: int = 90) -> Iterator[Outcome]:
    """The pages that draw readers in have not been made new for too long.

    What was done, and when, stands under `refresh` in registers/launch-calendar.yaml.

    Passes:
        -- registers/launch-calendar.yaml --
        refresh:
          - { pages: home, planned: 2026-10-01, done: 2026-10-03 }

    Fails:
        -- registers/launch-calendar.yaml --
        refresh:
          - { pages: home, planned: 2026-01-10, done: 2026-01-12 }
    """
    done = [item for item in registers.launch_calendar.refresh if item.done]
    if not done:
        return
    last = max(done, key=lambda item: item.done or date.min)
    if last.done and last.done + timedelta(days=days) >= as_of:
        yield Passed(last)
    else:
        message = f"The last refresh of {last.pages} was on {last.done}, more than {days} days ago"
        yield Problem(last.place, message, help="renew the home page's first block and the campaigns, and note the day")
