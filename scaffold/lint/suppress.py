"""Suppressions: findings that somebody accepts for a while, noted in the source or in the page."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from scaffold.decode import front_matter, yaml
from scaffold.lint.folder import Folder
from scaffold.lint.read import HtmlPage
from scaffold.model.findings import Location
from scaffold.model.lint import Suppression
from scaffold.model.rules import LintReport, Rule, RuleFinding, Spot

SOURCES = ("content/", "policies/")
_COMMENT = re.compile(
    r"\s*scaffold-lint\s+ignore\s+(?P<rule>[\w-]+)(?:\s+until\s+(?P<until>\S+?))?\s*(?::\s*(?P<reason>.*?))?\s*",
    re.DOTALL,
)
_NOTED = re.compile(r"^lint:", re.MULTILINE)


class Noted(NamedTuple):
    """A suppression and where it stands: in a page, or in a source file."""

    suppression: Suppression
    path: str
    line: int
    in_page: bool = False

    @property
    def place(self) -> Spot | Location:
        """Where a finding about it lies."""
        return Spot(self.path, line=self.line) if self.in_page else Location(self.path, self.line)


class Suppressions(NamedTuple):
    """All suppressions of a run: those that hid something (`used`), the rules that ran and all others, and the day."""

    noted: tuple[Noted, ...]
    used: frozenset[int]
    """Indices of `noted`."""
    ran: tuple[Rule, ...]
    known: frozenset[str]
    """The ids and names of all rules there are."""
    as_of: date | None


def in_page(page: HtmlPage) -> Iterator[Noted]:
    """The suppressions in a page: `<!-- scaffold-lint ignore IMG003 until 2027-01-01: reason -->`."""
    for comment in page.comments:
        if "scaffold-lint" in comment and (found := _COMMENT.fullmatch(comment)):
            start = max(page.source.find(f"<!--{comment}"), 0)
            one = Suppression(ignore=found["rule"], reason=found["reason"] or "", until=_day(found["until"]))
            yield Noted(one, page.path, page.lines.position(start)[0], in_page=True)


def in_sources(files: Folder) -> Iterator[Noted]:
    """The suppressions in front matter and in YAML files: `lint: [{ignore: IMG003, reason: …, until: 2027-01-01}]`."""
    for path in files.sizes():
        if path.startswith(SOURCES) and path.endswith((".md", ".yaml")):
            text = files.read(path).decode("utf-8", "replace")
            if _NOTED.search(text):
                yield from _in_source(path, text)


def _in_source(path: str, text: str) -> Iterator[Noted]:
    read = front_matter.split(text) if path.endswith(".md") else yaml.read(text)
    document = read.matter if isinstance(read, front_matter.Split) else read
    if isinstance(document, yaml.Problem) or not isinstance(document.data, dict):
        return
    noted = document.data.get("lint")
    for index, one in enumerate(noted if isinstance(noted, list) else ()):
        if isinstance(one, dict):
            line, _ = document.positions.get(("lint", index), (0, 0))
            yield Noted(_suppression(one), path, line)


def _suppression(one: dict[str, Any]) -> Suppression:
    texts = {key: str(one.get(key) or "") for key in ("ignore", "reason", "by")}
    return Suppression(**texts, until=_day(one.get("until")))


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


def holds(one: Noted, as_of: date | None) -> bool:
    """Whether it counts: it gives a reason, and its last day is not over."""
    until = one.suppression.until
    return bool(one.suppression.reason) and until is not None and (as_of is None or as_of <= until)


def suppressed(
    findings: Iterable[RuleFinding], noted: Sequence[Noted], origins: Mapping[str, str], as_of: date | None
) -> tuple[tuple[RuleFinding, ...], frozenset[int]]:
    """The findings that are left, and which suppressions hid one; `origins` maps a page to the file it is made of."""
    by_path: dict[str, list[int]] = {}
    for index, one in enumerate(noted):
        if holds(one, as_of):
            by_path.setdefault(one.path, []).append(index)
    left, used = [], set()
    for finding in findings:
        places = {finding.path, origins.get(finding.path, ""), finding.source.path if finding.source else ""}
        hiding = [
            index
            for place in places
            for index in by_path.get(place, ())
            if noted[index].suppression.ignore in (finding.rule, finding.name)
        ]
        used.update(hiding)
        if not hiding:
            left.append(finding)
    return tuple(left), frozenset(used)


def without(report: LintReport, forgiven: Collection[str]) -> LintReport:
    """The report without the findings whose fingerprints are forgiven; it tells how many they were."""
    left = tuple(finding for finding in report.findings if finding.fingerprint not in forgiven)
    return replace(report, findings=left, forgiven=report.forgiven + len(report.findings) - len(left))
