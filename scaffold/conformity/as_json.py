"""The report as JSON: a stable form, described in the manual."""

import json
from typing import Any

from scaffold.conformity.model import JudgedClause, JudgedPart, Piece, Report
from scaffold.conformity.words import Say, said, say_in
from scaffold.model.standard import Grade

VERSION = 1


def text_of(report: Report, language: str) -> str:
    """One object; texts in the language asked for, all keys and closed words in English."""
    say = say_in(language)
    return json.dumps(
        {
            "version": VERSION,
            "standard": "T/CCPITCSC 109-2022",
            "self_assessment": True,
            "language": language,
            "site": {"title": report.title, "url": report.base_url},
            "as_of": report.as_of.isoformat(),
            "rules_run": report.rules_run,
            "summary": {str(grade): _share(report, grade) for grade in report.shares},
            "clauses": [_clause(clause, language, say) for clause in report.clauses],
        },
        ensure_ascii=False,
        indent=1,
    )


def _share(report: Report, grade: Grade) -> dict[str, int]:
    share = report.shares[grade]
    return {**share._asdict(), "percent": share.percent}


def _clause(judged: JudgedClause, language: str, say: Say) -> dict[str, Any]:
    clause = judged.clause
    return {
        "id": clause.id,
        "group": clause.group,
        "title": clause.title.of(language),
        "grade": str(clause.grade),
        "asks": clause.asks.of(language),
        "verdict": str(judged.verdict),
        "parts": [_part(part, language, say) for part in judged.parts],
        "related": list(clause.related),
        "see": list(clause.see),
        "note": clause.note.of(language) if clause.note else None,
    }


def _part(judged: JudgedPart, language: str, say: Say) -> dict[str, Any]:
    return {
        "part": judged.part.part or None,
        "grade": str(judged.part.grade),
        "asks": judged.part.asks.of(language) if judged.part.asks else None,
        "verdict": str(judged.verdict),
        "evidence": [_piece(piece, language, say) for piece in judged.pieces],
    }


def _piece(piece: Piece, language: str, say: Say) -> dict[str, Any]:
    return {
        "kind": piece.kind,
        "id": piece.id,
        "state": str(piece.state),
        "title": piece.words.of(language),
        "seen": said(piece.seen, say),
        "supply": said(piece.supply, say) if piece.supply else None,
    }
