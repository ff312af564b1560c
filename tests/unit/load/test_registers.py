"""Registers are read with all that is wrong with them, each with its line; none are needed."""

from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from scaffold.load.registers import load_registers
from scaffold.model.findings import Location
from scaffold.model.registers import Registers

MEDIA = """\
entries:
  - id: studio-2026
    owner: Tidewater
    licence: own-work
  - id: meadow
    owner: A. Gatti
    licence: stock
    expires: 2028-01-31
    proof: registers/evidence/invoice.pdf
"""


def _site(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        file = folder / "registers" / name.replace("__", "/").replace("_csv", ".csv").replace("_yaml", ".yaml")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def _messages(folder: Path) -> list[str]:
    _, findings = load_registers(folder)
    return [f"{finding.location}: {finding.message}" for finding in findings]


def test_a_site_without_registers_has_empty_ones(tmp_path: Path) -> None:
    assert load_registers(tmp_path) == (Registers(), ())


def test_rows_have_their_types_and_places(tmp_path: Path) -> None:
    registers, findings = load_registers(_site(tmp_path, media_yaml=MEDIA, evidence__invoice="x"))
    meadow = registers.media.entries[1]
    assert (meadow.expires, meadow.place) == (date(2028, 1, 31), Location("registers/media.yaml", 5, 5))
    assert registers.files == ("registers/media.yaml",)
    assert [finding.location.line for finding in findings] == [5], "the invoice is not there"


def test_folders_hold_a_register_for_each_file(tmp_path: Path) -> None:
    terms = "entries: [{ term: tribal, tier: review, reason: of people }]\n"
    registers, findings = load_registers(_site(tmp_path, lexicon__en_yaml=terms))
    assert not findings
    assert registers.lexicon["en"].entries[0].tier == "review"


def test_a_service_that_rows_name_is_one_of_the_site_and_no_row_of_the_register_of_that_name(tmp_path: Path) -> None:
    vendors = "entries: [{ name: Counter Ltd., service: plausible }]\n"
    _, findings = load_registers(_site(tmp_path, vendors_yaml=vendors))
    assert findings == ()


def test_tables_keep_their_lines(tmp_path: Path) -> None:
    ledger = "since,sku,currency,price\n2026-01-01,T-1,EUR,64.00\n\n2026-02-01,T-1,EUR,x\n"
    assert _messages(_site(tmp_path, prices_csv=ledger)) == [
        "registers/prices.csv:4: entries[2].price is “x”, not a number"
    ]
    registers, _ = load_registers(_site(tmp_path, prices_csv=ledger.replace(",x", ",60")))
    assert [point.price for point in registers.prices.entries] == [Decimal("64.00"), Decimal(60)]


@pytest.mark.parametrize(
    ("ledger", "message"),
    [
        ("since,sku,curency,price\n", "registers/prices.csv:1: “curency” is no column that is known here"),
        ("since,since\n", "registers/prices.csv:1: the column “since” stands here twice"),
        ("", "registers/prices.csv:1: the table has no first line"),
        ("since,sku\na,b,c\n", "registers/prices.csv:2: this line has 3 cells, the table 2 columns"),
        ('since,sku\n"a,b\n', "registers/prices.csv:2: this is no table: unexpected end of data"),
    ],
)
def test_a_table_that_cannot_be_read_says_why(tmp_path: Path, ledger: str, message: str) -> None:
    assert _messages(_site(tmp_path, prices_csv=ledger)) == [message]


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    folder = _site(
        tmp_path,
        media_yaml="entries:\n  - id: a\n    owner: x\n    licence: y\n    expired: 2026-01-01\n  - id: b\n",
        claims_yaml="entries: [{ id: c, kind: health, text: { en: x }, evidence: ../../etc/passwd }]\n",
        medai_yaml="entries: []\n",
    )
    assert _messages(folder) == [
        "registers/claims.yaml:1: evidence: there is no file ../../etc/passwd in the site's folder",
        "registers/medai.yaml: no register has this name, so it is not read",
        "registers/media.yaml:5: entries[1].expired is not a key that is known here",
        "registers/media.yaml:6: entries[2].licence is missing",
        "registers/media.yaml:6: entries[2].owner is missing",
    ]


def test_place_is_no_key_of_a_file(tmp_path: Path) -> None:
    text = "entries: [{ id: a, owner: x, licence: y, place: here }]\n"
    assert _messages(_site(tmp_path, media_yaml=text)) == [
        "registers/media.yaml:1: entries[1].place is not a key that is known here"
    ]


def test_an_id_stands_once(tmp_path: Path) -> None:
    text = "entries:\n  - { id: a, owner: x, licence: y }\n  - { id: a, owner: x, licence: y }\n"
    assert _messages(_site(tmp_path, media_yaml=text)) == [
        "registers/media.yaml:3: the id “a” stands at registers/media.yaml:2 too"
    ]


def test_references_between_registers_lead_somewhere(tmp_path: Path) -> None:
    orders = "entries: [{ id: kiln, name: Kiln Works }]\norders:\n"
    orders += "  - { reference: P-1, supplier: klin, milestone: ordered, day: 2026-01-01 }\n"
    assert _messages(_site(tmp_path, suppliers_yaml=orders)) == [
        "registers/suppliers.yaml:3: supplier: there is no entry in suppliers.yaml “klin”"
    ]


def test_a_service_of_the_site_may_be_called_as_a_register_is(tmp_path: Path) -> None:
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / "data.yaml").write_text("entries: [{ service: plausible, events: [order] }]\n")
    assert load_registers(tmp_path)[1] == ()


def test_a_proof_is_the_file_that_was_noted(tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(b"paper")
    row = "entries: [{ id: ATT-5.1, owner: lead, done: 2026-01-01, evidence: paper.pdf, evidence_sha256: %s }]\n"
    right = sha256(b"paper").hexdigest()
    assert _messages(_site(tmp_path, attestations_yaml=row % right.upper())) == []
    assert load_registers(tmp_path)[0].digests == {"paper.pdf": right}
    assert _messages(_site(tmp_path, attestations_yaml=row % ("0" * 64))) == [
        "registers/attestations.yaml:1: evidence: paper.pdf is not the file that was noted"
    ]


@pytest.mark.parametrize("proof", ["https://docs.example/1", "doc: A-17"])
def test_a_proof_may_be_kept_elsewhere(tmp_path: Path, proof: str) -> None:
    row = f"entries: [{{ id: ATT-5.1, owner: lead, done: 2026-01-01, evidence: '{proof}' }}]\n"
    assert _messages(_site(tmp_path, attestations_yaml=row)) == []
