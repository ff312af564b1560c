"""POL034 epr-number-missing."""

from collections.abc import Iterator

from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.policies.texts import holds, pressed
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("POL034", Severity.ERROR, clauses=["1.4.2"], source="C. env. R541-173; ElektroG s. 6(3)")
def epr_number_missing(site: HtmlSite, profile: Profile, registers: Registers) -> Iterator[Outcome]:
    """A producer number that must be shown stands in the register, and on no policy page for that country.

    The register says with `shown: true` which numbers the law wants on the pages; which duties a firm has is for a
    person to find out.

    Passes:
        -- registers/epr.yaml --
        entries:
          - { stream: electrical, country: DE, number: DE 12345678, shown: true }
        -- de-de/impressum/index.html --
        <html lang="de-DE"><title>Impressum</title><p>WEEE-Reg.-Nr. DE 12345678</p>

    Fails:
        -- registers/epr.yaml --
        entries:
          - { stream: electrical, country: DE, number: DE 12345678, shown: true }
        -- de-de/impressum/index.html --
        <html lang="de-DE"><title>Impressum</title><p>Quay Ltd.</p>
    """
    policies = policy_pages(site)
    for entry in registers.epr.entries:
        locales = [locale for locale in profile.site.locales if locale.territory == entry.country]
        for locale in locales if entry.shown else ():
            pages = [page for page, _ in policies.pages if page.language.lower() == locale.tag.lower()]
            held = [page for page in pages if holds(pressed(page.text), entry.number)]
            if held:
                yield Passed(Spot(held[0].path, evidence=entry.number))
            else:
                message = f"The producer number {entry.number} ({entry.stream}) is on no policy page in {locale.tag}"
                yield Problem(
                    entry.place, message, help="show it in the imprint and the terms, as [facts] producer_ids"
                )
