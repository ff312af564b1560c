"""Each mistake in the demo store is found by the rule that should find it, and no other page gets a new finding."""

import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from sites.defects import SITE, Defect, edited, read_defects
from sites.small_site import ROOT

from scaffold.cli.lint_needs import needs_of
from scaffold.lint.again import Memory, lint_again, lint_first
from scaffold.lint.engine import LintOptions
from scaffold.lint.folder import DiskFolder
from scaffold.lint.needs import Given
from scaffold.lint.rule import find_rules
from scaffold.model.rules import LintReport

DAY = date(2026, 11, 22)
SOURCES = ("content", "registers", "locales", "policies")
DEFECTS = read_defects()
FAMILIES = {
    "HTML",
    "SEO",
    "IMG",
    "I18N",
    "A11Y",
    "SEC",
    "PERF",
    "OPS",
    "PRD",
    "SVC",
    "PAY",
    "DAT",
    "MKT",
    "POL",
    "CUL",
    "REG",
}
Places = Counter[tuple[str, str]]
"""How often a rule found something in a file."""


class Overlaid:
    """A folder in which some files are others, or gone."""

    def __init__(self, below: Mapping[str, int], folder: DiskFolder, files: Mapping[str, bytes | None]) -> None:
        self._below = below
        self._folder = folder
        self._files = files

    def sizes(self) -> dict[str, int]:
        lengths = {path: len(content) for path, content in self._files.items() if content is not None}
        return {path: size for path, size in sorted({**self._below, **lengths}.items()) if self._is_there(path)}

    def _is_there(self, path: str) -> bool:
        return path not in self._files or self._files[path] is not None

    def read(self, path: str, most: int = -1) -> bytes:
        if path not in self._files:
            return self._folder.read(path, most)
        content = self._files[path] or b""
        return content if most < 0 else content[:most]


class Store:
    """The demo store as built, linted once; and a copy of its sources, in which defects are made and taken out."""

    def __init__(self, dist: Path, sources: Path) -> None:
        self.dist, self.sources = DiskFolder(str(dist)), sources
        self.memory: Memory = lint_first(self.dist, find_rules(), LintOptions(), given=self.given())
        self.before = places(self.memory.report)

    def given(self) -> Given:
        return needs_of(self.sources, DAY, {"Source", "Registers"})

    def linted(self, changed: Mapping[str, bytes | None]) -> LintReport:
        """The report on the store with some files changed."""
        output = {path: content for path, content in changed.items() if not path.startswith(SITE)}
        source = {path.removeprefix(SITE): content for path, content in changed.items() if path.startswith(SITE)}
        folder = Overlaid(self.memory.sizes, self.dist, output)
        if not source:
            return lint_again(self.memory, folder, output)
        before = {path: self.write(path, content) for path, content in source.items()}
        report = lint_again(self.memory, folder, output, self.given())
        for path, content in before.items():
            self.write(path, content)
        return report

    def write(self, path: str, content: bytes | None) -> bytes | None:
        """Writes a source, or takes it away; gives what was there."""
        file = self.sources / path
        before = file.read_bytes() if file.exists() else None
        if content is None:
            file.unlink(missing_ok=True)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        return before

    def read(self, path: str) -> bytes:
        if path.startswith(SITE):
            file = self.sources / path.removeprefix(SITE)
            return file.read_bytes() if file.exists() else b""
        return self.dist.read(path)


def places(report: LintReport) -> Places:
    return Counter((at.rule, at.path or (f"{SITE}{at.source.path}" if at.source else "")) for at in report.findings)


@pytest.fixture(scope="module")
def store(demo_dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    sources = tmp_path_factory.mktemp("sources")
    for name in SOURCES:
        shutil.copytree(ROOT / name, sources / name)
    shutil.copy(ROOT / "scaffold.toml", sources)
    yield Store(demo_dist, sources)
    shutil.rmtree(sources)


def test_the_store_itself_has_no_error_and_no_warning(store: Store) -> None:
    assert [at for at in store.memory.report.findings if at.severity != "info"] == []


@pytest.mark.parametrize("defect", DEFECTS, ids=[defect.id for defect in DEFECTS])
def test_a_defect_is_found_and_no_other_page_gets_a_finding(defect: Defect, store: Store) -> None:
    changed = edited(defect, store.memory.sizes, store.read)
    new = places(store.linted(changed)) - store.before
    assert any(rule == defect.rule for rule, _ in new), f"found is only {dict(new)}"
    elsewhere = [place for place in new if place[1] not in changed and place[0] not in (defect.rule, *defect.also)]
    assert elsewhere == []


def test_there_are_many_defects_and_they_are_of_every_family() -> None:
    assert len(DEFECTS) >= 150
    assert {defect.rule.rstrip("0123456789") for defect in DEFECTS} >= FAMILIES
