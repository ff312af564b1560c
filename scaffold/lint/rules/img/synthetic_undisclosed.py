"""IMG022 synthetic-undisclosed."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.needs import Profile
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_SINCE = {"cn": date(2025, 9, 1), "eu": date(2026, 8, 2)}


@rule(
    "IMG022",
    Severity.ERROR,
    clauses=["1.4.1", "1.4.3"],
    source="(EU) 2024/1689 Art. 50; China AI labelling measures 2025; IPTC digitalSourceType",
)
def synthetic_undisclosed(registers: Registers, profile: Profile, as_of: date) -> Iterator[Outcome]:
    """A picture that a machine made or changed is not disclosed, in a market whose law asks for it.

    Passes:
        -- registers/media.yaml --
        entries:
          - { id: sea, owner: Quay, licence: own-work, synthetic: true, disclosure: 'caption "AI-generated"' }

    Fails:
        -- registers/media.yaml --
        entries:
          - { id: sea, owner: Quay, licence: own-work, synthetic: true }
    """
    laws = {law for market in profile.site.markets for law in market.jurisdictions}
    asks = any(law in laws and since <= as_of for law, since in _SINCE.items())
    for right in registers.media.entries:
        if not right.synthetic:
            continue
        if right.disclosure:
            yield Passed(right)
        elif asks:
            help = "say it beside the picture in each language, and write under `disclosure` how"
            yield Problem(right.place, f"The media of “{right.id}” are synthetic, and nobody is told", help=help)
        else:
            yield Undetermined(right.place, "no market of the site asks for it on this day")
