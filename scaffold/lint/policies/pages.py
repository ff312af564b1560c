"""The policy pages of a site, by policy and language, and the languages it sells in."""

from collections.abc import Iterator
from dataclasses import dataclass

from scaffold.lint.facts import PageFacts
from scaffold.lint.languages import primary
from scaffold.lint.policies.names import named, policies_of, policies_of_article
from scaffold.lint.read import HtmlPage
from scaffold.lint.site import HtmlSite, once_a_site

_NEVER = frozenset({"product", "category", "home", "404", "search", "cart", "checkout"})


@dataclass(frozen=True, slots=True)
class PolicyPages:
    """`pages` are those that hold a policy, each read, with the policies; `selling` the languages of product pages."""

    pages: tuple[tuple[HtmlPage, frozenset[str]], ...]
    selling: tuple[str, ...]
    homes: dict[str, str]
    """The path of a page that stands for each language: its home page, or else its first product."""

    def find(self, policy: str, language: str) -> tuple[HtmlPage, ...]:
        """The pages with a policy in a language: under the exact tag, or else under one of the same language."""
        held = [page for page, policies in self.pages if policy in policies]
        exact = tuple(page for page in held if page.language.lower() == language.lower())
        return exact or tuple(page for page in held if primary(page.language) == primary(language))

    def sections(self, policy: str, language: str) -> Iterator[HtmlPage]:
        """The policy pages in a language that have a heading about a policy, whatever else they are about."""
        for page, _ in self.pages:
            if primary(page.language) == primary(language) and any(
                policy in named(heading.text) for heading in page.all("h1", "h2", "h3", "h4")
            ):
                yield page


@once_a_site
def policy_pages(site: HtmlSite) -> PolicyPages:
    """Read once for all rules."""
    found = []
    for page in site.pages:
        policies = facts_policies(page)
        if policies:
            found.append((site.page(page.path), policies))
    return PolicyPages(tuple(found), _selling(site), _homes(site))


def facts_policies(page: PageFacts) -> frozenset[str]:
    """The policies of a page by its facts; a product called “Cookies” is none."""
    if page.redirect or not page.is_read:
        return frozenset()
    return _policies(page.kind, page.title, page.path)


def page_policies(page: HtmlPage) -> frozenset[str]:
    """The policies of a page that is read."""
    return frozenset() if page.redirect else _policies(page.kind.name, page.title, page.path)


def _policies(kind: str, title: str, path: str) -> frozenset[str]:
    if kind in _NEVER:
        return frozenset()
    return policies_of_article(title, path) if kind == "post" else policies_of(title, path)


def _selling(site: HtmlSite) -> tuple[str, ...]:
    return tuple(sorted({page.language for page in site.indexable if page.kind == "product" and page.language}))


def _homes(site: HtmlSite) -> dict[str, str]:
    homes: dict[str, str] = {}
    for kind in ("home", "product"):
        for page in site.indexable:
            if page.kind == kind:
                homes.setdefault(page.language, page.path)
    return homes
