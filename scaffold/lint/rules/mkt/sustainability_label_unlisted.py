"""MKT003 sustainability-label-unlisted."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.element import Element
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.claims import claims_on
from scaffold.lint.shop.promising import SEALED
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem

_BEGINS = date(2026, 9, 27)


@rule("MKT003", Severity.ERROR, clauses=["1.4.2", "1.4.3"], source="2005/29/EC Annex I 2a by (EU) 2024/825")
def sustainability_label_unlisted(
    page: HtmlPage, profile: Profile, registers: Registers, as_of: date
) -> Iterator[Outcome]:
    """A page for the European Union shows a seal about the environment that no register knows.

    From 27 September 2026 only seals of a certification scheme or of a public authority may be shown there. Looked at
    are texts and the alternatives of pictures; the seal must stand in registers/certifications.yaml (in `kind`, `body`
    or `standard`) and be valid, or in registers/claims.yaml.

    Passes:
        -- registers/certifications.yaml --
        entries:
          - { id: e, kind: EU Ecolabel, products: [cup], markets: [eu], issued: 2026-01-02, number: DE/011/1 }
        -- index.html --
        <html lang="de-DE"><main><img src="e.svg" alt="EU Ecolabel DE/011/1"></main></html>

    Fails:
        -- registers/certifications.yaml --
        entries: []
        -- index.html --
        <html lang="de-DE"><main><img src="blatt.svg" alt="Unser Umweltsiegel, ein grünes Blatt"></main></html>
    """
    if as_of < _BEGINS or "eu" not in profile.jurisdictions_of(page.language):
        return
    for element, seal in _seals(page):
        if _is_listed(seal, registers, as_of):
            yield Passed(element)
        else:
            message = f"The seal “{seal}” is in no register"
            help = "take it away, or enter the certificate with its number in registers/certifications.yaml"
            yield Problem(element, message, help=help)


def _seals(page: HtmlPage) -> Iterator[tuple[Element, str]]:
    for picture in page.all("img"):
        if seal := SEALED.find_in(picture.get("alt"), page.language):
            yield picture, seal
    yield from ((said.element, said.phrase) for said in claims_on(page, SEALED))


def _is_listed(seal: str, registers: Registers, as_of: date) -> bool:
    valid = [of for of in registers.certifications.entries if of.expires is None or of.expires >= as_of]
    known = [folded(f"{entry.kind} {entry.body} {entry.standard}") for entry in valid]
    claimed = [of for of in registers.claims.entries if of.expires is None or of.expires >= as_of]
    known += [folded(words) for entry in claimed for words in entry.text.values()]
    return any(seal in words for words in known)
