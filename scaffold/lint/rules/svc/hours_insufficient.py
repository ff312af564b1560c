"""SVC002 hours-insufficient."""

from collections.abc import Iterable, Iterator

from scaffold.lint.needs import Profile, Source
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem
from scaffold.model.site import OpeningHours

_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WHOLE_DAY = 24 * 60


@rule("SVC002", Severity.ERROR, clauses=["5.9", "5.2.2"], source="T/CCPITCSC 109-2022, 5.2.2")
def hours_insufficient(
    profile: Profile, source: Source, registers: Registers, *, least_hours: int = 8
) -> Iterator[Outcome]:
    """The customer service answers on fewer than seven days, or for fewer than eight hours on one of them.

    The hours of all channels count together. Fewer hours for a reason that registers/service.yaml gives with its days
    are a warning on those days. A site without products, such as a manual, needs no hours.

    Passes:
        -- scaffold.toml --
        [customer_service]
        hours = [{ days = "Mo-Su", opens = "09:00", closes = "18:00", zone = "Europe/Berlin" }]

    Fails:
        -- scaffold.toml --
        [customer_service]
        hours = [{ days = "Mo-Fr", opens = "09:00", closes = "17:00", zone = "Europe/Berlin" }]

        -- scaffold.toml --
        [customer_service]
        hours = [
          { days = "Mo-Fr", opens = "09:00", closes = "18:00", zone = "Europe/Berlin" },
          { days = "Sa,Su", opens = "10:00", closes = "14:00", zone = "Europe/Berlin" },
        ]
    """
    place = source.places.key("scaffold.toml", "customer_service", "hours")
    hours = profile.site.customer_service.hours
    if not hours and not source.content.products:
        return
    if not hours:
        yield Problem(place, "The site names no hours of its customer service", help="add hours to [customer_service]")
        return
    short = [name for day, name in zip(_DAYS, _NAMES, strict=True) if _minutes(day, hours) < least_hours * 60]
    reason = next((one.reason for one in registers.service.hours if one.starts <= profile.as_of <= one.ends), "")
    if short:
        yield Problem(
            place,
            f"The customer service answers for fewer than {least_hours} hours on {', '.join(short)}"
            + (f" ({reason})" if reason else ""),
            help="spread the team over the week, or give the reason with its days in registers/service.yaml",
            severity=Severity.WARNING if reason else None,
        )
    else:
        yield Passed(place)


def _minutes(day: str, hours: Iterable[OpeningHours]) -> int:
    """For how many minutes of a day somebody answers; hours that overlap count once."""
    spans = sorted(_span(one) for one in hours if day in _days(one.days))
    total, reached = 0, 0
    for opens, closes in spans:
        total += max(0, closes - max(opens, reached))
        reached = max(reached, closes)
    return total


def _span(hours: OpeningHours) -> tuple[int, int]:
    opens, closes = _minute(hours.opens), _minute(hours.closes)
    return opens, closes if closes > opens else closes + _WHOLE_DAY


def _minute(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute or 0)


def _days(days: str) -> Iterator[str]:
    for part in days.split(","):
        first, _, last = part.strip().partition("-")
        if first in _DAYS and (last or first) in _DAYS:
            start, end = _DAYS.index(first), _DAYS.index(last or first)
            yield from _DAYS[start : end + 1] if start <= end else (*_DAYS[start:], *_DAYS[: end + 1])
