"""A run that is kept: after a change only the changed pages are read, and only rules run again that looked at it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property

from scaffold.lint.checking import CRASH
from scaffold.lint.engine import (
    NOTHING,
    Chunk,
    LintOptions,
    Seen,
    Task,
    before_pages,
    check_site,
    concluded,
    page_reader,
    task_of,
)
from scaffold.lint.facts import PageFacts
from scaffold.lint.folder import Folder, page_paths
from scaffold.lint.needs import Given
from scaffold.lint.read import HtmlPage
from scaffold.lint.site import HtmlSite
from scaffold.lint.sources import SourceMap
from scaffold.lint.tracing import Change, Trace, TracedFolder, TracedSizes, blank, traced_facts, traced_given
from scaffold.model.rules import LintReport, Rule

_FIELDS = tuple(field.name for field in fields(PageFacts))


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a rule for the site said, and what it had looked at."""

    seen: Seen
    trace: Trace


@dataclass(frozen=True)
class Memory:
    """A run with all its parts: what each page gave, and what each rule for the site said and looked at."""

    task: Task
    sizes: Mapping[str, int]
    pages: Mapping[str, Chunk]
    on_pages: Trace
    """What rules for pages looked at beside the page."""
    rules: Mapping[str, _Kept]
    parsed: dict[str, HtmlPage] = field(repr=False)

    @cached_property
    def report(self) -> LintReport:
        """The report of this run, as `lint` gives it."""
        return _report(self.task, self.sizes, self.pages, self.rules, self.parsed)

    @cached_property
    def facts(self) -> dict[str, PageFacts]:
        """The facts of each page."""
        return {page.path: page for chunk in self.pages.values() for page in chunk.facts}


def lint_first(
    folder: Folder,
    rules: Sequence[Rule],
    options: LintOptions,
    sources: SourceMap | None = None,
    given: Given = NOTHING,
) -> Memory:
    """Holds the rules against a folder, and keeps what is needed to do it again after a change."""
    task = task_of(folder, rules, options, sources, given)
    sizes = folder.sizes()
    on_pages = blank()
    read = page_reader(task._replace(given=traced_given(given, on_pages)))
    pages = {path: read([path]) for path in page_paths(sizes)}
    parsed: dict[str, HtmlPage] = {}
    kept = {rule.id: _traced(rule, task, sizes, _facts(pages), parsed) for rule in task.site_rules}
    return Memory(task, sizes, pages, on_pages, kept, parsed)


def lint_again(memory: Memory, folder: Folder, changed: Collection[str], given: Given | None = None) -> LintReport:
    """The report on a folder in which the named files are others than in the memory's; or where more is `given`.

    The same as a whole run would report. `changed` are posix paths: files that are new, gone or have other bytes.
    """
    task = memory.task._replace(folder=folder, given=given or memory.task.given)
    other = _other_needs(memory.task.given, task.given)
    registers = _other_registers(memory.task.given, task.given)
    sizes = folder.sizes()
    pages = _pages_again(memory, task, sizes, changed, other, registers)
    change = _change(memory, sizes, pages, changed)
    change.fields.update(registers)
    rules = dict(memory.rules)
    site = HtmlSite(folder, sizes, _facts(pages), task.options.base_url, dict(memory.parsed))
    for rule in task.site_rules:
        if _is_stale(rule, memory.rules[rule.id], change, other):
            rules[rule.id] = _Kept(_said(rule, task, site), blank())
    return _report(task, sizes, pages, rules, dict(memory.parsed))


def _other_needs(before: Given, now: Given) -> set[str]:
    """The names of the needs that are others now; of registers, which are looked at one by one, only their coming."""
    was, have = before.needs(), now.needs()
    other = {name for name in was.keys() | have.keys() if was.get(name) != have.get(name)}
    if was.get("Source") is not have.get("Source"):
        other.add("Source")  # it hands out files, too, which nobody can compare
    return other - {"Registers"} if "Registers" in was and "Registers" in have else other


def _other_registers(before: Given, now: Given) -> set[str]:
    """The registers that are others now, by their fields."""
    if before.registers is None or now.registers is None:
        return set()
    was, have = before.registers, now.registers
    return {f"registers.{at.name}" for at in fields(was) if getattr(was, at.name) != getattr(have, at.name)}


def _pages_again(
    memory: Memory,
    task: Task,
    sizes: Mapping[str, int],
    changed: Collection[str],
    other: Collection[str],
    registers: Collection[str],
) -> dict[str, Chunk]:
    """What each page gives now: changed ones are read, the others where rules for pages are given other things."""
    asking = {"Registers"} if not memory.on_pages.fields.isdisjoint(registers) else set()
    concerned = [
        rule for rule in task.rules if "HtmlPage" in rule.needs and not set(rule.needs).isdisjoint(asking.union(other))
    ]
    read, reread = page_reader(task), page_reader(task._replace(rules=tuple(concerned)))
    pages = {path: memory.pages[path] for path in page_paths(sizes) if path in memory.pages and path not in changed}
    if concerned:
        ids = {rule.id for rule in concerned}
        pages = {path: _merged(before, reread([path]), ids) for path, before in pages.items()}
    pages.update({path: read([path]) for path in page_paths(sizes) if path not in pages})
    return pages


def _merged(before: Chunk, now: Chunk, ids: Collection[str]) -> Chunk:
    """What a page gave, with what some rules say now."""
    left = [at for at in before.findings if at.rule not in ids and not (at.rule == CRASH and at.excerpt in ids)]
    counts = {id: counts for id, counts in before.counts.items() if id not in ids}
    return before._replace(findings=left + now.findings, counts={**counts, **now.counts})


def _change(memory: Memory, sizes: Mapping[str, int], pages: Mapping[str, Chunk], changed: Collection[str]) -> Change:
    names = set(sizes) ^ set(memory.sizes)
    lengths = {path for path in changed if sizes.get(path) != memory.sizes.get(path)}
    now = {page.path: page for chunk in pages.values() for page in chunk.facts}
    differ = set(_FIELDS) if now.keys() != memory.facts.keys() else set()
    for path in (now.keys() & set(changed)) if not differ else ():
        differ |= {name for name in _FIELDS if getattr(now[path], name) != getattr(memory.facts[path], name)}
    return Change(differ, set(changed), names, lengths)


def _is_stale(rule: Rule, kept: _Kept, change: Change, other: Collection[str]) -> bool:
    return (
        not set(rule.needs).isdisjoint(other)
        or kept.trace.meets(change)
        or any(finding.path in change.contents for finding in kept.seen.findings)
    )


def _traced(
    rule: Rule, task: Task, sizes: Mapping[str, int], facts: list[PageFacts], parsed: dict[str, HtmlPage]
) -> _Kept:
    """What a rule says of the site, on a site of its own, so that nothing is shared that another has looked at."""
    trace = blank()
    folder = TracedFolder(task.folder, trace)
    site = HtmlSite(folder, TracedSizes(sizes, trace), traced_facts(facts, trace), task.options.base_url, parsed)
    return _Kept(_said(rule, task._replace(given=traced_given(task.given, trace)), site), trace)


def _said(rule: Rule, task: Task, site: HtmlSite) -> Seen:
    seen = Seen([])
    check_site(task, site, [rule], seen)
    return seen


def _facts(pages: Mapping[str, Chunk]) -> list[PageFacts]:
    return sorted((page for chunk in pages.values() for page in chunk.facts), key=lambda page: page.path)


def _report(
    task: Task,
    sizes: Mapping[str, int],
    pages: Mapping[str, Chunk],
    rules: Mapping[str, _Kept],
    parsed: dict[str, HtmlPage],
) -> LintReport:
    seen = Seen(before_pages(task, sizes))
    for chunk in pages.values():
        seen.add(chunk)
    for kept in rules.values():
        seen.findings += kept.seen.findings
        seen.tallies.update(kept.seen.tallies)
    return concluded(task, HtmlSite(task.folder, sizes, _facts(pages), task.options.base_url, parsed), seen)
