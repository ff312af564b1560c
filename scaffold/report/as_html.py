"""Findings of the linter as one page for people: works from a file, without network, and without its script."""

from collections.abc import Iterator, Mapping
from html import escape
from importlib.resources import files
from itertools import groupby
from typing import TextIO

from scaffold.model.findings import Severity
from scaffold.model.rules import LintReport, Rule, RuleFinding
from scaffold.report.groups import Group, by_severity, grouped

MOST_OF_A_RULE = 300
"""Things to mend that are shown of one rule; the rest is counted."""
_OPEN = 5
_SHOWN_PAGES = 10
_WORDS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Note"}
_FAMILIES = {
    "A11Y": "Accessibility",
    "CUL": "Culture and language",
    "DAT": "Measurement",
    "EML": "E-mail",
    "HTML": "Documents",
    "I18N": "Languages",
    "IMG": "Pictures",
    "LINT": "The linter itself",
    "MKT": "Advertising",
    "OPS": "Operation",
    "PAY": "Payment",
    "PERF": "Weight and speed",
    "POL": "Policies",
    "PRD": "Products",
    "REG": "Registers",
    "SEC": "Security",
    "SEO": "Search engines",
    "SVC": "Service",
}


def write(report: LintReport, stream: TextIO) -> None:
    """The page."""
    stream.writelines(line + "\n" for line in _page(report))


def _page(report: LintReport) -> Iterator[str]:
    room = files("scaffold.report")
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield "<title>What to mend: lint report</title>"
    yield f"<style>\n{room.joinpath('lint.css').read_text('utf-8')}</style>\n</head>\n<body>"
    yield from _top(report)
    yield "<main>"
    rules = {rule.id: rule for rule in report.rules}
    by_rule: dict[str, list[Group]] = {}
    for group in by_severity(grouped(report.findings)):
        by_rule.setdefault(group.first.rule, []).append(group)
    for groups in by_rule.values():
        yield from _rule(groups, rules, report.languages)
    if not by_rule:
        yield "<p>Nothing to mend.</p>"
    yield "</main>"
    yield f"<script>\n{room.joinpath('lint.js').read_text('utf-8')}</script>\n</body>\n</html>"


def _top(report: LintReport) -> Iterator[str]:
    yield "<header>\n<h1>What to mend</h1>"
    pages = f"{report.pages} page{'' if report.pages == 1 else 's'} checked against {len(report.rules)} rules."
    more = f" {report.suppressed} findings are suppressed in the sources." if report.suppressed else ""
    more += f" {report.forgiven} known findings are left out." if report.forgiven else ""
    yield f"<p>{pages}{more}</p>\n<ul class='counts'>".replace("'", '"')
    for severity, word in _WORDS.items():
        number = report.count(severity)
        yield f'<li class="{severity}"><strong>{number}</strong> {word.lower()}{"" if number == 1 else "s"}</li>'
    yield "</ul>\n</header>"
    if report.findings:
        yield from _filters(report)


def _filters(report: LintReport) -> Iterator[str]:
    """Hidden until the script is there that works them."""
    families = sorted({_family(finding) for finding in report.findings})
    languages = sorted({report.languages.get(finding.path, "") for finding in report.findings} - {""})
    yield '<form class="filters" role="search" aria-label="Filter findings" hidden>'
    yield from _choice("severity", "Severity", {str(severity): word for severity, word in _WORDS.items()})
    yield from _choice("family", "Subject", {family: _FAMILIES.get(family, family) for family in families})
    if languages:
        yield from _choice("language", "Language", {language: language for language in languages})
    yield '<p><label for="page">Page or file</label><input id="page" name="page" type="search" autocomplete="off"></p>'
    yield '<p class="left" role="status"></p>\n</form>'


def _choice(name: str, label: str, choices: Mapping[str, str]) -> Iterator[str]:
    yield f'<p><label for="{name}">{label}</label><select id="{name}" name="{name}"><option value="">All</option>'
    yield from (f'<option value="{escape(value)}">{escape(word)}</option>' for value, word in choices.items())
    yield "</select></p>"


def _rule(groups: list[Group], rules: Mapping[str, Rule], languages: Mapping[str, str]) -> Iterator[str]:
    first = groups[0].first
    rule = rules.get(first.rule)
    number = sum(len(group.findings) for group in groups)
    places = "" if len(groups) == number else f" in {len(groups)} place{'' if len(groups) == 1 else 's'}"
    clauses = f", clauses {', '.join(first.clauses)}" if first.clauses else ""
    family = _family(first)
    yield f'<section class="rule {first.severity}" data-family="{family}" aria-labelledby="{escape(first.rule)}">'
    yield f'<h2 id="{escape(first.rule)}"><span class="severity">{_WORDS[first.severity]}</span> '
    yield f"{escape(rule.summary if rule else first.name)}</h2>"
    about = f"{_FAMILIES.get(family, family)} · {first.rule} {first.name}{clauses}"
    yield f'<p class="about">{escape(about)} · {number} finding{"" if number == 1 else "s"}{places}</p>'
    if rule and rule.explanation:
        yield f"<details><summary>Why it matters</summary>{_paragraphs(rule.explanation)}</details>"
    yield "<ul>"
    yield from (line for group in groups[:_OPEN] for line in _item(group, languages))
    yield "</ul>"
    if rest := groups[_OPEN:MOST_OF_A_RULE]:
        yield f'<details class="rest"><summary>{len(rest)} more</summary>\n<ul>'
        yield from (line for group in rest for line in _item(group, languages))
        yield "</ul></details>"
    if more := len(groups[MOST_OF_A_RULE:]):
        yield f"<p>And {more} more, which are not shown here.</p>"
    yield "</section>"


def _item(group: Group, languages: Mapping[str, str]) -> Iterator[str]:
    finding = group.first
    spoken = " ".join(sorted({languages.get(one.path, "") for one in group.findings} - {""}))
    paths = " ".join(dict.fromkeys([group.file, *(one.path for one in group.findings)]))[:4000]
    yield f'<li data-severity="{finding.severity}" data-language="{escape(spoken)}" data-page="{escape(paths)}">'
    yield f'<p class="message">{escape(_clean(finding.message))}</p>'
    if finding.help:
        yield f'<p class="help"><span aria-hidden="true">→ </span>{escape(_clean(finding.help))}</p>'
    yield f'<p class="place"><code>{escape(_clean(_place(group)))}</code></p>'
    if finding.excerpt:
        yield f'<pre tabindex="0"><code>{escape(_clean(finding.excerpt))}</code></pre>'
    if group.source and finding.path:
        yield from _pages(group.findings)
    yield "</li>"


def _place(group: Group) -> str:
    place = group.source or group.first
    path = place.path or "the site"
    return f"{path}, line {place.line}" if place.line else path


def _pages(findings: tuple[RuleFinding, ...]) -> Iterator[str]:
    shown = [f"<code>{escape(_clean(path))}</code>" for path, _ in groupby(finding.path for finding in findings)]
    more = f" and {len(shown) - _SHOWN_PAGES} more" if len(shown) > _SHOWN_PAGES else ""
    if len(shown) == 1:
        yield f'<p class="pages">On {shown[0]}</p>'
    else:
        listed = ", ".join(shown[:_SHOWN_PAGES])
        yield f'<details class="pages"><summary>On {len(shown)} pages</summary><p>{listed}{more}</p></details>'


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(_clean(part))}</p>" for part in text.split("\n\n") if part.strip())


def _family(finding: RuleFinding) -> str:
    return finding.rule.rstrip("0123456789")


def _clean(text: str) -> str:
    """Without what HTML may not hold."""
    return "".join(sign if sign.isprintable() or sign == "\n" else "\ufffd" for sign in text)
