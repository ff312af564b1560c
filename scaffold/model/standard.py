"""The standard's map: its clauses, what each asks for in our own words, and what counts as evidence."""

from dataclasses import dataclass, field
from enum import StrEnum


class Grade(StrEnum):
    """How strongly a clause binds: a plain imperative, 宜, 可; mixed, where its parts differ."""

    SHALL = "shall"
    SHOULD = "should"
    MAY = "may"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text in the languages of the report."""

    en: str
    zh: str

    def of(self, language: str) -> str:
        """The text in a language: en or zh."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One kind of evidence; exactly one of the fields is given.

    `register` is research, research#environment (a section, or a field of its rows) or campaigns#plans/paid (rows of
    this kind or topic); `site` a fact of scaffold.toml or the products; `made` an artefact; `attest` an attestation.
    """

    register: str = ""
    site: str = ""
    made: str = ""
    attest: str = ""
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is graded by itself: a clause, or a part of one whose parts bind differently."""

    part: str = ""
    grade: Grade
    asks: Words | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """An entry of the map. `group` is the heading it stands under, `related` rules look at it without proving it."""

    id: str
    group: str
    title: Words
    asks: Words
    grade: Grade
    evidence: tuple[Evidence, ...] = ()
    parts: tuple[Part, ...] = ()
    related: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    """Clauses of the table that a stage of the workflow sums up."""
    only: str = ""
    """trade: only for shops that sell to firms."""
    note: Words | None = None

    def graded(self) -> tuple[Part, ...]:
        """Its parts, or itself as the only one."""
        return self.parts or (Part(grade=self.grade, evidence=self.evidence),)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttestationWanted:
    """Work outside of any tool: by which role, what proves it, days until somebody must look again."""

    id: str
    role: Words
    proof: Words
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Artefact:
    """Something that stands in the built site; `shown_by` says how it is known to be there.

    Each of them must be found: `path` and a pattern of outputs, `source` and the beginnings of source paths (with `|`
    between them), or `always`. None: this version does not make it, and an attestation MADE-<id> may stand for it.
    """

    id: str
    words: Words
    shown_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name in the languages of the report for something that has an id."""

    id: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """The whole map."""

    clauses: tuple[Clause, ...]
    groups: dict[str, Words] = field(default_factory=dict)
    attestations: dict[str, AttestationWanted] = field(default_factory=dict)
    artefacts: dict[str, Artefact] = field(default_factory=dict)
    registers: dict[str, Words] = field(default_factory=dict)
    site: dict[str, Words] = field(default_factory=dict)
