"""From pieces of evidence to verdicts, and from verdicts to shares."""

from collections import Counter
from collections.abc import Iterable, Sequence

from scaffold.conformity.evidence import pieces
from scaffold.conformity.model import JudgedClause, JudgedPart, Piece, Report, Share, State, Verdict
from scaffold.conformity.seen import Seen
from scaffold.model.standard import Clause, Grade, Part, Standard

TRADE = "trade"


def judge(standard: Standard, seen: Seen) -> Report:
    """The whole report; the same things seen give the same report."""
    clauses = tuple(_clause(clause, standard, seen) for clause in standard.clauses)
    parts = [part for clause in clauses for part in clause.parts]
    grades = (Grade.SHALL, Grade.SHOULD, Grade.MAY)
    shares = {grade: share(part.verdict for part in parts if part.part.grade is grade) for grade in grades}
    return Report(
        title=seen.title,
        base_url=seen.base_url,
        as_of=seen.as_of,
        clauses=clauses,
        shares=shares,
        rules_run=len(seen.ran),
    )


def share(verdicts: Iterable[Verdict]) -> Share:
    """Counts verdicts; what does not apply is left out."""
    counts = Counter(verdicts)
    order = (Verdict.MET, Verdict.PARTLY, Verdict.STALE, Verdict.UNDETERMINED, Verdict.MISSING)
    return Share(sum(counts[verdict] for verdict in order), *(counts[verdict] for verdict in order))


def _clause(clause: Clause, standard: Standard, seen: Seen) -> JudgedClause:
    applies = clause.only != TRADE or seen.trades
    parts = tuple(_part(part, standard, seen, applies=applies) for part in clause.graded())
    binding = [part.verdict for part in parts if part.part.grade is not Grade.MAY]
    return JudgedClause(clause=clause, verdict=together(binding), parts=parts)


def _part(part: Part, standard: Standard, seen: Seen, *, applies: bool) -> JudgedPart:
    found = tuple(piece for wanted in part.evidence for piece in pieces(wanted, standard, seen))
    return JudgedPart(part=part, verdict=verdict_of(found) if applies else Verdict.NOT_APPLICABLE, pieces=found)


def verdict_of(found: Sequence[Piece]) -> Verdict:
    """Met when each kind of evidence that the map names is there and nothing speaks against it.

    A rule that met nothing is no evidence; beside another rule that passed it does no harm.
    """
    counted = [piece for piece in found if piece.state is not State.EMPTY]
    proven = {piece.kind for piece in counted if piece.state is State.MET}
    states = {piece.state for piece in counted}
    if states == {State.MET} and proven == {piece.kind for piece in found}:
        return Verdict.MET
    if states <= {State.MET, State.STALE} and State.STALE in states:
        return Verdict.STALE
    if proven:
        return Verdict.PARTLY
    if states & {State.MISSING, State.FAILED}:
        return Verdict.MISSING
    return Verdict.STALE if State.STALE in states else Verdict.UNDETERMINED


def together(verdicts: Sequence[Verdict]) -> Verdict:
    """The verdict of a clause whose parts are judged one by one."""
    found = set(verdicts)
    if len(found) == 1:
        return verdicts[0]
    return Verdict.STALE if found == {Verdict.MET, Verdict.STALE} else Verdict.PARTLY
