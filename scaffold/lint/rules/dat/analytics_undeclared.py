"""DAT002 analytics-undeclared."""

from collections.abc import Iterator

from scaffold.lint.addresses import host_of
from scaffold.lint.needs import Profile
from scaffold.lint.rule import rule
from scaffold.lint.shop.trackers import Tag, vendor_of
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot
from scaffold.model.site import Site


@rule("DAT002", Severity.ERROR, clauses=["1.4.5", "4.1.1"], source="Regulation (EU) 2016/679 Art. 13")
def analytics_undeclared(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    """A page has a tag for measuring or advertising that scaffold.toml does not declare as a service.

    The privacy notice and the cookie page are made from the declared services, so visitors are told nothing of it.

    Passes:
        -- scaffold.toml --
        [[service]]
        id = "plausible"
        settings = { domain = "quay.example" }
        -- index.html --
        <html lang="de-DE"><script defer src="https://plausible.io/js/script.js"></script>

    Fails:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        -- index.html --
        <html lang="de-DE"><script>!function(f,b,e,v){}(window,document,'script');
        fbq('init', '123456789');</script>
    """
    declared = frozenset(_vendors(profile.site))
    ids = {service.id for service in profile.site.services}
    for page in site.pages:
        for tag in page.tags:
            if tag.service in ids or tag.vendor in declared:
                yield Passed(Spot(page.path, tag.element))
            else:
                yield _undeclared(tag, page.path)


def _undeclared(tag: Tag, path: str) -> Problem:
    return Problem(
        Spot(path, tag.element, evidence=f"{tag.vendor} {tag.id}"),
        f"{tag.vendor} is loaded here, and no [[service]] of scaffold.toml declares it",
        help="take it out, or declare it, so that the notices name it and visitors are asked",
    )


def _vendors(site: Site) -> Iterator[str]:
    for service in site.services:
        for origin in (service.script, *service.hosts.all):
            vendor = vendor_of(host_of(origin))
            if vendor:
                yield vendor.name
                if vendor.name.startswith("Google"):
                    yield from ("Google tag", "Google Analytics")  # one script serves both
