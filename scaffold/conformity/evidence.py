"""Pieces of evidence, one by one: each says what was seen and, where it does not count, how to supply it."""

from collections.abc import Iterator
from fnmatch import fnmatchcase

from scaffold.conformity.model import Note, Piece, State
from scaffold.conformity.rows import find
from scaffold.conformity.seen import Seen
from scaffold.model.registers.attestations import Attestation
from scaffold.model.rules import Tally
from scaffold.model.standard import Artefact, Evidence, Standard, Words

MADE = "MADE-"
"""Attestations for artefacts that this version does not make begin with it."""
DAYS_OF_MADE = 365


def pieces(wanted: Evidence, standard: Standard, seen: Seen) -> Iterator[Piece]:
    """What one entry of `evidence` comes to; an entry with several rules gives one piece for each."""
    if wanted.register:
        yield _register(wanted.register, standard, seen)
    if wanted.site:
        yield _fact(wanted.site, standard, seen)
    if wanted.made:
        yield _artefact(standard.artefacts[wanted.made], seen)
    if wanted.attest:
        yield _attestation(wanted.attest, standard, seen)
    for rule in wanted.rules:
        yield _rule(rule, seen)


def _rule(id: str, seen: Seen) -> Piece:
    name = seen.rule_names.get(id, "")
    tally = seen.ran.get(id)
    state = _state_of(tally)
    note = Note(
        f"rule-{state.replace(' ', '-')}", tuple((key, str(n)) for key, n in (tally or Tally())._asdict().items())
    )
    supply = Note("supply-rule", (("rule", id),)) if state in (State.FAILED, State.UNDETERMINED) else None
    return Piece(kind="rule", id=id, state=state, words=Words(en=name, zh=name), seen=note, supply=supply)


def _state_of(tally: Tally | None) -> State:
    """A rule proves something only if it met objects, passed on them and failed on none."""
    if tally is None:
        return State.NOT_CHECKED
    if tally.failed:
        return State.FAILED
    if tally.undetermined:
        return State.UNDETERMINED
    return State.MET if tally.passed else State.EMPTY


def _register(reference: str, standard: Standard, seen: Seen) -> Piece:
    found = find(reference, seen.registers, seen.as_of)
    files = (f"{found.file}.", f"{found.file}/")
    wrong = sum(problem.location.path.startswith(files) for problem in seen.registers.problems)
    state = _register_state(found.holding, found.expired, wrong)
    values = (("rows", str(found.holding)), ("expired", str(found.expired)), ("problems", str(wrong)))
    return Piece(
        kind="register",
        id=reference,
        state=state,
        words=standard.registers[reference],
        seen=Note(f"register-{state}", values),
        supply=None if state is State.MET else Note("supply-register", (("command", _command(reference)),)),
    )


def _register_state(holding: int, expired: int, wrong: int) -> State:
    if wrong:
        return State.FAILED
    if holding:
        return State.MET
    return State.STALE if expired else State.MISSING


def _command(reference: str) -> str:
    name, _, rest = reference.partition("#")
    section = rest.partition("/")[0]
    return f"scaffold register add {name}" + (f" --section {section}" if section and section != "entries" else "")


def _fact(id: str, standard: Standard, seen: Seen) -> Piece:
    is_there = id in seen.facts
    return Piece(
        kind="site",
        id=id,
        state=State.MET if is_there else State.MISSING,
        words=standard.site[id],
        seen=Note("site-met" if is_there else "site-missing"),
        supply=None if is_there else Note("supply-site"),
    )


def _artefact(artefact: Artefact, seen: Seen) -> Piece:
    if artefact.shown_by:
        found = [_count(way, seen) for way in artefact.shown_by]
        state = State.MET if all(found) else State.MISSING
        note = Note(f"made-{state}", (("files", str(sum(found))),))
        supply = None if state is State.MET else Note("supply-made")
        return Piece(kind="made", id=artefact.id, state=state, words=artefact.words, seen=note, supply=supply)
    id = f"{MADE}{artefact.id}"
    state, note = _freshness(id, DAYS_OF_MADE, seen)
    note = Note("made-elsewhere") if state is State.MISSING else note
    supply = None if state is State.MET else Note("supply-elsewhere", (("id", id),))
    return Piece(kind="made", id=artefact.id, state=state, words=artefact.words, seen=note, supply=supply)


def _count(way: str, seen: Seen) -> int:
    """How many outputs show an artefact: files by their path, pages by their source."""
    kind, _, wanted = way.partition(" ")
    if kind == "always":
        return 1
    if kind == "path":
        return sum(fnmatchcase(path, wanted) for path in seen.outputs)
    begins = tuple(wanted.split("|"))
    return sum(path.endswith(".html") and source.startswith(begins) for path, source in seen.outputs.items())


def _attestation(id: str, standard: Standard, seen: Seen) -> Piece:
    wanted = standard.attestations[id]
    state, note = _freshness(id, wanted.days, seen)
    values = (("id", id), ("days", str(wanted.days)))
    words = Words(en=f"{wanted.proof.en} ({wanted.role.en})", zh=f"{wanted.proof.zh}（{wanted.role.zh}）")
    supply = None if state is State.MET else Note("supply-attest", values)
    return Piece(kind="attest", id=id, state=state, words=words, seen=note, supply=supply)


def _freshness(id: str, days: int, seen: Seen) -> tuple[State, Note]:
    """The newest entry with an id: fresh while its age is within the interval; its own may only shorten it."""
    entries = [entry for entry in seen.registers.attestations.entries if entry.id == id and entry.done <= seen.as_of]
    if not entries:
        return State.MISSING, Note("attest-missing")
    newest = max(entries, key=lambda entry: entry.done)
    if _is_wrong(newest, seen):
        return State.FAILED, Note("attest-failed")
    interval = min(days, newest.review_days or days)
    age = (seen.as_of - newest.done).days
    state = State.MET if age <= interval else State.STALE
    values = (("done", newest.done.isoformat()), ("owner", newest.owner), ("age", str(age)), ("days", str(interval)))
    return state, Note(f"attest-{state}", values)


def _is_wrong(entry: Attestation, seen: Seen) -> bool:
    """Whether its proof is not there, or is not the file that was noted."""
    return any(problem.location == entry.place for problem in seen.registers.problems)
