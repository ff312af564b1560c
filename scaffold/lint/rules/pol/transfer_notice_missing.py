"""POL016 transfer-notice-missing."""

from collections.abc import Iterator

from scaffold.i18n.tags import territory_name
from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.policies.texts import holds, pressed
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem, Spot
from scaffold.model.site import Locale
from scaffold.model.territories import EEA

_DEMANDING = frozenset({"eu", "uk", "jp", "cn", "kr", "br", "qc", "au"})


@rule(
    "POL016",
    Severity.ERROR,
    clauses=["1.3.2", "1.4.5"],
    source="(EU) 2016/679 Art. 13(1)(f); PIPL Art. 39; APPI Art. 28",
)
def transfer_notice_missing(site: HtmlSite, profile: Profile, registers: Registers) -> Iterator[Outcome]:
    """Data leaves the visitor's market for a country that the privacy notice does not name.

    The countries are those of the services in scaffold.toml and of the firms in registers/vendors.yaml; the page on
    cookies may name them, too. Within the European Economic Area data need no such notice.

    Passes:
        -- registers/vendors.yaml --
        entries:
          - { name: Mail Inc., purpose: newsletter, country: US, safeguard: SCC }
        -- de-de/datenschutz/index.html --
        <html lang="de-DE"><title>Datenschutz</title><p>Mail Inc. in den USA (Vereinigte Staaten), Vertragsklauseln</p>

    Fails:
        -- registers/vendors.yaml --
        entries:
          - { name: Mail Inc., purpose: newsletter, country: US, safeguard: SCC }
        -- de-de/datenschutz/index.html --
        <html lang="de-DE"><title>Datenschutz</title><p>Mail Inc.</p>
    """
    policies = policy_pages(site)
    for locale in profile.site.locales:
        if _DEMANDING.isdisjoint(profile.site.laws_of(locale)):
            continue
        for page in policies.find("privacy", locale.tag):
            text = pressed(" ".join(of.text for of in (page, *policies.find("cookies", locale.tag))))
            for country in sorted(_countries(profile, registers, locale)):
                name = territory_name(country, locale.tag)
                spot = Spot(page.path, evidence=country)
                if holds(text, name):
                    yield Passed(spot)
                else:
                    message = f"Data goes to {name} ({country}), and the privacy notice does not say so"
                    yield Problem(spot, message, help="name the country and what protects the data there")


def _countries(profile: Profile, registers: Registers, locale: Locale) -> set[str]:
    services = {service.id: service for service in profile.site.services}
    here = [
        service.country for service in services.values() if not service.markets or locale.market.id in service.markets
    ]
    firms = [vendor.country for vendor in registers.vendors.entries if vendor.service not in services]
    at_home = {*locale.market.territories, *(EEA if "eu" in locale.market.jurisdictions else ())}
    return {country for country in (*here, *firms) if country} - at_home
