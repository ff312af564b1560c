"""POL014 legal-identity-conflict."""

from collections.abc import Iterator
from typing import Any

from scaffold.lint.kinds import types_of
from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.policies.texts import holds, pressed
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot
from scaffold.model.site import Brand

_FIRMS = frozenset({"Organization", "OnlineStore", "OnlineBusiness", "Store", "LocalBusiness", "Corporation"})
_NAMING = ("imprint", "privacy", "terms")


@rule(
    "POL014",
    Severity.ERROR,
    clauses=["5.2", "1.2.1", "1.4.5", "6.1.6"],
    source="2005/29/EC Art. 6; project rule",
)
def legal_identity_conflict(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    """The firm is another one on a policy page, or in the data for search engines, than in scaffold.toml.

    Passes:
        -- scaffold.toml --
        -- index.html --
        <html lang="en-US"><title>Quay</title><script type="application/ld+json">{"@type": "Organization",
        "name": "Quay", "legalName": "Quay Ltd.", "email": "care@quay.example"}</script>

    Fails:
        -- scaffold.toml --
        -- index.html --
        <html lang="en-US"><title>Quay</title><script type="application/ld+json">{"@type": "Organization",
        "name": "Quay", "legalName": "Old Quay Ltd."}</script>

        -- scaffold.toml --
        -- imprint/index.html --
        <html lang="en-US"><title>Imprint</title><p>Harbour Ltd., 9 Pier, Bristol</p>
    """
    brand = profile.site.brand
    policies = policy_pages(site)
    for locale in profile.site.locales:
        home = policies.homes.get(locale.tag)
        if home:
            yield from _in_data(site.page(home), brand)
        for policy in _NAMING:
            for page in policies.find(policy, locale.tag):
                if page.language == locale.tag:
                    yield _on_page(page, policy, brand)


def _on_page(page: HtmlPage, policy: str, brand: Brand) -> Outcome:
    spot = Spot(page.path, evidence=policy)
    if holds(pressed(page.text), brand.legal_name):
        return Passed(spot)
    message = f"The page does not name {brand.legal_name}, which scaffold.toml gives as the firm"
    return Problem(spot, message, help="write {brand.legal_name} in the policy, so that all pages agree")


def _in_data(page: HtmlPage, brand: Brand) -> Iterator[Outcome]:
    for script, node in page.jsonld_nodes:
        if not _FIRMS.isdisjoint(types_of(node)):
            wrong = [f"{key} “{said}”" for key, said, true in _facts(node, brand) if pressed(said) != pressed(true)]
            spot = Spot(page.path, script.index, evidence=" ".join(wrong))
            if wrong:
                message = f"The data says {' and '.join(wrong)}, and scaffold.toml says otherwise"
                yield Problem(spot, message, help="make the data from scaffold.toml")
            else:
                yield Passed(spot)


def _facts(node: dict[str, Any], brand: Brand) -> Iterator[tuple[str, str, str]]:
    """Each key that both tell, with both values."""
    address = node.get("address")
    street = address.get("streetAddress") if isinstance(address, dict) else None
    vat = brand.registration.vat if brand.registration else ""
    said = (
        ("legalName", node.get("legalName"), brand.legal_name),
        ("email", node.get("email"), brand.email),
        ("telephone", node.get("telephone"), brand.phone),
        ("vatID", node.get("vatID"), vat),
        ("streetAddress", street, brand.address.street),
    )
    yield from ((key, value, true) for key, value, true in said if isinstance(value, str) and value and true)
