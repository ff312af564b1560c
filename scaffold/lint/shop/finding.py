"""Where a shop says a thing: in a link of its front pages, or in a heading of the pages about its service."""

from collections.abc import Callable, Iterator

from scaffold.lint.facts import PageFacts
from scaffold.lint.languages import primary
from scaffold.lint.policies.pages import facts_policies, policy_pages
from scaffold.lint.read import HtmlPage
from scaffold.lint.shop.phrases import Phrases
from scaffold.lint.site import HtmlSite, once_a_site
from scaffold.model.rules import Outcome, Passed, Problem, Spot, Undetermined

_SERVICE_KINDS = frozenset({"contact", "faq", "policy", "about"})
_MOST_PAGES = 40


def told_in(site: HtmlSite, language: str, phrases: Phrases) -> str:
    """The path of a page of a language that says it, or empty."""
    for page in front_pages(site, language):
        if any(phrases.find(f"{link.text} {link.get('title')}") for link in page.all("a")):
            return page.path
    for page in service_pages(site, language):
        if any(phrases.find(heading.text) for heading in page.all("h1", "h2", "h3", "h4", "summary", "dt", "legend")):
            return page.path
    return ""


def told_at_length(site: HtmlSite, language: str, phrases: Phrases) -> str:
    """As `told_in`, and the running text of the pages about service counts, too."""
    return told_in(site, language, phrases) or next(
        (page.path for page in service_pages(site, language) if phrases.find_in(page.text, language)), ""
    )


def told_everywhere(
    site: HtmlSite, phrases: Phrases, tell: Callable[[HtmlSite, str, Phrases], str], message: str, help: str
) -> Iterator[Outcome]:
    """One outcome for each selling language: whether it is told there (`told_in`, `told_at_length`)."""
    for language in policy_pages(site).selling:
        spot = Spot(policy_pages(site).homes[language], evidence=language)
        if tell(site, language, phrases):
            yield Passed(spot)
        elif not phrases.knows(language):
            yield Undetermined(spot, f"words for it are not known in {language}")
        else:
            yield Problem(spot, message, help=help)


@once_a_site
def front_pages(site: HtmlSite, language: str) -> tuple[HtmlPage, ...]:
    """The home page and one product's page of a language."""
    own = _own(site, language)
    chosen = [next((page for page in own if page.kind == kind), None) for kind in ("home", "product")]
    return tuple(site.page(page.path) for page in chosen if page)


@once_a_site
def service_pages(site: HtmlSite, language: str) -> tuple[HtmlPage, ...]:
    """The pages of a language about contact, questions, policies and the shop itself."""
    chosen = [page for page in _own(site, language) if page.kind in _SERVICE_KINDS or facts_policies(page)]
    return tuple(site.page(page.path) for page in chosen[:_MOST_PAGES])


def _own(site: HtmlSite, language: str) -> list[PageFacts]:
    """The pages under the exact tag, or else of the language."""
    pages = [page for page in site.pages if page.is_read and not page.redirect]
    exact = [page for page in pages if page.language.lower() == language.lower()]
    return exact or [page for page in pages if primary(page.language) == primary(language)]
