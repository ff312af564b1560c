"""POL011 policy-date-missing."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from scaffold.lint.policies.pages import page_policies
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_IN_WORDS = re.compile(r"\b(?:19|20)\d\d\b|[０-９]{4}年|[٠-٩]{4}")


@rule("POL011", Severity.WARNING, clauses=["1.4.5"], source="Cal. B&P 22575; Civ. 1798.130 (12 months)")
def policy_date_missing(page: HtmlPage, as_of: date, *, longest_days: int = 365) -> Iterator[Outcome]:
    """A policy page does not say since when it holds, says a day to come, or was not read over for a year.

    Passes:
        <title>Privacy notice</title><p>In force since <time datetime="2026-09-27">27 September 2026</time></p>

    Fails:
        <title>Privacy notice</title><p>We keep your address.</p>

        <title>Privacy notice</title><p>Last change: <time datetime="2024-01-01">1 January 2024</time></p>
    """
    if not page_policies(page):
        return
    here = page.main or page.root
    days = [(time, day) for time in page.all("time") if (day := _day(time.get("datetime") or time.text))]
    if not days:
        if _IN_WORDS.search(page.text):
            yield Undetermined(here, "a date may stand in its text; a time element would say so")
        else:
            yield Problem(here, "The page does not say since when it holds", help="add a <time datetime=…>")
        return
    time, last = max(days, key=lambda found: found[1])
    if last > as_of:
        yield Problem(time, f"The page holds since {last}, a day to come", help="publish it on that day")
    elif last < as_of - timedelta(days=longest_days):
        message = f"The page was last changed on {last}, more than {longest_days} days ago"
        yield Problem(time, message, help="read it over, and say the day")
    else:
        yield Passed(time)


def _day(text: str) -> date | None:
    found = _DAY.search(text)
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None
