"""Findings of the linter on the page that is shown: in a process of its own, so that no page waits for it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from scaffold.lint.engine import LintOptions, lint
from scaffold.lint.folder import DiskFolder, TextFolder
from scaffold.lint.needs import Given, Profile
from scaffold.lint.origin.files import SourceFiles
from scaffold.lint.origin.origins import Origins
from scaffold.lint.origin.templates import Templates
from scaffold.lint.places import Places
from scaffold.lint.rule import find_rules
from scaffold.lint.selection import selected
from scaffold.lint.settings import settings_of
from scaffold.model.registers import Registers
from scaffold.model.rules import Rule, RuleFinding
from scaffold.model.site import Site
from scaffold.model.theme import Theme
from scaffold.serve.sources import CONFIG, SourceFolder

ALONE = frozenset({"HtmlPage", "Profile", "Registers", "date"})
"""What rules may need that are asked about one page."""


class Shop(NamedTuple):
    """A state of the site, as far as rules look at it; `outputs` names the source of each page."""

    state: int
    site: Site
    theme: Theme
    site_dir: Path
    as_of: date
    registers: Registers
    outputs: Mapping[str, str]


@dataclass(slots=True)
class _Ready:
    """What is made once for each state of the site."""

    shop: Shop
    rules: tuple[Rule, ...]
    options: LintOptions
    files: SourceFiles
    templates: Templates


@dataclass(slots=True)
class _Desk:
    """In the linter's process: the state that it knows."""

    ready: _Ready | None = field(default=None)


_DESK = _Desk()


def go_gently() -> None:
    """Lets everybody else go first."""
    if hasattr(os, "nice"):
        os.nice(10)


def learn(shop: Shop) -> None:
    """Takes in a new state of the site."""
    table = shop.site.lint
    known = find_rules(table.plugins)
    folder = SourceFolder(shop.site_dir)
    places = Places(folder)
    settings, wrong = settings_of(table, known, lambda *key: places.key(CONFIG, *key))
    chosen = selected(known, table.select, table.ignore) if not wrong else known
    rules = tuple(rule for rule in chosen if _is_of_one_page(rule))
    options = LintOptions(shop.site.base_url, 1, settings, table.plugins)
    files = SourceFiles(folder, shop.theme.strings)
    _DESK.ready = _Ready(shop, rules, options, files, Templates(shop.theme.templates.values()))


def _is_of_one_page(rule: Rule) -> bool:
    return "HtmlPage" in rule.needs and ALONE.issuperset(set(rule.needs) - set(rule.optional))


def findings_on(path: str, content: bytes, pictures: Mapping[str, str]) -> list[RuleFinding]:
    """What rules find on one page; `pictures` names the sources of the pictures that it shows."""
    ready = _DESK.ready
    if ready is None:
        return []
    shop = ready.shop
    source = shop.outputs.get(path, "")
    own = TextFolder({source: DiskFolder(str(shop.site_dir)).read(source)} if source.startswith("content/") else {})
    given = Given(shop.as_of, Profile(shop.site, shop.as_of), registers=shop.registers, files=own)
    origins = Origins({path: source, **pictures}, ready.files, ready.templates)
    report = lint(TextFolder({path: content}), ready.rules, ready.options, origins, given)
    return list(report.findings)
