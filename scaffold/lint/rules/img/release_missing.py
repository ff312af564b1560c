"""IMG019 release-missing."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.media_rights import used
from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.media import MediaRight
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "IMG019",
    Severity.ERROR,
    clauses=["1.4.1", "1.4.6"],
    source="standard 1.4.1; GDPR Art. 6; portrait-right laws",
)
def release_missing(source: Source, registers: Registers, as_of: date) -> Iterator[Outcome]:
    """Published media show people or somebody's property, and their release is missing or has ended.

    Passes:
        -- registers/media.yaml --
        entries:
          - id: a
            owner: Quay
            licence: own-work
            people: true
            model_release: "doc:M-1"
            files: { content/shared/a.pdf: "00" }
        -- content/shared/a.pdf --
        HEX 25 50 44 46

    Fails:
        -- registers/media.yaml --
        entries:
          - { id: a, owner: Quay, licence: own-work, people: true, files: { content/shared/a.pdf: "00" } }
        -- content/shared/a.pdf --
        HEX 25 50 44 46
    """
    for right in used(registers, source):
        wanted = tuple(_wanted(right))
        missing = [name for name, release, last in wanted if not release or (last and last < as_of)]
        if missing:
            message = f"The media of “{right.id}” need a {' and a '.join(missing)} that holds"
            yield Problem(right.place, message, help="get it and note it, or take the media out")
        elif wanted:
            yield Passed(right.place)


def _wanted(right: MediaRight) -> Iterator[tuple[str, str, date | None]]:
    """The releases that an entry needs: name, where it is, last day."""
    if right.people or right.figures:
        yield "model release", right.model_release, right.model_release_expires
    if right.property:
        yield "property release", right.property_release, right.property_release_expires
