"""Where a policy is demanded: in each language that the site sells in, and in each locale of a law."""

import re
from collections.abc import Callable, Iterator, Mapping

from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import PolicyPages, policy_pages
from scaffold.lint.read import HtmlPage
from scaffold.lint.site import HtmlSite
from scaffold.lint.words import folded
from scaffold.model.rules import Outcome, Passed, Problem, Spot
from scaffold.model.site import BusinessModel, Locale


def demanded(policies: PolicyPages, policy: str) -> Iterator[tuple[str, str, tuple[HtmlPage, ...]]]:
    """Each selling language, the path of a page that stands for it, and its pages with the policy."""
    for language in policies.selling:
        yield language, policies.homes[language], policies.find(policy, language)


def written(
    site: HtmlSite, policy: str, judged: Callable[[tuple[HtmlPage, ...], str], Outcome], name: str, help: str
) -> Iterator[Outcome]:
    """One outcome for each selling language: what is said of its pages, or of those with a heading about the policy.

    `name` says in the message what there is none of.
    """
    policies = policy_pages(site)
    for language, home, pages in demanded(policies, policy):
        found = pages or tuple(policies.sections(policy, language))
        yield judged(found, language) if found else Problem(Spot(home), f"There is no {name} in {language}", help=help)


def is_there(pages: tuple[HtmlPage, ...], _language: str) -> Outcome:
    """For `written`: a page is enough, whatever it says."""
    return Passed(Spot(pages[0].path))


def locales_of_law(profile: Profile, law: str, language: str) -> Iterator[Locale]:
    """The locales in a language whose market is of a law, in a shop for consumers."""
    if profile.site.business_model is not BusinessModel.B2B:
        for locale in profile.site.locales:
            if locale.language == language and law in profile.site.laws_of(locale):
                yield locale


def lacking(fields: Mapping[str, str], text: str) -> list[str]:
    """The names of the fields whose words (a pattern) a text does not have."""
    words = folded(text)
    return [name for name, pattern in fields.items() if not re.search(pattern, words)]
