"""MKT014 social-profile-drift."""

from collections.abc import Iterator

from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.accounts import account_of
from scaffold.lint.shop.goods import many
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("MKT014", Severity.WARNING, clauses=["3.1.2", "3.5.2", "5.3.5"], source="project rule")
def social_profile_drift(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    """A home page leads to an account at a social network that is not the brand's, or to no account at all.

    The brand's accounts are those of `[brand] social` in scaffold.toml. Links and the `sameAs` of structured data are
    looked at on the home page of each language; links that share or play something are none to an account.

    Passes:
        -- scaffold.toml --
        [brand]
        legal_name = "Quay Ltd."
        address = { street = "1 Pier", locality = "Bristol", postal_code = "BS1", country = "GB" }
        email = "care@quay.example"
        social = { instagram = "https://www.instagram.com/quay" }
        -- index.html --
        <html lang="en-US"><a href="https://instagram.com/quay/">Instagram</a></html>

    Fails:
        -- scaffold.toml --
        [brand]
        legal_name = "Quay Ltd."
        address = { street = "1 Pier", locality = "Bristol", postal_code = "BS1", country = "GB" }
        email = "care@quay.example"
        social = { instagram = "https://www.instagram.com/quay" }
        -- index.html --
        <html lang="en-US"><a href="https://instagram.com/quay_old/">Instagram</a></html>
    """
    own = {account for url in profile.site.brand.social.values() if (account := account_of(url))}
    for path in sorted(set(policy_pages(site).homes.values())):
        for element, href in _addresses(site.page(path)):
            account = account_of(href)
            if account is None:
                continue
            spot = Spot(path, element, evidence=href)
            if account in own:
                yield Passed(spot)
            elif account.name:
                message = f"This leads to {account.name} at {account.network}, which is no account of the brand"
                yield Problem(spot, message, help="correct it, or enter the account in scaffold.toml, [brand] social")
            else:
                message = f"This leads to the front page of {account.network}, not to an account"
                yield Problem(spot, message, help="name the account, or take the link away")


def _addresses(page: HtmlPage) -> Iterator[tuple[int, str]]:
    """Links and sameAs with the numbers of their elements, each address once."""
    found: dict[str, int] = {}
    for link in page.all("a"):
        found.setdefault(link.get("href").strip(), link.index)
    for script, node in page.jsonld_nodes:
        for url in many(node.get("sameAs")):
            if isinstance(url, str):
                found.setdefault(url.strip(), script.index)
    return ((index, href) for href, index in found.items())
