"""Where a policy is demanded: in each language that the site sells in."""

from collections.abc import Iterator

from scaffold.lint.policies.pages import PolicyPages
from scaffold.lint.read import HtmlPage


def demanded(policies: PolicyPages, policy: str) -> Iterator[tuple[str, str, tuple[HtmlPage, ...]]]:
    """Each selling language, the path of a page that stands for it, and its pages with the policy."""
    for language in policies.selling:
        yield language, policies.homes[language], policies.find(policy, language)
