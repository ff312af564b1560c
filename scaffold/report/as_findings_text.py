"""Findings of the linter for a terminal: by the file to mend, with the place's excerpt marked and how to mend it."""

from collections.abc import Iterator
from itertools import groupby
from typing import TextIO

from scaffold.model.findings import Severity
from scaffold.model.rules import LintReport, RuleFinding
from scaffold.report.groups import Group, grouped

_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_BOLD, _DIM = "1", "2"
_SHOWN_PAGES = 3
_WIDEST_MARK = 100
_INDENT = " " * 12


def write(report: LintReport, stream: TextIO, *, colour: bool = False) -> None:
    """All findings and a last line that counts them."""
    stream.writelines(line + "\n" for line in lines(report, colour=colour))


def lines(report: LintReport, *, colour: bool = False) -> Iterator[str]:
    """The lines of the report, without line ends."""
    for file, groups in groupby(grouped(report.findings), key=lambda group: group.file):
        of_file = list(groups)
        yield _painted(file or "the site", _BOLD, colour=colour) + _made_from(of_file)
        for group in of_file:
            yield from _lines_of(group, colour=colour)
        yield ""
    yield _summary(report)


def _made_from(groups: list[Group]) -> str:
    source = groups[0].first.source
    return f"  made from {_clean(source.path)}" if source and not groups[0].source else ""


def _lines_of(group: Group, *, colour: bool) -> Iterator[str]:
    finding = group.first
    word = _painted(_WORDS[finding.severity], _COLOURS[finding.severity], colour=colour)
    yield f"  {_place(group):>8}  {word}: {_clean(finding.message)}  [{finding.rule} {finding.name}]"
    if group.source and finding.path:
        yield f"{_INDENT}{_painted(_on_pages(group.findings), _DIM, colour=colour)}"
    if finding.excerpt and finding.path:
        yield f"{_INDENT}{_clean(finding.excerpt)}"
        if mark := "^" * _tag_width(finding.excerpt):
            yield f"{_INDENT}{_painted(mark, _COLOURS[finding.severity], colour=colour)}"
    if finding.help:
        yield f"{_INDENT}→ {_clean(finding.help)}"


def _place(group: Group) -> str:
    if group.source:
        return str(group.source.line or "-")
    return f"{group.first.line}:{group.first.column}" if group.first.line else "-"


def _on_pages(findings: tuple[RuleFinding, ...]) -> str:
    places = [f"{_clean(finding.path)}:{finding.line}" for finding in findings[:_SHOWN_PAGES]]
    more = f" and {len(findings) - _SHOWN_PAGES} more" if len(findings) > _SHOWN_PAGES else ""
    return f"on {', '.join(places)}{more}"


def _tag_width(excerpt: str) -> int:
    """How wide the tag at its beginning is; 0 for an excerpt that is none."""
    return min(excerpt.find(">") + 1, _WIDEST_MARK) if excerpt.startswith("<") else 0


def _clean(text: str) -> str:
    """Without control characters: a page must not paint the reader's terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _painted(text: str, code: str, *, colour: bool) -> str:
    return f"\x1b[{code}m{_clean(text)}\x1b[0m" if colour else _clean(text)


def _summary(report: LintReport) -> str:
    counts = [
        f"{number} {_WORDS[severity]}{'' if number == 1 else 's'}"
        for severity in Severity
        if (number := report.count(severity))
    ]
    pages = f"{report.pages} page{'' if report.pages == 1 else 's'}"
    left = [
        (report.suppressed, "{} suppressed"),
        (report.forgiven, "{} known ones left out"),
        (report.mended, "{} known {} mended: --write-baseline forgets them"),
    ]
    more = "".join("; " + words.format(n, "one is" if n == 1 else "ones are") for n, words in left if n)
    return f"{pages}: {', '.join(counts) or 'no problems'}{more}"
