"""POL033 accessibility-statement-missing."""

from collections.abc import Iterator

from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot, Undetermined
from scaffold.model.site import BusinessModel

_SIZE = "micro_enterprise"


@rule(
    "POL033",
    Severity.ERROR,
    clauses=["1.4.2", "1.4.5"],
    source="(EU) 2019/882 Art. 4, 13, Annex V; BFSG s. 14",
)
def accessibility_statement_missing(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    """A shop for consumers in the European Union does not say how it can be used by people with disabilities.

    Micro-enterprises (fewer than ten people, at most two million euros a year) that give services are exempt; say so
    with `micro_enterprise = "yes"` under [facts], or "no". While nobody says, the question stays open.

    Passes:
        -- scaffold.toml --
        -- de-de/index.html --
        <html lang="de-DE"><title>Quay</title>
        -- de-de/barrierefreiheit/index.html --
        <html lang="de-DE"><title>Barrierefreiheit</title>

    Fails:
        -- scaffold.toml --
        [facts]
        eu_responsible_person = "Quay GmbH, Kai 1, 20457 Hamburg, eu@quay.example"
        micro_enterprise = "no"
        -- de-de/index.html --
        <html lang="de-DE"><title>Quay</title>
    """
    if profile.site.business_model is BusinessModel.B2B:
        return
    policies = policy_pages(site)
    size = profile.site.facts.get(_SIZE, "").strip().lower()
    for locale in profile.site.locales:
        home = policies.homes.get(locale.tag)
        if home is None or "eu" not in profile.site.laws_of(locale):
            continue
        found = [*policies.find("accessibility", locale.tag), *policies.sections("accessibility", locale.tag)]
        if found:
            yield Passed(Spot(found[0].path))
        elif size == "no":
            message = f"No page in {locale.tag} tells how people with disabilities can use the shop"
            yield Problem(Spot(home), message, help="publish the accessibility statement that comes with the program")
        elif size != "yes":
            yield Undetermined(Spot(home), f"scaffold.toml does not say under [facts] whether {_SIZE} is yes or no")
