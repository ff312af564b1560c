"""POL017 vendor-undisclosed."""

from collections.abc import Iterator

from scaffold.lint.consent.origins import in_files, in_policy
from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.lint.words import folded
from scaffold.model.consent import services_in
from scaffold.model.findings import SITE_FILE, Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot
from scaffold.model.services import Purpose, Service, covers
from scaffold.model.site import Locale


@rule(
    "POL017",
    Severity.ERROR,
    clauses=["1.4.5", "3.1.4"],
    source="(EU) 2016/679 Art. 13(1)(e); JP Telecommunications Business Act Art. 27-12",
)
def vendor_undisclosed(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    """Origins in pages and files, the security policy, the services, the gates and the policy pages do not agree.

    Five lists tell who gets data of visitors. An origin that only one of them knows is either a third party that nobody
    is told of, or a service that cannot work.

    Passes:
        -- scaffold.toml --
        [[service]]
        id = "plausible"
        settings = { domain = "quay.example" }
        -- _headers --
        /*
          Content-Security-Policy: default-src 'none'; script-src 'self' https://plausible.io
        -- privacy/index.html --
        <html lang="en-US"><title>Privacy</title><main>Plausible Insights OÜ counts visits.</main>
        <template data-service="plausible" data-purpose="analytics">
        <script src="https://plausible.io/js/script.js"></script></template>

    Fails:
        -- scaffold.toml --
        -- index.html --
        <html lang="en-US"><title>Quay</title><img src="https://tiles.example/1.png" alt="Map">
    """
    yield from _pages(site, profile)
    yield from _files(site, profile)
    yield from _policy(site, profile)
    for locale in profile.site.locales:
        for service in services_in(profile.site, locale):
            yield from _gated(service, locale, site)
            yield from _named(service, locale, site)


_REGISTER = "register it as a [[service]] with this origin among its hosts, or take it out"


def _known(host: str, services: tuple[Service, ...]) -> bool:
    return any(covers(known, f"https://{host}") for service in services for known in service.hosts.all)


def _pages(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    own = {locale.base_url.partition("://")[2].lower() for locale in profile.site.locales}
    seen: set[str] = set()
    for page in site.pages:
        for host, element in page.reached:
            if host in seen or host in own:
                continue
            seen.add(host)
            if _known(host, profile.site.services):
                yield Passed(Spot(page.path, element))
            else:
                message = f"The page names {host} to load from, and no service of the site does"
                yield Problem(Spot(page.path, element, evidence=host), message, help=_REGISTER)


def _files(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    own = {locale.base_url.partition("://")[2].lower() for locale in profile.site.locales}
    for host, path in in_files(site).items():
        if host and host not in own and not _known(host, profile.site.services):
            message = f"The file {path} loads from {host}, which no service of the site names"
            yield Problem(Spot(path, evidence=host), message, help=_REGISTER)


def _policy(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    allowed = in_policy(site)
    if not site.text("_headers"):
        return
    wanted = {host for service in profile.site.services for host in service.hosts.all}
    for host in sorted(allowed - wanted):
        message = f"The security policy allows {host}, which no service of the site names"
        yield Problem(Spot("_headers", evidence=host), message, help=_REGISTER)
    for host in sorted(wanted - allowed):
        message = f"A service names {host}, which the security policy does not allow"
        yield Problem(Spot("_headers", evidence=host), message, help="build the site again, and do not edit _headers")
    if wanted and wanted == allowed:
        yield Passed(Spot("_headers"))


def _gated(service: Service, locale: Locale, site: HtmlSite) -> Iterator[Outcome]:
    """Whether the pages of a locale hold a service's gate: all or nothing, for the frame of all pages is one."""
    if not service.script or service.purpose == Purpose.EMBED:
        return
    pages = [page for page in site.pages if page.language == locale.tag and page.is_read and not page.redirect]
    without = [page for page in pages if service.id not in page.services]
    if without:
        message = (
            f"The page has no gate for the service {service.id}, so that it never runs here ({len(without)} pages)"
        )
        help = "include parts/consent.html in the theme's base template, or take the service out of this market"
        yield Problem(Spot(without[0].path, evidence=service.id), message, help=help)
    elif pages:
        yield Passed(Spot(pages[0].path, evidence=service.id))


def _named(service: Service, locale: Locale, site: HtmlSite) -> Iterator[Outcome]:
    pages = policy_pages(site)
    told = [*pages.find("cookies", locale.tag), *pages.find("privacy", locale.tag)]
    names = [folded(name) for name in (service.name, service.processor) if name]
    if any(name in folded(page.text) for page in told for name in names):
        yield Passed(Spot(told[0].path, evidence=service.id))
    elif any(page.language == locale.tag for page in site.pages):
        message = f"No cookie or privacy page of {locale.tag} names {service.processor}, who runs {service.title}"
        yield Problem(SITE_FILE, message, help="publish the policy `cookies` or `privacy` in this locale")
