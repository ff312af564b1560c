"""What judging gives: pieces of evidence, verdicts, and the report that holds them."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from scaffold.model.standard import Clause, Grade, Part, Words


class State(StrEnum):
    """What one piece of evidence is worth; only `met` counts."""

    MET = "met"
    FAILED = "failed"
    """The rule found problems, or the register is wrong."""
    STALE = "stale"
    """It was there, and its day has passed."""
    MISSING = "missing"
    """There is no such register, artefact, fact or attestation."""
    EMPTY = "empty"
    """The rule ran and met nothing of its kind."""
    UNDETERMINED = "undetermined"
    """The rule could not tell."""
    NOT_CHECKED = "not checked"
    """This version has no such rule, or it was not run."""


class Verdict(StrEnum):
    """What a clause, or a part of one, comes to."""

    MET = "met"
    PARTLY = "partly"
    STALE = "stale"
    UNDETERMINED = "undetermined"
    MISSING = "missing"
    NOT_APPLICABLE = "not applicable"


class Note(NamedTuple):
    """A sentence of words.yaml by its key, with what to fill in."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece of evidence.

    `kind` is rule, register, site, made or attest; `seen` says what was found, `supply` how to mend or add it.
    """

    kind: str
    id: str
    state: State
    words: Words
    seen: Note
    supply: Note | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPart:
    """A part of a clause with its evidence and verdict."""

    part: Part
    verdict: Verdict
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedClause:
    """A clause with its parts; `verdict` is that of all of them together."""

    clause: Clause
    verdict: Verdict
    parts: tuple[JudgedPart, ...]


class Share(NamedTuple):
    """How many graded parts there are, and how many have each verdict; those that do not apply are left out."""

    counted: int
    met: int
    partly: int
    stale: int
    undetermined: int
    missing: int

    @property
    def percent(self) -> int:
        """Of those that count, how many are met; rounded down, so that 100 means all."""
        return self.met * 100 // self.counted if self.counted else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The whole report on one site and day."""

    title: str
    base_url: str
    as_of: date
    clauses: tuple[JudgedClause, ...]
    shares: dict[Grade, Share] = field(default_factory=dict)
    rules_run: int = 0
