"""POL012 policy-section-missing."""

from collections.abc import Iterator

from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.policies.topics import TOPICS, treats
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot, Undetermined


@rule(
    "POL012",
    Severity.ERROR,
    clauses=["1.4.5"],
    source="(EU) 2016/679 Art. 13; UK GDPR Art. 13; APPI Art. 21, 27, 32; PIPL Art. 17; LGPD Art. 9, 18; PIPA Art. 30",
)
def policy_section_missing(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    """A privacy notice leaves out something that the law of its market wants said.

    A section is known by its id (those of the policies that come with the program) or by its words. Whether what it
    says is true and enough is for a person to read.

    Passes:
        -- scaffold.toml --
        -- de-de/datenschutz/index.html --
        <html lang="de-DE"><title>Datenschutz</title><main><h2 id="controller">Wer</h2><h2>Zwecke</h2><h2>Empfänger</h2>
        <h2>Speicherdauer</h2><h2>Ihre Rechte</h2><h2>Beschwerde bei der Aufsichtsbehörde</h2></main>

    Fails:
        -- scaffold.toml --
        -- de-de/datenschutz/index.html --
        <html lang="de-DE"><title>Datenschutz</title><main><h2>Verantwortlicher</h2><h2>Zwecke</h2><h2>Ihre Rechte</h2>
    """
    policies = policy_pages(site)
    for locale in profile.site.locales:
        for page in policies.find("privacy", locale.tag):
            if page.language.lower() == locale.tag.lower():
                yield from _judged(page, profile.site.laws_of(locale))


def _judged(page: HtmlPage, jurisdictions: tuple[str, ...]) -> Iterator[Outcome]:
    for topic in TOPICS:
        law = next((topic.law[each] for each in jurisdictions if each in topic.law), "")
        if not law:
            continue
        spot = Spot(page.path, evidence=topic.name)
        is_treated = treats(page, topic)
        if is_treated is None:
            yield Undetermined(spot, f"the words for “{topic.name}” in {page.language} are not known here")
        elif is_treated:
            yield Passed(spot)
        else:
            help = "add the section; the policy that comes with the program has one"
            yield Problem(spot, f"The notice does not say {topic.name} ({law})", help=help)
