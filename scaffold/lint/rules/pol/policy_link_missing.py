"""POL009 policy-link-missing."""

from collections.abc import Iterator

from scaffold.lint.facts import PageFacts
from scaffold.lint.policies.pages import PolicyPages, policy_pages
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_NEEDED = ("privacy", "terms", "imprint", "returns", "shipping", "disclaimer")
_UNLINKED = frozenset({"checkout", "404"})


@rule(
    "POL009",
    Severity.ERROR,
    clauses=["1.4.5"],
    source="2000/31/EC Art. 5 (easy, direct and permanent access)",
)
def policy_link_missing(site: HtmlSite) -> Iterator[Outcome]:
    """A page of a shop does not link the shop's own policies in its language.

    What the law wants at hand “permanently” belongs in the footer of each page. Only policies that the site has in the
    page's language count here; that one is missing is for other rules to say.

    Passes:
        -- lamp/index.html --
        <html lang="en"><meta property="og:type" content="product"><title>Lamp</title>
        <footer><a href="/privacy/">Privacy</a></footer>
        -- privacy/index.html --
        <html lang="en"><title>Privacy</title><footer><a href="/privacy/">Privacy</a></footer>

    Fails:
        -- lamp/index.html --
        <html lang="en"><meta property="og:type" content="product"><title>Lamp</title>
        -- privacy/index.html --
        <html lang="en"><title>Privacy</title><footer><a href="/privacy/">Privacy</a></footer>
    """
    policies = policy_pages(site)
    if not policies.selling:
        return
    wanted = {language: _wanted(policies, language) for language in {page.language for page in site.indexable}}
    for page in site.indexable:
        if wanted[page.language] and page.kind not in _UNLINKED:
            yield _judged(page, wanted[page.language], site)


def _wanted(policies: PolicyPages, language: str) -> dict[str, frozenset[str]]:
    """The paths of the pages with each policy in exactly this language."""
    found = {
        policy: frozenset(page.path for page in policies.find(policy, language) if page.language == language)
        for policy in _NEEDED
    }
    return {policy: paths for policy, paths in found.items() if paths}


def _judged(page: PageFacts, wanted: dict[str, frozenset[str]], site: HtmlSite) -> Outcome:
    linked = {site.resolve(link.href, page).file for link in page.links} | {page.path}
    lacks = [policy for policy, paths in wanted.items() if paths.isdisjoint(linked)]
    if lacks:
        message = f"The page does not link the site's pages on {', '.join(lacks)}"
        return Problem(Spot(page.path, evidence=" ".join(lacks)), message, help="link them in the footer of each page")
    return Passed(Spot(page.path))
