"""Findings of the linter for a terminal: by file, with the place's excerpt and how to mend it."""

from collections.abc import Iterator
from itertools import groupby
from typing import TextIO

from scaffold.model.findings import Severity
from scaffold.model.rules import LintReport, RuleFinding

_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


def write(report: LintReport, stream: TextIO, *, colour: bool = False) -> None:
    """All findings and a last line that counts them."""
    stream.writelines(line + "\n" for line in lines(report, colour=colour))


def lines(report: LintReport, *, colour: bool = False) -> Iterator[str]:
    """The lines of the report, without line ends."""
    for path, findings in groupby(report.findings, key=_file):
        group = list(findings)
        source = group[0].source if group[0].path else None
        yield _bold(path or "the site", colour) + (f"  made from {source.path}" if source else "")
        for finding in group:
            yield from _lines_of(finding, colour=colour)
        yield ""
    yield _summary(report)


def _file(finding: RuleFinding) -> str:
    """The page, or the source where the finding is about no page."""
    return finding.path or (finding.source.path if finding.source else "")


def _lines_of(finding: RuleFinding, *, colour: bool) -> Iterator[str]:
    line = finding.source.line if finding.source and not finding.path else 0
    place = f"{finding.line}:{finding.column}" if finding.line else str(line or "-")
    word = _WORDS[finding.severity]
    if colour:
        word = f"\x1b[{_COLOURS[finding.severity]}m{word}\x1b[0m"
    yield f"  {place:>8}  {word}: {_clean(finding.message)}  [{finding.rule} {finding.name}]"
    if finding.excerpt:
        yield f"            {_clean(finding.excerpt)}"
    if finding.help:
        yield f"            → {_clean(finding.help)}"


def _clean(text: str) -> str:
    """Without control characters: a page must not paint the reader's terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _bold(text: str, colour: bool) -> str:  # noqa: FBT001
    return f"\x1b[1m{_clean(text)}\x1b[0m" if colour else _clean(text)


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
