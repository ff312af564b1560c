"""The log of a policy page: its versions, and what changed from one to the next. Pure; the build has no clock."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

from scaffold.model.entries import PolicyChange

Headings = tuple[str, ...]
_LISTS = ("added", "changed", "removed")
Marks = dict[str, tuple[str, str]]
"""Section id to the digest of its text and its heading."""


@dataclass(frozen=True, slots=True)
class PolicyRecord:
    """What the ledger keeps of one page: its versions, the oldest first, and the sections of the newest."""

    versions: tuple[PolicyChange, ...] = ()
    sections: Marks = field(default_factory=dict)


PolicyLedger = dict[str, PolicyRecord]
""""<locale> <policy>" to its record."""


def mark(heading: str, plain: str) -> tuple[str, str]:
    """What the ledger keeps of a section: a digest of its words, whatever the spaces between them, and its heading."""
    words = " ".join(f"{heading} {plain}".split())
    return sha256(words.encode()).hexdigest()[:12], heading


def recorded(
    before: PolicyRecord | None, sections: Marks, version: str, effective: date, today: date | None
) -> PolicyRecord:
    """The record after this build: the same, or with one version more if a word of the page changed.

    The first version holds since `effective`; a later one since `today`, or since `effective` where that is later.
    `version` is the one that policy.yaml names; if it was used before, `.2`, `.3` … are added.
    """
    if before is None or not before.versions:
        return PolicyRecord((PolicyChange(version=version, date=effective),), sections)
    if _digests(before.sections) == _digests(sections):
        return before
    last = before.versions[-1]
    change = PolicyChange(
        version=_unused(version, {old.version for old in before.versions}),
        date=max(last.date, effective, today or effective),
        added=_headings(sections, set(sections) - set(before.sections)),
        changed=_headings(sections, _changed(before.sections, sections)),
        removed=_headings(before.sections, set(before.sections) - set(sections)),
    )
    return PolicyRecord((*before.versions, change), sections)


def _digests(sections: Marks) -> dict[str, str]:
    return {id: digest for id, (digest, _) in sections.items()}


def _changed(old: Marks, new: Marks) -> set[str]:
    return {id for id in set(old) & set(new) if old[id][0] != new[id][0]}


def _headings(sections: Marks, ids: set[str]) -> Headings:
    return tuple(dict.fromkeys(heading for id, (_, heading) in sections.items() if id in ids and heading))


def _unused(version: str, used: Iterable[str]) -> str:
    taken, number, name = set(used), 2, version
    while name in taken:
        name, number = f"{version}.{number}", number + 1
    return name


def read_policy_ledger(text: str) -> PolicyLedger:
    """The ledger's file; raises ValueError for what is none."""
    try:
        return {key: _record(value) for key, value in json.loads(text or "{}").items()}
    except (AttributeError, KeyError, TypeError) as wrong:
        raise ValueError("not a ledger of policies") from wrong


def _record(value: Mapping[str, Any]) -> PolicyRecord:
    versions = tuple(_version(entry) for entry in value["versions"])
    return PolicyRecord(versions, {id: (str(digest), str(name)) for id, (digest, name) in value["sections"].items()})


def _version(entry: Mapping[str, Any]) -> PolicyChange:
    added, changed, removed = (tuple(map(str, entry.get(name, ()))) for name in _LISTS)
    return PolicyChange(str(entry["version"]), date.fromisoformat(entry["date"]), added, changed, removed)


def policy_ledger_text(ledger: PolicyLedger) -> str:
    """One page a line, ordered: two branches merge without conflict."""
    lines = [f"{json.dumps(key)}: {json.dumps(_plain(ledger[key]), ensure_ascii=False)}" for key in sorted(ledger)]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _plain(record: PolicyRecord) -> dict[str, Any]:
    return {"versions": [_plain_version(version) for version in record.versions], "sections": record.sections}


def _plain_version(version: PolicyChange) -> dict[str, Any]:
    lists = {name: getattr(version, name) for name in _LISTS}
    dated = {"version": version.version, "date": version.date.isoformat()}
    return dated | {name: headings for name, headings in lists.items() if headings}
