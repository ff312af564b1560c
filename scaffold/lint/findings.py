"""From an object that a rule met to a finding with path, line, excerpt and fingerprint."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from scaffold.lint.element import Element
from scaffold.lint.read import LARGEST_PAGE_BYTES, HtmlPage
from scaffold.model.findings import Finding, Location, Severity
from scaffold.model.rules import RuleFinding, SourcePlace, Spot
from scaffold.text import digest

_HASHES = re.compile(r"[0-9a-f]{8,}")
_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def finding_of(object: object, page: HtmlPage | None) -> RuleFinding:
    """A finding that has its place, and nothing else yet."""
    if isinstance(object, Element) and page:
        line, column = page.position(object)
        return _blank(page.path, line, column, object.excerpt)
    if isinstance(object, Spot):
        if page and object.element >= 0:
            element = element_of(object, page)
            line, column = page.position(element) if element else (1, 1)
            return _blank(object.path, line, column, object.evidence or (element.excerpt if element else ""))
        return _blank(object.path, object.line, 1 if object.line else 0, object.evidence)
    if isinstance(object, Location):
        return _blank("", 0, 0, "")._replace(source=SourcePlace(object.path, object.line))
    return _blank(page.path, 1, 1, "") if page else _blank("", 0, 0, "")


def element_of(object: object, page: HtmlPage | None) -> Element | None:
    """The element that a rule met, or that its spot names; None for anything else."""
    if isinstance(object, Element):
        return object
    if isinstance(object, Spot) and page and object.element >= 0:
        return page.by_index.get(object.element)
    return None


def _blank(path: str, line: int, column: int, excerpt: str) -> RuleFinding:
    return RuleFinding(printable(path), line, column, "", "", Severity.ERROR, "", excerpt=excerpt)


def printable(text: str) -> str:
    """Without what no encoding can write: file names may hold any bytes."""
    return text.encode("utf-8", "replace").decode()


def with_fingerprints(findings: Iterable[RuleFinding]) -> tuple[RuleFinding, ...]:
    """Sorted by place, each with a fingerprint of rule, path and evidence (or its own); equal ones are numbered."""
    seen: Counter[str] = Counter()
    marked = []
    for finding in sorted(findings, key=_order):
        if finding.fingerprint:
            marked.append(finding)
            continue
        evidence = _HASHES.sub("#", finding.excerpt or finding.message)
        mark = digest(f"{finding.rule}\n{_file(finding)}\n{evidence}".encode("utf-8", "replace"), 16)
        seen[mark] += 1
        marked.append(finding._replace(fingerprint=mark if seen[mark] == 1 else f"{mark}-{seen[mark]}"))
    return tuple(marked)


def _file(finding: RuleFinding) -> str:
    """The page, or the source file where the finding is about none."""
    return finding.path or (finding.source.path if finding.source else "")


def _order(finding: RuleFinding) -> tuple[str, str, int, int, int, str, str]:
    source = finding.source.path if finding.source and not finding.path else ""
    line = finding.source.line if source and finding.source else finding.line
    return finding.path, source, line, finding.column, _RANKS[finding.severity], finding.rule, finding.message


def unread(path: str, content: bytes) -> RuleFinding | None:
    """The finding about a page that cannot be read: too large, or no text at all."""
    if len(content) > LARGEST_PAGE_BYTES:
        megabytes = LARGEST_PAGE_BYTES // 1_000_000
        why, help = f"This page is larger than {megabytes} MB", "split it: search engines do not read so much either"
    elif b"\0" in content[:1024] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        why, help = "This file has the name of a page, but holds no text", "give it the ending of what it is"
    else:
        return None
    return _blank(path, 1, 1, "")._replace(
        rule="LINT002", name="page-unread", message=f"{why}, so that no rule was held against it", help=help
    )


def mail_unread(path: str, why: str) -> RuleFinding:
    """The finding about a mail that cannot be read."""
    return _blank(path, 1, 1, "")._replace(
        rule="LINT002",
        name="page-unread",
        message=f"This mail {why}, so that no rule was held against it",
        help="export it again from the mailing tool",
    )


def unloaded(problems: Sequence[Finding]) -> Iterator[RuleFinding]:
    """The finding about sources that could not be loaded: one, which names the first of the errors."""
    if problems:
        first = problems[0]
        others = f" (and {len(problems) - 1} more errors)" if len(problems) > 1 else ""
        why = f"{first.message}{others}"
        yield _blank("", 0, 0, "")._replace(
            rule="LINT003",
            name="sources-unread",
            message=f"The site's sources cannot be loaded, so that only its pages were checked: {why}",
            help="scaffold build lists all of them and tells how to mend each",
            source=SourcePlace(first.location.path, first.location.line),
        )
