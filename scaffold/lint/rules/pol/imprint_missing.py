"""POL007 imprint-missing."""

from collections.abc import Iterator

from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_DEMANDING = frozenset({"eu", "de", "fr", "it", "es", "nl", "uk", "jp", "kr", "br", "sa", "ae", "cn"})


@rule(
    "POL007",
    Severity.ERROR,
    clauses=["1.4.2", "1.4.5"],
    source="2000/31/EC Art. 5 and national law; Specified Commercial Transactions Act Art. 11 (JP)",
)
def imprint_missing(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    """A market whose law wants to know who sells has no page that says so.

    Passes:
        -- scaffold.toml --
        -- de-de/index.html --
        <html lang="de-DE"><title>Quay</title>
        -- de-de/impressum/index.html --
        <html lang="de-DE"><title>Impressum</title><p>Quay Ltd.</p>

    Fails:
        -- scaffold.toml --
        -- de-de/index.html --
        <html lang="de-DE"><title>Quay</title>
    """
    policies = policy_pages(site)
    for locale in profile.site.locales:
        home = policies.homes.get(locale.tag)
        if home is None or _DEMANDING.isdisjoint(profile.site.laws_of(locale)):
            continue
        found = [*policies.find("imprint", locale.tag), *policies.sections("imprint", locale.tag)]
        if found:
            yield Passed(Spot(found[0].path))
        else:
            message = (
                f"No page in {locale.tag} says who sells, as the law of {locale.territory_name or 'the market'} asks"
            )
            yield Problem(Spot(home), message, help="publish the imprint in this language")
