"""The run: pages in chunks, each read once and shown to every rule for pages; then the rules for the whole site."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import NamedTuple

from scaffold.lint.checking import Checked, Needs, check
from scaffold.lint.facts import PageFacts, facts_of
from scaffold.lint.findings import finding_of, unloaded, unread, with_fingerprints
from scaffold.lint.folder import Folder, page_paths
from scaffold.lint.needs import Given
from scaffold.lint.read import LARGEST_PAGE_BYTES, HtmlPage
from scaffold.lint.rule import find_rules
from scaffold.lint.site import HtmlSite
from scaffold.lint.sources import SourceMap
from scaffold.lint.verification import is_for_machines
from scaffold.model.rules import LintReport, Outcome, Rule, RuleFinding, Spot, Tally

CHUNK = 32
_WORTH_PROCESSES = 4 * CHUNK


@dataclass(frozen=True, slots=True)
class LintOptions:
    """How to run: the site's address if it is given, processes, options of rules by their ids, plugins by name."""

    base_url: str = ""
    jobs: int = 1
    settings: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    plugins: tuple[str, ...] = ()


class _Shared(NamedTuple):
    folder: Folder
    rules: tuple[str, ...]
    options: LintOptions
    given: Given


class _Chunk(NamedTuple):
    findings: list[RuleFinding]
    facts: list[PageFacts]
    tallies: "Counter[tuple[str, str]]"


NOTHING = Given()


def lint(
    folder: Folder,
    rules: Sequence[Rule],
    options: LintOptions,
    sources: SourceMap | None = None,
    given: Given = NOTHING,
) -> LintReport:
    """Holds the rules against a folder. The same folder gives the same report, with any number of processes."""
    sizes = folder.sizes()
    pages = page_paths(sizes)
    per_page = tuple(rule.id for rule in rules if "HtmlPage" in rule.needs)
    findings: list[RuleFinding] = list(unloaded(given.unread))
    facts: list[PageFacts] = []
    tallies: Counter[tuple[str, str]] = Counter()
    for chunk in _chunks(pages, _Shared(folder, per_page, options, given)):
        findings += chunk.findings
        facts += chunk.facts
        tallies += chunk.tallies
    site = HtmlSite(folder, sizes, sorted(facts, key=lambda page: page.path), options.base_url)
    per_site = [rule for rule in rules if "HtmlPage" not in rule.needs]
    findings += _check_site(site, per_site, options, given, tallies)
    placed = (_with_source(finding, sources) for finding in findings) if sources else findings
    return LintReport(
        pages=len(facts),
        findings=with_fingerprints(placed),
        rules=tuple(rules),
        tallies={rule.id: Tally(*(tallies[rule.id, kind] for kind in Tally._fields)) for rule in rules},
        not_applicable=tuple(rule.id for rule in rules if not any(tallies[rule.id, kind] for kind in Tally._fields)),
    )


def outcomes(rule: Rule, folder: Folder, given: Given = NOTHING) -> list[Outcome]:
    """All that one rule says of a folder; errors of the rule are raised. For tests of rules."""
    sizes = folder.sizes()
    pages = [HtmlPage(path, folder.read(path)) for path in page_paths(sizes)]
    have = given.needs()
    if "HtmlPage" in rule.needs:
        return [seen for page in pages for seen in check(rule, {**have, "HtmlPage": page}, {})]
    site = HtmlSite(folder, sizes, [facts_of(page) for page in pages], "")
    return list(check(rule, {**have, "HtmlSite": site}, {}))


def _with_source(finding: RuleFinding, sources: SourceMap) -> RuleFinding:
    return finding if finding.source else finding._replace(source=sources.source_of(finding.path))


def _chunks(pages: Sequence[str], shared: _Shared) -> Iterator[_Chunk]:
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


def _check_chunk(paths: Sequence[str]) -> _Chunk:
    return _workers[0].check(paths)


class _Worker:
    """Reads pages and shows each to the rules."""

    def __init__(self, shared: _Shared) -> None:
        self._folder, _, self._options, given = shared
        self._given = given.needs()
        known = {rule.id: rule for rule in find_rules(shared.options.plugins)}
        self._rules = [known[id] for id in shared.rules]

    def check(self, paths: Sequence[str]) -> _Chunk:
        """The findings and facts of some pages."""
        chunk = _Chunk([], [], Counter())
        for path in paths:
            self._check_page(path, chunk)
        return chunk

    def _check_page(self, path: str, chunk: _Chunk) -> None:
        content = self._folder.read(path, LARGEST_PAGE_BYTES + 1)
        if problem := unread(path, content):
            chunk.findings.append(problem)
            chunk.facts.append(PageFacts(path, is_read=False))
            return
        if is_for_machines(path, content):
            return
        page = HtmlPage(path, content)
        chunk.facts.append(facts_of(page))
        if not page.redirect:
            have: Needs = {**self._given, "HtmlPage": page}
            for rule in self._rules:
                checked = Checked(rule, self._options.settings.get(rule.id, {}))
                chunk.findings.extend(checked.findings(have, lambda met: finding_of(met, page)))
                chunk.tallies.update(checked.tally)


def _check_site(
    site: HtmlSite, rules: Iterable[Rule], options: LintOptions, given: Given, tallies: "Counter[tuple[str, str]]"
) -> Iterator[RuleFinding]:
    have: Needs = {**given.needs(), "HtmlSite": site}
    pages = _LastPage(site)
    for rule in rules:
        if not set(rule.needs) <= have.keys():
            continue
        checked = Checked(rule, options.settings.get(rule.id, {}))
        yield from checked.findings(have, lambda met: finding_of(met, pages.of(met)))
        tallies.update(checked.tally)


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
