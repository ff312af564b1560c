"""Evidence counts only when something was really seen: fresh, valid, met and passed."""

from datetime import date, timedelta

import pytest

from scaffold.conformity.evidence import pieces
from scaffold.conformity.judge import judge, share, together, verdict_of
from scaffold.conformity.model import Note, Piece, State, Verdict
from scaffold.conformity.seen import Seen
from scaffold.model.findings import Location, error
from scaffold.model.registers import Registers
from scaffold.model.registers.attestations import Attestation, AttestationsRegister
from scaffold.model.registers.campaigns import CampaignsRegister, Plan
from scaffold.model.registers.certifications import Certification, CertificationsRegister
from scaffold.model.registers.metrics import MetricsRegister
from scaffold.model.registers.research import ResearchNote, ResearchRegister
from scaffold.model.rules import Tally
from scaffold.model.standard import Evidence, Grade, Words
from scaffold.standard.read import the_standard

DAY = date(2026, 11, 22)
STANDARD = the_standard()


def seen(**what: object) -> Seen:
    return Seen(title="Quay", base_url="https://quay.example", as_of=DAY, **what)  # type: ignore[arg-type]


def state(wanted: Evidence, what: Seen) -> State:
    (piece,) = pieces(wanted, STANDARD, what)
    return piece.state


def attested(days_ago: int, review_days: int | None = None, id: str = "ATT-1.1.1") -> Attestation:
    done = DAY - timedelta(days=days_ago)
    return Attestation(id=id, owner="lead", done=done, evidence="doc:1", review_days=review_days)


def with_attestations(*entries: Attestation) -> Seen:
    return seen(registers=Registers(attestations=AttestationsRegister(entries=entries)))


@pytest.mark.parametrize(
    ("tally", "expected"),
    [
        (None, State.NOT_CHECKED),
        (Tally(), State.EMPTY),
        (Tally(passed=3), State.MET),
        (Tally(passed=3, undetermined=1), State.UNDETERMINED),
        (Tally(passed=300, failed=1), State.FAILED),
    ],
)
def test_a_rule_counts_when_it_met_objects_and_passed_on_all(tally: Tally | None, expected: State) -> None:
    assert state(Evidence(rules=("SEO001",)), seen(ran={"SEO001": tally} if tally else {})) is expected


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ((), State.MISSING),
        ((attested(365),), State.MET),
        ((attested(366),), State.STALE),
        ((attested(366), attested(10)), State.MET),
        ((attested(40, review_days=30),), State.STALE),
        ((attested(366, review_days=999),), State.STALE),
        ((attested(-1),), State.MISSING),
    ],
)
def test_an_attestation_counts_while_it_is_fresh(entries: tuple[Attestation, ...], expected: State) -> None:
    assert state(Evidence(attest="ATT-1.1.1"), with_attestations(*entries)) is expected


def test_an_attestation_whose_proof_is_wrong_does_not_count() -> None:
    entry = Attestation(
        id="ATT-1.1.1", owner="lead", done=DAY, evidence="gone.pdf", place=Location("registers/attestations.yaml", 2)
    )
    registers = Registers(
        attestations=AttestationsRegister(entries=(entry,)), problems=(error("REG900", entry.place, "gone"),)
    )
    assert state(Evidence(attest="ATT-1.1.1"), seen(registers=registers)) is State.FAILED


def test_a_register_counts_for_the_section_that_is_asked_for() -> None:
    note = ResearchNote(finding="f", source="s", day=DAY)
    what = seen(registers=Registers(research=ResearchRegister(trends=(note,))))
    assert state(Evidence(register="research#trends"), what) is State.MET
    assert state(Evidence(register="research#demand"), what) is State.MISSING
    assert state(Evidence(register="research"), what) is State.MET


def test_rows_of_one_kind_are_told_from_others() -> None:
    what = seen(registers=Registers(campaigns=CampaignsRegister(plans=(Plan(kind="paid", goal="g"),))))
    assert state(Evidence(register="campaigns#plans/paid"), what) is State.MET
    assert state(Evidence(register="campaigns#plans/video"), what) is State.MISSING


def test_rows_past_their_last_day_do_not_count() -> None:
    row = Certification(id="c", kind="CE", products=(), markets=(), issued=date(2020, 1, 1), expires=date(2026, 11, 21))
    what = seen(registers=Registers(certifications=CertificationsRegister(entries=(row,))))
    assert state(Evidence(register="certifications"), what) is State.STALE


def test_an_empty_or_broken_register_does_not_count() -> None:
    broken = error("REG900", Location("registers/metrics/site.csv", 3), "no number")
    assert state(Evidence(register="metrics/site"), seen(registers=Registers(metrics={"site": MetricsRegister()}))) is (
        State.MISSING
    )
    assert state(Evidence(register="metrics/site"), seen(registers=Registers(problems=(broken,)))) is State.FAILED


def test_an_artefact_counts_when_it_is_in_the_built_site() -> None:
    outputs = {"policies/privacy/index.html": "policies/privacy/en.md", "favicon.ico": ""}
    assert state(Evidence(made="policy-privacy"), seen(outputs=outputs)) is State.MET
    assert state(Evidence(made="icons"), seen(outputs=outputs)) is State.MISSING, "the web manifest is not there"


def test_a_picture_of_a_product_is_no_product_page() -> None:
    assert state(Evidence(made="products"), seen(outputs={"a.jpg": "content/products/cup/a.jpg"})) is State.MISSING


def test_an_artefact_made_elsewhere_counts_when_it_is_attested() -> None:
    assert state(Evidence(made="shot-list"), seen()) is State.MISSING
    assert state(Evidence(made="shot-list"), with_attestations(attested(3, id="MADE-shot-list"))) is State.MET


def piece(kind: str, worth: State) -> Piece:
    return Piece(kind=kind, id="x", state=worth, words=Words(en="", zh=""), seen=Note("x"))


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        ("rule met", Verdict.MET),
        ("rule met, rule empty", Verdict.MET),
        ("rule met, rule not checked", Verdict.PARTLY),
        ("rule met, rule undetermined", Verdict.PARTLY),
        ("rule met, attest missing", Verdict.PARTLY),
        ("rule empty, attest met", Verdict.PARTLY),
        ("rule met, attest stale", Verdict.STALE),
        ("attest stale", Verdict.STALE),
        ("rule empty", Verdict.UNDETERMINED),
        ("rule not checked", Verdict.UNDETERMINED),
        ("rule undetermined, rule empty", Verdict.UNDETERMINED),
        ("rule not checked, register missing", Verdict.MISSING),
        ("rule failed", Verdict.MISSING),
        ("attest stale, register missing", Verdict.MISSING),
    ],
)
def test_a_verdict_needs_every_kind_of_evidence_and_nothing_against_it(found: str, verdict: Verdict) -> None:
    told = [one.split(" ", 1) for one in found.split(", ")]
    assert verdict_of([piece(kind, State(worth)) for kind, worth in told]) is verdict


def test_parts_together() -> None:
    assert together([Verdict.MET, Verdict.MET]) is Verdict.MET
    assert together([Verdict.MET, Verdict.STALE]) is Verdict.STALE
    assert together([Verdict.MET, Verdict.MISSING]) is Verdict.PARTLY


def test_a_site_of_which_nothing_is_known_meets_nothing_but_what_the_report_itself_is() -> None:
    report = judge(STANDARD, seen())
    met = [clause.clause.id for clause in report.clauses if clause.verdict is Verdict.MET]
    assert met == []
    assert report.shares[Grade.SHALL].met == 0


def test_trade_between_firms_is_not_counted_where_there_is_none() -> None:
    verdicts = {clause.clause.id: clause.verdict for clause in judge(STANDARD, seen()).clauses}
    assert verdicts["6.1.1"] is Verdict.NOT_APPLICABLE
    assert judge(STANDARD, seen(trades=True)).shares[Grade.SHALL].counted > 100


def test_what_does_not_apply_is_left_out_of_shares() -> None:
    counted = share([Verdict.MET, Verdict.NOT_APPLICABLE, Verdict.PARTLY, Verdict.MISSING])
    assert (counted.counted, counted.met, counted.percent) == (3, 1, 33)
    assert share([]).percent == 0
