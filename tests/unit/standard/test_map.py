"""The standard's map hangs together: everything a clause names is there, with words in both languages."""

from collections import Counter

import pytest

from scaffold.lint.rule import find_rules
from scaffold.model.registers.walk import kinds, sections
from scaffold.model.standard import Evidence, Grade
from scaffold.standard.read import the_standard

STANDARD = the_standard()
WANTED = [(clause.id, wanted) for clause in STANDARD.clauses for part in clause.graded() for wanted in part.evidence]
REGISTERS = {kind.name: kind for kind in kinds()}


def test_the_map_has_eleven_stages_and_the_117_items_of_the_table() -> None:
    ids = [clause.id for clause in STANDARD.clauses]
    assert len(set(ids)) == len(ids) == 128
    assert sum(clause.group == "workflow" for clause in STANDARD.clauses) == 11


def test_only_clauses_with_parts_are_mixed() -> None:
    assert [clause.id for clause in STANDARD.clauses if (clause.grade is Grade.MIXED) != bool(clause.parts)] == []


def test_every_clause_or_part_names_its_evidence() -> None:
    bare = [clause.id for clause in STANDARD.clauses if not all(part.evidence for part in clause.graded())]
    assert bare == []


def test_each_piece_of_evidence_is_of_one_kind() -> None:
    for id, wanted in WANTED:
        given = [name for name in Evidence.__dataclass_fields__ if getattr(wanted, name)]
        assert len(given) == 1, (id, given)


def test_everything_named_has_words() -> None:
    lacking = [
        (id, wanted)
        for id, wanted in WANTED
        if (wanted.register and wanted.register not in STANDARD.registers)
        or (wanted.site and wanted.site not in STANDARD.site)
        or (wanted.made and wanted.made not in STANDARD.artefacts)
        or (wanted.attest and wanted.attest not in STANDARD.attestations)
    ]
    assert lacking == []


def test_nothing_has_words_and_is_named_nowhere() -> None:
    named = {getattr(wanted, kind) for _, wanted in WANTED for kind in ("register", "site", "made", "attest")}
    held = {*STANDARD.registers, *STANDARD.site, *STANDARD.artefacts, *STANDARD.attestations}
    assert held - named == set()


@pytest.mark.parametrize("reference", sorted(STANDARD.registers))
def test_register_references_lead_to_registers(reference: str) -> None:
    name, _, rest = reference.partition("#")
    kind = REGISTERS[name.partition("/")[0]]
    assert kind.is_folder or "/" not in name
    section = rest.partition("/")[0]
    shape = sections(kind.shape)
    of_a_row = shape["entries"].__dataclass_fields__ if "entries" in shape else {}
    assert not section or section in shape or section in of_a_row


def test_headings_and_cross_references_are_there() -> None:
    ids = {clause.id for clause in STANDARD.clauses}
    assert {clause.group for clause in STANDARD.clauses} <= STANDARD.groups.keys()
    assert {see for clause in STANDARD.clauses for see in clause.see} <= ids


def test_rules_name_clauses_that_there_are() -> None:
    ids = {clause.id for clause in STANDARD.clauses}
    assert {rule.id: set(rule.clauses) - ids for rule in find_rules() if set(rule.clauses) - ids} == {}


def test_texts_are_not_the_same_in_both_languages() -> None:
    texts = Counter(words for clause in STANDARD.clauses for words in (clause.title, clause.asks))
    assert [words for words in texts if words.en == words.zh] == []
