"""The report as plain text, for a terminal."""

from collections.abc import Iterator

from scaffold.conformity.model import JudgedClause, Piece, Report, State, Verdict
from scaffold.conformity.words import Say, said, say_in
from scaffold.model.standard import Grade

_QUIET = frozenset({State.MET, State.EMPTY, State.NOT_CHECKED})


def text_of(report: Report, language: str) -> str:
    """Each entry on a line with its verdict; below it what is missing and how to supply it."""
    say = say_in(language)
    lines = [f"{report.title} · {say('heading')} · {report.as_of}", say("notice"), ""]
    for clause in report.clauses:
        lines += _clause(clause, language, say)
    return "\n".join([*lines, "", *_sums(report, say)]) + "\n"


def _sums(report: Report, say: Say) -> Iterator[str]:
    for grade in (Grade.SHALL, Grade.SHOULD):
        share = report.shares[grade]
        counts = ", ".join(
            f"{say('verdict-' + verdict)} {getattr(share, verdict)}"
            for verdict in ("met", "partly", "stale", "undetermined", "missing")
        )
        yield f"{say(grade)}: {share.percent} % ({say('count-of', met=share.met, counted=share.counted)}) · {counts}"


def _clause(judged: JudgedClause, language: str, say: Say) -> Iterator[str]:
    clause = judged.clause
    verdict = say(f"verdict-{judged.verdict.replace(' ', '-')}")
    yield f"{clause.id:<6} {verdict:<14} {clause.title.of(language)} ({say(clause.grade).lower()})"
    if judged.verdict in (Verdict.MET, Verdict.NOT_APPLICABLE):
        return
    found = dict.fromkeys(piece for part in judged.parts for piece in part.pieces)
    for piece in found:
        if piece.state not in _QUIET:
            yield _piece(piece, language, say)
    unchecked = [piece.id for piece in found if piece.state is State.NOT_CHECKED]
    if unchecked:
        yield f"         {say('state-not-checked')}: {' '.join(unchecked)}"


def _piece(piece: Piece, language: str, say: Say) -> str:
    name = f"{piece.id} {piece.words.of(language)}".strip()
    supply = f" → {said(piece.supply, say)}" if piece.supply else ""
    return f"         {say('kind-' + piece.kind)} {name}: {said(piece.seen, say)}{supply}"
