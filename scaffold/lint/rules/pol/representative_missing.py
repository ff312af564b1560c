"""POL015 representative-missing."""

from collections.abc import Iterator

from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.policies.texts import holds, pressed
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import SITE_FILE, Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot
from scaffold.model.site import Brand, Representative
from scaffold.model.territories import EU


@rule(
    "POL015",
    Severity.ERROR,
    clauses=["1.4.2", "1.4.5"],
    source="(EU) 2016/679 Art. 27; UK GDPR Art. 27",
)
def representative_missing(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    """A seller from outside the European Union or Britain names nobody there to whom people can turn.

    Who targets people in the Union or in Britain from outside names a representative in the privacy notice. There are
    narrow exceptions; who relies on one leaves the rule out and says why.

    Passes:
        -- scaffold.toml --
        -- de-de/datenschutz/index.html --
        <html lang="de-DE"><title>Datenschutz</title><p>Vertreter: Quay GmbH, Kai 1, 20457 Hamburg, eu@quay.example</p>

    Fails:
        -- scaffold.toml --
        -- de-de/datenschutz/index.html --
        <html lang="de-DE"><title>Datenschutz</title><p>Quay Ltd., Bristol</p>
    """
    policies = policy_pages(site)
    brand = profile.site.brand
    for locale in profile.site.locales:
        for where, person in _wanted(brand, profile.site.laws_of(locale)):
            for page in policies.find("privacy", locale.tag):
                spot = Spot(page.path, evidence=where)
                if person is None:
                    message = f"Nobody in {where} is named in scaffold.toml as representative"
                    yield Problem(SITE_FILE, message, help=f"add {_KEYS[where]} to [brand]")
                elif holds(pressed(page.text), person.name) and holds(pressed(page.text), person.address):
                    yield Passed(spot)
                else:
                    message = f"The privacy notice does not name the representative in {where}, {person.name}"
                    yield Problem(spot, message, help="name it with its postal address")


_KEYS = {"the European Union": "eu_representative", "the United Kingdom": "uk_representative"}


def _wanted(brand: Brand, jurisdictions: tuple[str, ...]) -> Iterator[tuple[str, Representative | None]]:
    if "eu" in jurisdictions and brand.address.country not in EU:
        yield "the European Union", brand.eu_representative
    if "uk" in jurisdictions and brand.address.country != "GB":
        yield "the United Kingdom", brand.uk_representative
