"""DAT001 analytics-missing."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from scaffold.lint.addresses import host_of
from scaffold.lint.facts import PageFacts
from scaffold.lint.needs import Profile
from scaffold.lint.rule import rule
from scaffold.lint.shop.trackers import vendor_of
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem, Spot, Undetermined
from scaffold.model.services import Purpose, Service
from scaffold.model.site import Site

_EVERYWHERE = ("", "all", "all pages", "every page", "whole site")


@rule("DAT001", Severity.ERROR, clauses=["5.7", "5.8", "4.1.1", "4.1.4"], source="T/CCPITCSC 109-2022, 4.1.1")
def analytics_missing(site: HtmlSite, profile: Profile, registers: Registers) -> Iterator[Outcome]:
    """A page lacks the loader of a service by which the shop says that it measures.

    A visit that passes a page without it is cut in two, and the steps to an order no longer add up. The loader may wait
    for consent in a gate (`data-service`), or stand in a script of the service's own.

    Passes:
        -- scaffold.toml --
        [[service]]
        id = "plausible"
        settings = { domain = "quay.example" }
        -- registers/data.yaml --
        entries: [{ service: plausible, events: [order] }]
        -- index.html --
        <html lang="de-DE"><title>Quay</title>
        <template data-service="plausible" data-purpose="analytics"><script src="https://plausible.io/js/script.js">
        </script></template>

    Fails:
        -- scaffold.toml --
        [[service]]
        id = "plausible"
        settings = { domain = "quay.example" }
        -- registers/data.yaml --
        entries: [{ service: plausible, events: [order] }]
        -- index.html --
        <html lang="de-DE"><title>Quay</title>
    """
    scopes = {entry.service: entry.scope for entry in registers.data.entries}
    for service in profile.site.services:
        if service.purpose != Purpose.ANALYTICS and service.id not in scopes:
            continue
        if scopes.get(service.id, "").strip().lower() not in _EVERYWHERE:
            yield Undetermined(Spot("index.html"), f"{service.id} is on some pages only, by its words in the register")
            continue
        for page in site.pages:
            if page.is_read and not page.redirect and _is_wanted(service, page, profile):
                yield _outcome(service, page, profile.site)


def _is_wanted(service: Service, page: PageFacts, profile: Profile) -> bool:
    market = profile.market_of(page.language)
    return market is not None and (not service.markets or market.id in service.markets)


def _outcome(service: Service, page: PageFacts, site: Site) -> Outcome:
    if service.id in page.services or _loads(service, page):
        return Passed(Spot(page.path))
    return Problem(
        Spot(page.path, evidence=service.id),
        f"{service.title} measures {site.title}, but not on this page",
        help="the theme's page frame carries the loaders; let this page's template use it",
    )


def _loads(service: Service, page: PageFacts) -> bool:
    script = urlsplit(service.script)
    if any(script.netloc and host_of(asset.href) == script.netloc for asset in page.assets):
        return True
    own = vendor_of(script.netloc)
    return own is not None and any(tag.vendor == own.name for tag in page.tags)
