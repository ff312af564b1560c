"""Policies as written: `policies/<id>/` of this program, the site's own laid over it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from scaffold.decode.dataclass import decode
from scaffold.decode.yaml import Problem, read
from scaffold.i18n.strings import catalogue_for
from scaffold.i18n.tags import lookup_chain
from scaffold.load.fact_html import Words
from scaffold.load.fact_names import WORDS
from scaffold.load.policy_plan import PLAN_FILE, Condition, PolicyPlan, read_plan
from scaffold.load.policy_text import PolicySource, read_text
from scaffold.model.findings import Finding, Location, error
from scaffold.text import did_you_mean

STRINGS = "strings"
NOTES_FILE = "changes.yaml"

Notes = dict[str, dict[str, str]]
"""Version to language tag to what the owner says about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeNotes:
    """changes.yaml: what the owner says about a version, in each language."""

    notes: Notes = field(default_factory=dict)
    """Version, as the page shows it, to language tag to text."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy as written: plan and language files, the site's own laid over this program's."""

    id: str
    plan: PolicyPlan
    texts: dict[str, PolicySource]
    notes: Notes = field(default_factory=dict)

    @property
    def published(self) -> Condition:
        """Whose site publishes it."""
        return self.plan.published or Condition()

    def text(self, tag: str) -> PolicySource | None:
        """The text for a locale, from the parents of its language to itself; None if there is none."""
        together = None
        for name in reversed(lookup_chain(tag)):
            if name in self.texts:
                together = self.texts[name].over(together) if together else self.texts[name]
        return together

    def note(self, version: str, tag: str) -> str:
        """What the owner says about a version, in the locale's language; empty if nothing."""
        said = self.notes.get(version, {})
        return next((said[name] for name in lookup_chain(tag) if name in said), "")


def read_policies(shelves: list[Path], spoken: frozenset[str] | None = None) -> tuple[dict[str, Policy], list[Finding]]:
    """All policies of the shelves, later shelves over earlier ones; texts in the languages `spoken`, or in all."""
    policies: dict[str, Policy] = {}
    findings: list[Finding] = []
    for shelf in shelves:
        for folder in sorted(path for path in shelf.iterdir() if path.is_dir() and path.name != STRINGS):
            policy, found = _read_policy(folder, policies.get(folder.name), spoken)
            findings += found
            if policy:
                policies[policy.id] = policy
    return policies, findings


def _read_policy(
    folder: Path, below: Policy | None, spoken: frozenset[str] | None
) -> tuple[Policy | None, list[Finding]]:
    shown, findings = f"policies/{folder.name}", list[Finding]()
    plan, texts = below.plan if below else PolicyPlan(), dict(below.texts) if below else {}
    if (folder / PLAN_FILE).is_file():
        read = read_plan(folder / PLAN_FILE, f"{shown}/{PLAN_FILE}")
        if not isinstance(read, PolicyPlan):
            return None, list(read)
        plan = read.over(plan)
    if plan.version is None or plan.effective is None:
        where, keys = Location(f"{shown}/{PLAN_FILE}"), 'version: "2026-11"  and  effective: 2026-11-22'
        return None, [error("POL104", where, "a policy says since when it holds, in which version", f"Write  {keys}")]
    for file in sorted(folder.glob("*.md")):
        if file.stem == "README" or (spoken is not None and file.stem not in spoken):
            continue
        text, found = read_text(file, f"{shown}/{file.name}")
        findings += found
        if text:
            findings += _strange_sections(text, plan)
            texts[file.stem] = text.over(texts[file.stem]) if file.stem in texts else text
    notes, found = _read_notes(folder / NOTES_FILE, f"{shown}/{NOTES_FILE}")
    return Policy(folder.name, plan, texts, {**(below.notes if below else {}), **notes}), [*findings, *found]


def _read_notes(file: Path, shown: str) -> tuple[Notes, tuple[Finding, ...]]:
    if not file.is_file():
        return {}, ()
    document = read(file.read_text(encoding="utf-8"))
    if isinstance(document, Problem):
        return {}, (error("POL114", Location(shown, document.line, document.column), document.message, document.help),)
    made = decode(document, ChangeNotes, shown, "POL114")
    return ({}, made) if isinstance(made, tuple) else (made.notes, ())


def _strange_sections(text: PolicySource, plan: PolicyPlan) -> Iterator[Finding]:
    known = [section.id for section in plan.sections]
    for name, section in text.sections.items():
        if name not in known:
            help = f"{did_you_mean(name, known)} A new section also goes into policy.yaml."
            yield error("POL106", section.location, f"policy.yaml has no section “{name}”", help)


def words_for(tag: str, shelves: list[Path]) -> tuple[Words | None, list[Finding]]:
    """The strings for tables and short sentences; English is their source. None if the language lacks some."""
    words = {word: word for word in WORDS} if lookup_chain(tag)[-1] == "en" else {}
    findings: list[Finding] = []
    for shelf in shelves:
        files = {file.name: file.read_bytes() for file in sorted((shelf / STRINGS).glob("*.po"))}
        catalogue, found = catalogue_for(tag, files, f"policies/{STRINGS}")
        findings += found
        words |= catalogue.strings
    lacking = [word for word in WORDS if word not in words]
    if lacking:
        where = Location(f"policies/{STRINGS}/{lookup_chain(tag)[-1]}.po")
        message = f"{tag} has no words for {len(lacking)} strings of the policies, such as “{lacking[0]}”"
        findings.append(error("POL110", where, message, f'Add  msgid "{lacking[0]}"  with its translation.'))
        return None, findings
    return words, findings
