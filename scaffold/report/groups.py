"""Findings put together: one that a template causes on a thousand pages is one thing to mend."""

from collections.abc import Iterable
from typing import NamedTuple

from scaffold.model.findings import Severity
from scaffold.model.rules import RuleFinding, SourcePlace

_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Group(NamedTuple):
    """One thing to mend: the findings that one place of the sources causes, or that say the same of the same markup."""

    first: RuleFinding
    findings: tuple[RuleFinding, ...]

    @property
    def severity(self) -> Severity:
        """That of its findings."""
        return self.first.severity

    @property
    def source(self) -> SourcePlace | None:
        """Where it is to be mended, where that is known to the line, or where it is in no page."""
        source = self.first.source
        return source if source and (source.line or not self.first.path) else None

    @property
    def file(self) -> str:
        """The file to mend: the source, or else the page."""
        return self.source.path if self.source else self.first.path


def grouped(findings: Iterable[RuleFinding]) -> list[Group]:
    """The groups: by file, the most severe first in each, then by line."""
    together: dict[tuple[object, ...], list[RuleFinding]] = {}
    for finding in findings:
        together.setdefault(_key(finding), []).append(finding)
    groups = [Group(found[0], tuple(found)) for found in together.values()]
    return sorted(groups, key=lambda group: (group.file, _RANKS[group.severity], _line(group), group.first.rule))


def by_severity(groups: Iterable[Group]) -> list[Group]:
    """The most severe first, then those with most findings."""
    return sorted(groups, key=lambda group: (_RANKS[group.severity], -len(group.findings), group.file, _line(group)))


def _key(finding: RuleFinding) -> tuple[object, ...]:
    source = finding.source
    if source and source.line:
        return finding.rule, finding.severity, source.path, source.line, _without_numbers(finding.message)
    return finding.rule, finding.severity, finding.path, finding.line, finding.column, finding.message


def _without_numbers(message: str) -> str:
    return "".join("#" if letter.isdigit() else letter for letter in message)


def _line(group: Group) -> int:
    return group.source.line if group.source else group.first.line
