"""IMG018 media-licence-lapsed."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.media_rights import used
from scaffold.lint.needs import Profile, Source
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.media import MediaRight
from scaffold.model.rules import Outcome, Passed, Problem

WORLDWIDE = "worldwide"


@rule("IMG018", Severity.ERROR, clauses=["1.4.1"], source="licence terms held by the seller")
def media_licence_lapsed(
    source: Source, registers: Registers, profile: Profile, as_of: date, *, warned_days_before: int = 60
) -> Iterator[Outcome]:
    """The licence of published media has ended, or does not cover the web or a country that is sold to.

    Sixty days before the end it is a warning.

    Passes:
        -- registers/media.yaml --
        entries:
          - { id: meadow, owner: A. Gatti, licence: stock, expires: 2028-01-31, files: { content/shared/a.pdf: "00" } }
        -- content/shared/a.pdf --
        HEX 25 50 44 46

    Fails:
        -- registers/media.yaml --
        entries:
          - { id: meadow, owner: A. Gatti, licence: stock, expires: 2026-10-31, files: { content/shared/a.pdf: "00" } }
        -- content/shared/a.pdf --
        HEX 25 50 44 46
    """
    countries = {territory for market in profile.site.markets for territory in market.territories}
    for right in used(registers, source):
        if wrong := _wrong(right, countries, as_of):
            yield Problem(right.place, f"The right “{right.id}” {wrong}", help=_HELP)
        elif right.expires and (left := (right.expires - as_of).days) <= warned_days_before:
            message = f"The right “{right.id}” ends in {left} days, on {right.expires}"
            yield Problem(right.place, message, help=_HELP, severity=Severity.WARNING)
        else:
            yield Passed(right.place)


def _wrong(right: MediaRight, countries: set[str], as_of: date) -> str:
    """Why the media must not be shown; empty if they may."""
    if right.expires and right.expires < as_of:
        return f"ended on {right.expires}"
    if "web" not in right.channels:
        return f"does not cover the web, only {', '.join(right.channels) or 'nothing'}"
    uncovered = set() if WORLDWIDE in right.territories else countries - set(right.territories)
    return f"does not cover {', '.join(sorted(uncovered))}" if uncovered else ""


_HELP = "get a wider licence and note it, or take the media out"
