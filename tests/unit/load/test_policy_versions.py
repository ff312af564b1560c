"""Versions of policy pages: a changed word makes a new one, the log tells it, and the same input gives the same."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from policy_samples import BUILTIN, site_of

from scaffold.load.policies import LoadedPolicies, load_policies
from scaffold.load.policy_ledger import load_policy_ledger, save_policy_ledger
from scaffold.model.entries import PolicyText
from scaffold.model.policy_log import PolicyLedger, mark, policy_ledger_text, read_policy_ledger, recorded
from scaffold.model.site import Site

FIRST = date(2026, 11, 22)
LATER = date(2027, 2, 1)


def shop() -> Site:
    return replace(site_of("en-US"), policies=("disclaimer", "terms"))


def loaded(folder: Path, ledger: PolicyLedger, today: date | None = LATER, site: Site | None = None) -> LoadedPolicies:
    return load_policies(site or shop(), folder, BUILTIN, ledger, today)


def page(made: LoadedPolicies, id: str = "disclaimer") -> PolicyText:
    return next(one for one in made.pages["en-US"] if one.id == id)


def own(folder: Path, text: str, plan: str = "") -> Path:
    (folder / "policies/disclaimer").mkdir(parents=True, exist_ok=True)
    (folder / "policies/disclaimer/en.md").write_text(text, "utf-8")
    if plan:
        (folder / "policies/disclaimer/policy.yaml").write_text(plan, "utf-8")
    return folder


def test_the_first_version_holds_since_the_day_in_the_plan(tmp_path: Path) -> None:
    first = page(loaded(tmp_path, {}))
    assert (first.version, first.effective, len(first.log)) == ("2026-11", FIRST, 1)


def test_without_a_change_another_day_gives_the_same_pages(tmp_path: Path) -> None:
    before = loaded(tmp_path, {}, FIRST)
    assert loaded(tmp_path, before.ledger, LATER) == before


def test_a_changed_word_gives_a_new_version_of_that_page_alone(tmp_path: Path) -> None:
    before = loaded(tmp_path, {})
    after = loaded(own(tmp_path, "## Links {#links}\n\nNew words.\n"), before.ledger)
    changed = page(after)
    assert (changed.version, changed.effective) == ("2026-11.2", LATER)
    assert [(one.version, one.changed) for one in changed.log] == [("2026-11.2", ("Links",)), ("2026-11", ())]
    assert page(after, "terms") == page(before, "terms")


def test_a_section_more_and_a_section_less_are_told(tmp_path: Path) -> None:
    plan = "sections: [{ id: food, after: links }, { id: products, when: { jurisdictions: [jp] } }]"
    before = loaded(tmp_path, {})
    newest = page(loaded(own(tmp_path, "## Food {#food}\n\nWords.\n", plan), before.ledger)).log[0]
    assert (newest.added, newest.changed, newest.removed) == (("Food",), (), ("Pictures and descriptions",))


def test_a_changed_fact_changes_the_version(tmp_path: Path) -> None:
    before = loaded(tmp_path, {})
    site = replace(shop(), brand=replace(shop().brand, email="new@tidewater.example"))
    assert page(loaded(tmp_path, before.ledger, site=site)).log[0].changed == ("Contact",)


def test_spaces_alone_are_no_change(tmp_path: Path) -> None:
    assert mark("Links", "two\u202fwords\n") == mark("Links", "two words")


def test_the_version_that_a_text_names_is_its_own(tmp_path: Path) -> None:
    before = loaded(tmp_path, {})
    site = replace(shop(), brand=replace(shop().brand, legal_name="Other Ltd."))
    terms = page(loaded(tmp_path, before.ledger, site=site), "terms")
    assert "(version 2026-11.2, in force since February 1, 2027)" in "".join(s.html for s in terms.sections)


def test_an_effective_day_that_lies_later_counts(tmp_path: Path) -> None:
    before = loaded(tmp_path, {})
    plan = 'version: "2027-03"\neffective: 2027-03-01'
    after = page(loaded(own(tmp_path, "## Links {#links}\n\nNew words.\n", plan), before.ledger))
    assert (after.version, after.effective) == ("2027-03", date(2027, 3, 1))


def test_the_owner_says_what_a_version_is_about(tmp_path: Path) -> None:
    own(tmp_path, "## Links {#links}\n\nNew words.\n")
    notes = 'notes:\n  "2026-11.2": { en: "We link more.", de: "Mehr Links." }\n'
    (tmp_path / "policies/disclaimer/changes.yaml").write_text(notes, "utf-8")
    before = loaded(tmp_path / "nothing", {})
    assert [change.note for change in page(loaded(tmp_path, before.ledger)).log] == ["We link more.", ""]


def test_notes_that_cannot_be_read_are_told_with_their_line(tmp_path: Path) -> None:
    own(tmp_path, "## Links {#links}\n\nNew words.\n")
    (tmp_path / "policies/disclaimer/changes.yaml").write_text("note: { a: { en: x } }\n", "utf-8")
    found = [(f.code, str(f.location)) for f in loaded(tmp_path, {}).findings if f.code == "POL114"]
    assert found == [("POL114", "policies/disclaimer/changes.yaml:1")]


def test_the_ledger_comes_back_as_it_was_written(tmp_path: Path) -> None:
    before = loaded(tmp_path, {})
    after = loaded(own(tmp_path, "## Links “&” {#links}\n\nNeu.\n"), before.ledger).ledger
    assert read_policy_ledger(policy_ledger_text(after)) == after
    save_policy_ledger(after, tmp_path)
    assert load_policy_ledger(tmp_path) == (after, ())


@pytest.mark.parametrize(
    "text", ["[]", '{"a": 1}', '{"a": {"versions": [{}], "sections": {}}}', "{", '{"a": {"versions": 3}}']
)
def test_a_broken_ledger_is_an_error_with_its_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers/policies.json").write_text(text, "utf-8")
    assert [(f.code, str(f.location)) for f in load_policy_ledger(tmp_path)[1]] == [
        ("POL116", "registers/policies.json")
    ]


def test_a_clock_that_goes_back_does_not_turn_the_log_round() -> None:
    first = recorded(None, {"a": ("1", "A")}, "1", FIRST, None)
    second = recorded(first, {"a": ("2", "A")}, "1", FIRST, LATER)
    third = recorded(second, {"a": ("3", "A")}, "1", FIRST, FIRST)
    assert [(one.version, one.date) for one in third.versions] == [("1", FIRST), ("1.2", LATER), ("1.3", LATER)]
