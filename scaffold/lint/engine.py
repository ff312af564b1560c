"""The run: pages in chunks, each read once and shown to every rule for pages; then the rules for the whole site."""

import gc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from scaffold.lint.checking import Bound, Needs, bound, page_findings, site_findings
from scaffold.lint.facts import PageFacts, facts_of
from scaffold.lint.findings import mail_unread, unloaded, unread, with_fingerprints
from scaffold.lint.folder import Folder, page_paths
from scaffold.lint.mails.mail import NO_MAILS, Mails
from scaffold.lint.mails.reading import read_mails
from scaffold.lint.needs import Given
from scaffold.lint.read import LARGEST_PAGE_BYTES, HtmlPage
from scaffold.lint.rule import find_rules
from scaffold.lint.settings import Settings, with_severities
from scaffold.lint.site import HtmlSite
from scaffold.lint.sources import SourceMap
from scaffold.lint.suppress import Noted, Suppressions, in_page, in_sources, suppressed
from scaffold.lint.verification import is_for_machines
from scaffold.model.rules import LintReport, Rule, RuleFinding, Spot, Tally

CHUNK = 32
_TOGETHER = 4
"""So many pages are held in memory at a time."""
_WORTH_PROCESSES = 4 * CHUNK
_RARELY = (50_000, 20, 100)
"""When Python looks for garbage: pages are many small things that all go at once."""


@dataclass(frozen=True, slots=True)
class LintOptions:
    """How to run: the site's address if it is given, processes, the settings of rules, plugins by name."""

    base_url: str = ""
    jobs: int = 1
    settings: Settings = field(default_factory=Settings)
    plugins: tuple[str, ...] = ()


NOTHING = Given()


class Task(NamedTuple):
    """All that a run has to go by: the folder, the rules, and what was given beside the pages."""

    folder: Folder
    rules: tuple[Rule, ...]
    options: LintOptions
    given: Given
    sources: SourceMap | None

    @property
    def page_rules(self) -> tuple[str, ...]:
        """The ids of the rules that look at one page at a time."""
        return tuple(rule.id for rule in self.rules if "HtmlPage" in rule.needs)

    @property
    def site_rules(self) -> tuple[Rule, ...]:
        """The rules that look at the site or at its sources."""
        return tuple(rule for rule in self.rules if not {"HtmlPage", "Suppressions"} & set(rule.needs))


class _Shared(NamedTuple):
    folder: Folder
    rules: tuple[str, ...]
    options: LintOptions
    given: Given
    sources: SourceMap | None


class Chunk(NamedTuple):
    """What some pages gave: findings, facts, suppressions, and for each rule how many objects had which verdict."""

    findings: list[RuleFinding]
    facts: list[PageFacts]
    noted: list[Noted]
    counts: dict[str, list[int]]


@dataclass(slots=True)
class Seen:
    """What a run has seen so far."""

    findings: list[RuleFinding]
    facts: list[PageFacts] = field(default_factory=list)
    noted: list[Noted] = field(default_factory=list)
    tallies: "Counter[tuple[str, str]]" = field(default_factory=Counter)
    hidden: int = 0
    """Findings that a suppression took out."""

    def add(self, chunk: Chunk) -> None:
        """What pages gave."""
        self.findings += chunk.findings
        self.facts += chunk.facts
        self.noted += chunk.noted
        for id, counts in chunk.counts.items():
            self.count(id, counts)

    def count(self, id: str, counts: Sequence[int]) -> None:
        """Verdicts of a rule, to those there are."""
        self.tallies.update({(id, kind): n for kind, n in zip(Tally._fields, counts, strict=True) if n})

    def tally(self, id: str) -> Tally:
        """The verdicts of a rule."""
        return Tally(*(self.tallies[id, kind] for kind in Tally._fields))


def lint(
    folder: Folder,
    rules: Sequence[Rule],
    options: LintOptions,
    sources: SourceMap | None = None,
    given: Given = NOTHING,
) -> LintReport:
    """Holds the rules against a folder. The same folder gives the same report, with any number of processes."""
    task = task_of(folder, rules, options, sources, given)
    with _rare_cleaning():
        sizes = folder.sizes()
        seen = Seen(before_pages(task, sizes))
        for chunk in _chunks(page_paths(sizes), task):
            seen.add(chunk)
        site = site_of(task, sizes, seen)
        check_site(task, site, task.site_rules, seen)
        return concluded(task, site, seen)


def task_of(
    folder: Folder, rules: Sequence[Rule], options: LintOptions, sources: SourceMap | None, given: Given
) -> Task:
    """A task, its rules with the severities that the site has set."""
    return Task(folder, with_severities(rules, options.settings.severities), options, given, sources)


def before_pages(task: Task, sizes: Mapping[str, int]) -> list[RuleFinding]:
    """The findings about sources and mails that could not be read."""
    mails = _mails(task, task.folder, sizes) if any("Mails" in rule.needs for rule in task.rules) else NO_MAILS
    return [*unloaded(task.given.unread), *(mail_unread(*one) for one in mails.unread)]


def _mails(task: Task, folder: Folder, sizes: Mapping[str, int]) -> Mails:
    return read_mails(folder, sizes, task.given.mails, task.given.registers)


@contextmanager
def _rare_cleaning() -> Iterator[None]:
    """The search for garbage costs a fifth of a run where it is as frequent as it is set by default."""
    before = gc.get_threshold()
    gc.set_threshold(*_RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def site_of(task: Task, sizes: Mapping[str, int], seen: Seen) -> HtmlSite:
    """The site of the pages that were seen."""
    return HtmlSite(task.folder, sizes, sorted(seen.facts, key=lambda page: page.path), task.options.base_url)


def check_site(
    task: Task, site: HtmlSite, rules: Sequence[Rule], seen: Seen, more: Needs = MappingProxyType({})
) -> None:
    """Adds what rules say of the site and its sources; `more` holds needs beside those of the task."""
    have = {**task.given.needs(), "HtmlSite": site, **more}
    if any("Mails" in rule.needs for rule in rules):
        have["Mails"] = _mails(task, site.folder, site.sizes)
    pages = _LastPage(site)
    for one in _bound(rules, have, task.options.settings.options):
        seen.findings += site_findings(one, pages.of, task.sources)
        seen.count(one.rule.id, one.counts)


def concluded(task: Task, site: HtmlSite, seen: Seen) -> LintReport:
    """The report: findings with fingerprints, without those that the sources accept, and with faulty suppressions."""
    _suppress(task, site, seen)
    return LintReport(
        pages=len(seen.facts),
        findings=tuple(at for at in with_fingerprints(seen.findings) if task.options.settings.holds(at)),
        rules=task.rules,
        tallies={rule.id: seen.tally(rule.id) for rule in task.rules},
        not_applicable=tuple(rule.id for rule in task.rules if not any(seen.tally(rule.id))),
        suppressed=seen.hidden,
        languages={page.path: page.language for page in site.pages if page.language},
    )


def _suppress(task: Task, site: HtmlSite, seen: Seen) -> None:
    """Takes out what is suppressed, and holds the rules about suppressions against them."""
    given, sources = task.given, task.sources
    seen.noted += in_sources(given.files) if given.files else ()
    origins = {path: place.path for path in site.sizes if sources and (place := sources.source_of(path))}
    findings, used = suppressed(with_fingerprints(seen.findings), seen.noted, origins, given.as_of)
    seen.hidden = len(seen.findings) - len(findings)
    seen.findings = list(findings)
    names = frozenset(name for rule in find_rules(task.options.plugins) for name in (rule.id, rule.name))
    about = Suppressions(tuple(seen.noted), used, task.rules, names, given.as_of)
    rules = [rule for rule in task.rules if "Suppressions" in rule.needs]
    check_site(task, site, rules, seen, {"Suppressions": about})


def _chunks(pages: Sequence[str], task: Task) -> Iterator[Chunk]:
    shared = _shared(task)
    chunks = [pages[at : at + CHUNK] for at in range(0, len(pages), CHUNK)]
    if shared.options.jobs < 2 or len(pages) < _WORTH_PROCESSES:
        yield from map(_Worker(shared).check, chunks)
        return
    with ProcessPoolExecutor(min(shared.options.jobs, len(chunks)), initializer=_start, initargs=(shared,)) as pool:
        yield from pool.map(_check_chunk, chunks)


_workers: "list[_Worker]" = []
"""In a process of the pool: the one worker, which has what all chunks need."""


def _start(shared: _Shared) -> None:
    _workers[:] = [_Worker(shared)]
    gc.freeze()
    gc.set_threshold(*_RARELY)


def _check_chunk(paths: Sequence[str]) -> Chunk:
    return _workers[0].check(paths)


def page_reader(task: Task) -> Callable[[Sequence[str]], Chunk]:
    """What reads some pages and holds the task's rules for pages against them."""
    return _Worker(_shared(task)).check


def _shared(task: Task) -> _Shared:
    """The part of a task that every process gets: rules by their names, since a rule cannot travel."""
    return _Shared(task.folder, task.page_rules, task.options, task.given, task.sources)


class _Worker:
    """Reads pages and shows each to the rules."""

    def __init__(self, shared: _Shared) -> None:
        self._folder, ids, options, given, self._sources = shared
        known = {rule.id: rule for rule in find_rules(options.plugins)}
        rules = with_severities([known[id] for id in ids], options.settings.severities)
        self._rules = _bound(rules, given.needs(), options.settings.options, "HtmlPage")

    def check(self, paths: Sequence[str]) -> Chunk:
        """The findings and facts of some pages."""
        chunk = Chunk([], [], [], {one.rule.id: one.counts for one in self._rules})
        for one in self._rules:
            one.counts[:] = (0, 0, 0)
        for at in range(0, len(paths), _TOGETHER):
            self._check_pages(paths[at : at + _TOGETHER], chunk)
        return chunk._replace(counts={id: list(counts) for id, counts in chunk.counts.items() if any(counts)})

    def _check_pages(self, paths: Sequence[str], chunk: Chunk) -> None:
        """Takes one step with a few pages after the other: what a step needs is then at hand in the processor."""
        pages = [page for path in paths if (page := self._page(path, chunk))]
        for page in pages:
            chunk.facts.append(facts_of(page))
            chunk.noted.extend(in_page(page))
        checked = [page for page in pages if not page.redirect]
        for one in self._rules:
            for page in checked:
                chunk.findings.extend(page_findings(one, page, self._sources))
        for page in pages:
            page.release()

    def _page(self, path: str, chunk: Chunk) -> HtmlPage | None:
        """A page; None for what is none, or cannot be read."""
        content = self._folder.read(path, LARGEST_PAGE_BYTES + 1)
        if problem := unread(path, content):
            chunk.findings.append(problem)
            chunk.facts.append(PageFacts(path, is_read=False))
            return None
        return None if is_for_machines(path, content) else HtmlPage(path, content)


def _bound(
    rules: Iterable[Rule], have: Needs, options: Mapping[str, Mapping[str, object]], subject: str = ""
) -> list[Bound]:
    ready = (bound(rule, have, options.get(rule.id, {}), subject) for rule in rules)
    return [one for one in ready if one]


class _LastPage:
    """Reads a page again to find the line of an element; keeps the last one, since findings come page by page."""

    def __init__(self, site: HtmlSite) -> None:
        self._site = site
        self._page: HtmlPage | None = None

    def of(self, object: object) -> HtmlPage | None:
        """The page that a spot lies on, where the spot is an element."""
        if not isinstance(object, Spot) or object.element < 0:
            return None
        if self._page is None or self._page.path != object.path:
            self._page = HtmlPage(object.path, self._site.read(object.path))
        return self._page
