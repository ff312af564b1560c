"""What the HTML report shows, as plain rows: tiles, bars, the work list, and evidence folded by state."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from scaffold.conformity.judge import share
from scaffold.conformity.model import JudgedClause, JudgedPart, Piece, Report, Share, State, Verdict
from scaffold.conformity.words import Say, said, say_in
from scaffold.model.standard import Grade, Standard

VERDICTS = tuple(Verdict)
MOST_TO_DO = 20


class Bar(NamedTuple):
    """A piece of a bar: where it begins and how wide it is, of 1000, and its verdict."""

    at: int
    width: int
    verdict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """A line of evidence; rules of one state share a line."""

    state: str
    kind: str
    text: str
    seen: str = ""
    supply: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """A part of an entry as shown; `name` is empty for an entry without parts."""

    name: str
    grade: str
    asks: str
    verdict: str
    rows: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseView:
    """An entry as shown."""

    id: str
    title: str
    asks: str
    grade: str
    verdict: str
    note: str
    parts: tuple[PartView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """A heading with its entries."""

    id: str
    title: str
    clauses: tuple[ClauseView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    """A stage with its bar and groups."""

    id: str
    title: str
    share: Share
    bars: tuple[Bar, ...]
    groups: tuple[GroupView, ...]

    @property
    def clauses(self) -> tuple[ClauseView, ...]:
        """All its entries."""
        return tuple(clause for group in self.groups for clause in group.clauses)


class ToDo(NamedTuple):
    """Something to supply, and the entries that it would serve."""

    kind: str
    text: str
    supply: str
    serves: tuple[str, ...]


def stages(report: Report, standard: Standard, language: str) -> tuple[StageView, ...]:
    """The workflow, then the seven stages of the table."""
    ids = dict.fromkeys(stage_of(clause.clause.group) for clause in report.clauses)
    return tuple(_stage(id, report, standard, language) for id in ids)


def stage_of(group: str) -> str:
    """The stage a heading belongs to: 1 for 1.4, workflow for workflow."""
    return group.partition(".")[0]


def _stage(id: str, report: Report, standard: Standard, language: str) -> StageView:
    clauses = [clause for clause in report.clauses if stage_of(clause.clause.group) == id]
    groups = dict.fromkeys(clause.clause.group for clause in clauses)
    counted = share(part.verdict for clause in clauses for part in clause.parts if part.part.grade is not Grade.MAY)
    return StageView(
        id=id,
        title=standard.groups[id].of(language),
        share=counted,
        bars=tuple(bars(clause.verdict for clause in clauses)),
        groups=tuple(_group(group, clauses, standard, language) for group in groups),
    )


def bars(verdicts: Iterable[Verdict]) -> Iterator[Bar]:
    """The parts of a bar of 1000, in the order of the verdicts; without gaps."""
    counts = Counter(verdicts)
    before, total = 0, counts.total()
    for verdict in VERDICTS:
        after = before + counts[verdict]
        at, end = before * 1000 // total, after * 1000 // total
        if end > at:
            yield Bar(at, end - at, class_of(verdict))
        before = after


def class_of(word: str) -> str:
    """A closed word as part of a class or key."""
    return word.replace(" ", "-")


def _group(id: str, clauses: list[JudgedClause], standard: Standard, language: str) -> GroupView:
    say = say_in(language)
    own = tuple(_clause(clause, language, say) for clause in clauses if clause.clause.group == id)
    return GroupView(id=id, title=standard.groups[id].of(language), clauses=own)


def _clause(judged: JudgedClause, language: str, say: Say) -> ClauseView:
    clause = judged.clause
    return ClauseView(
        id=clause.id,
        title=clause.title.of(language),
        asks=clause.asks.of(language),
        grade=str(clause.grade),
        verdict=class_of(judged.verdict),
        note=clause.note.of(language) if clause.note else "",
        parts=tuple(_part(part, language, say) for part in judged.parts),
    )


def _part(judged: JudgedPart, language: str, say: Say) -> PartView:
    rules = [piece for piece in judged.pieces if piece.kind == "rule"]
    others = [piece for piece in judged.pieces if piece.kind != "rule"]
    applies = judged.verdict is not Verdict.NOT_APPLICABLE
    return PartView(
        name=judged.part.part,
        grade=str(judged.part.grade),
        asks=judged.part.asks.of(language) if judged.part.asks else "",
        verdict=class_of(judged.verdict),
        rows=(*(_row(piece, language, say) for piece in others), *_rule_rows(rules, say)) if applies else (),
    )


def _row(piece: Piece, language: str, say: Say) -> EvidenceRow:
    return EvidenceRow(
        state=class_of(piece.state),
        kind=say(f"kind-{piece.kind}"),
        text=_text(piece, language),
        seen=said(piece.seen, say),
        supply=said(piece.supply, say) if piece.supply else "",
    )


def _text(piece: Piece, language: str) -> str:
    words = piece.words.of(language)
    return f"{piece.id} · {words}" if piece.kind == "attest" else words


def _rule_rows(rules: list[Piece], say: Say) -> Iterator[EvidenceRow]:
    """Rules that failed or could not tell each on a line; the others of one state together."""
    for piece in rules:
        if piece.state in (State.FAILED, State.UNDETERMINED):
            text = f"{piece.id} {piece.words.en}"
            supply = said(piece.supply, say) if piece.supply else ""
            kind = say("kind-rule")
            yield EvidenceRow(
                state=class_of(piece.state), kind=kind, text=text, seen=said(piece.seen, say), supply=supply
            )
    for state in (State.MET, State.EMPTY, State.NOT_CHECKED):
        names = [f"{piece.id} {piece.words.en}".strip() for piece in rules if piece.state is state]
        if names:
            yield EvidenceRow(state=class_of(state), kind=say("kind-rules"), text=", ".join(names))


def to_do(report: Report, language: str) -> tuple[ToDo, ...]:
    """What is missing for the demands of the standard, what serves most entries first."""
    say = say_in(language)
    serves: dict[Piece, dict[str, None]] = {}
    for clause in report.clauses:
        for part in clause.parts:
            if part.part.grade is Grade.SHALL and part.verdict is not Verdict.NOT_APPLICABLE:
                for piece in part.pieces:
                    if piece.supply and piece.state is not State.MET:
                        serves.setdefault(piece, {})[clause.clause.id] = None
    ranked = sorted(serves.items(), key=lambda item: (-len(item[1]), item[0].kind, item[0].id))
    return tuple(_task(piece, tuple(ids), language, say) for piece, ids in ranked)


def _task(piece: Piece, ids: tuple[str, ...], language: str, say: Say) -> ToDo:
    text = f"{piece.id} {piece.words.en}" if piece.kind == "rule" else _text(piece, language)
    return ToDo(say(f"kind-{piece.kind}"), text, said(piece.supply, say) if piece.supply else "", ids)
