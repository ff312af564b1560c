"""SEO024 jsonld-organization-drift."""

from collections.abc import Iterator
from typing import Any

from scaffold.lint.kinds import types_of
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_TYPES = frozenset({"Organization", "OnlineStore", "OnlineBusiness", "Corporation", "LocalBusiness", "Store"})


@rule(
    "SEO024",
    Severity.WARNING,
    clauses=["5.2", "1.2.1", "1.2.3", "3.1.2", "5.2.1"],
    source="Google organization documentation",
)
def jsonld_organization_drift(page: HtmlPage, profile: Profile) -> Iterator[Outcome]:
    """The data of the home page say another name, address or account than scaffold.toml.

    Passes:
        -- scaffold.toml --
        -- index.html --
        <html lang="en-US"><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Organization", "name": "Quay", "url": "https://quay.example/"}</script>

    Fails:
        -- scaffold.toml --
        -- index.html --
        <html lang="en-US"><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Organization", "name": "Key", "url": "https://quay.example/"}</script>
    """
    if page.kind.name != "home":
        return
    found = [(script, node) for script, node in page.jsonld_nodes if _TYPES & set(types_of(node))]
    if not found:
        yield Problem(page, "The home page has no data of the organization", help="add an Organization in JSON-LD")
    for script, node in found[:1]:
        why = _drift(node, profile)
        yield Problem(script, why, help="take it from scaffold.toml") if why else Passed(script)


def _drift(node: dict[str, Any], profile: Profile) -> str:
    site = profile.site
    name, url = str(node.get("name", "")), str(node.get("url", ""))
    if name and name.casefold() not in (site.title.casefold(), site.brand.legal_name.casefold()):
        return f"The organization is called “{name}” in the data, and {site.title} in scaffold.toml"
    if url and not url.startswith(site.base_url.rstrip("/")):
        return f"The organization's address is {url} in the data, and {site.base_url} in scaffold.toml"
    same = node.get("sameAs")
    accounts = {str(item).rstrip("/") for item in (same if isinstance(same, list) else [same]) if item}
    lost = {address.rstrip("/") for address in site.brand.social.values()} - accounts
    return f"The data do not name the account {min(lost)}" if lost else ""
