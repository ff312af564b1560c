"""What each market's law wants on pages: it stands there, and without the facts it needs there is no page."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import yaml
from policy_samples import load, site_for, without

from scaffold.lint.rule import find_rules
from scaffold.model.lists import JURISDICTIONS
from scaffold.model.site import Returns, Site


@dataclass(frozen=True, kw_only=True)
class Required:
    """One row of the table."""

    element: str
    law: str
    page: str
    shows: tuple[str, ...]
    needs: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    footer: bool = False
    home: str = ""
    form: bool = False


TABLE = yaml.safe_load((Path(__file__).parents[2] / "data/required_elements.yaml").read_text(encoding="utf-8"))
ROWS = [(law, Required(**row)) for law, rows in TABLE.items() for row in rows if "elsewhere" not in row]
NAMES = [f"{law} {row.element} ({row.page})" for law, row in ROWS]
NEEDS = [(law, row, fact) for law, row in ROWS for fact in row.needs]
MADE_OF = {"withdrawal.message": "brand.email", "brand.vat": "brand.registration"}
ELSEWHERE = [
    (law, row["element"], row["elsewhere"]) for law, rows in TABLE.items() for row in rows if "elsewhere" in row
]


def shop(law: str, row: Required) -> Site:
    """A shop in the jurisdiction, with the facts that make the element apply."""
    site = site_for(law)
    brand = replace(site.brand, address=replace(site.brand.address, country=row.home)) if row.home else site.brand
    returns = Returns(withdrawal_form="/withdraw") if row.form else site.returns
    given = dict.fromkeys(row.given, "a fact of the shop")
    return replace(site, brand=brand, returns=returns, facts={**site.facts, **given})


def test_every_jurisdiction_has_its_rows() -> None:
    assert set(TABLE) == set(JURISDICTIONS)


@pytest.mark.parametrize(("law", "element", "where"), ELSEWHERE, ids=[f"{law} {name}" for law, name, _ in ELSEWHERE])
def test_what_is_looked_after_elsewhere_names_rules_that_there_are(law: str, element: str, where: str) -> None:
    assert set(re.findall(r"[A-Z]{3}[0-9]{3}", where)) <= {rule.id for rule in find_rules()}, (law, element)


@pytest.mark.parametrize("law", sorted(JURISDICTIONS))
def test_in_every_jurisdiction_some_missing_fact_stops_the_build(law: str) -> None:
    assert [row for of, row, _ in NEEDS if of == law]


@pytest.mark.parametrize(("law", "row"), ROWS, ids=NAMES)
def test_a_required_element_stands_on_its_page(law: str, row: Required) -> None:
    pages, findings = load(shop(law, row))
    sections = [s for made in pages.values() for page in made if page.id == row.page for s in page.sections]
    shown = {id for section in sections for id in section.shows if section.html.strip()}
    assert findings == []
    assert set(row.shows) - shown == set()
    assert not row.footer or any(section.in_footer and set(section.shows) & set(row.shows) for section in sections)


@pytest.mark.parametrize(("law", "row"), ROWS, ids=NAMES)
def test_the_page_names_the_law(law: str, row: Required) -> None:
    pages, _ = load(shop(law, row))
    sections = [s for made in pages.values() for page in made if page.id == row.page for s in page.sections]
    answering = {source for s in sections if set(s.shows) & set(row.shows) for source in s.sources}
    assert [source for source in answering if source.startswith(row.law)], (row.law, answering)


@pytest.mark.parametrize(("law", "row", "fact"), NEEDS, ids=[f"{law} {row.page} {fact}" for law, row, fact in NEEDS])
def test_without_a_needed_fact_the_build_stops_and_names_fact_page_and_law(law: str, row: Required, fact: str) -> None:
    _, findings = load(without(shop(law, row), MADE_OF.get(fact, fact)))
    told = [f for f in findings if f"“{row.page}”" in f.message and f" needs {fact}," in f.message]
    assert [finding.code for finding in told] == ["POL101"]
    assert "It is asked for by " in told[0].help
