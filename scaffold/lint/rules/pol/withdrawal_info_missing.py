"""POL024 withdrawal-info-missing."""

import re
from collections.abc import Iterator

from scaffold.lint.languages import primary
from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.policies.statements import days_in
from scaffold.lint.policies.withdrawal import MODEL_FORM, RIGHT
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot, Undetermined
from scaffold.model.site import BusinessModel

_DAYS = 14


@rule(
    "POL024",
    Severity.ERROR,
    clauses=["1.4.5", "5.2.7"],
    source="2011/83/EU Art. 6(1)(h), Annex I; SI 2013/3134 Sch. 3",
)
def withdrawal_info_missing(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    """Consumers in the EU or Britain are not told of the right to withdraw within 14 days, or get no form.

    Who is not told may withdraw for a year longer. The words are looked for on the pages on returns and on terms.

    Passes:
        -- scaffold.toml --
        -- de-de/widerruf/index.html --
        <html lang="de-DE"><title>Widerruf</title><main>Sie haben das Recht, binnen 14 Tagen diesen Vertrag zu
        widerrufen. <h2>Muster-Widerrufsformular</h2></main>

    Fails:
        -- scaffold.toml --
        -- de-de/widerruf/index.html --
        <html lang="de-DE"><title>Rückgabe</title><main>Umtausch innerhalb von 30 Tagen.</main>
    """
    if profile.site.business_model is BusinessModel.B2B:
        return
    policies = policy_pages(site)
    for locale in profile.site.locales:
        pages = (*policies.find("returns", locale.tag), *policies.find("terms", locale.tag))
        if {"eu", "uk"}.isdisjoint(profile.site.laws_of(locale)) or not pages:
            continue
        spot = Spot(pages[0].path)
        language = primary(locale.tag)
        text = folded(" ".join(page.text for page in pages))
        if language not in RIGHT:
            yield Undetermined(spot, f"the words for it in {language} are not known here")
            continue
        told = {
            "the right to withdraw": bool(re.search(RIGHT[language], text)),
            "the 14 days": _DAYS in days_in(text),
            "the model form": bool(re.search(MODEL_FORM[language], text)),
        }
        lacks = [what for what, is_told in told.items() if not is_told]
        if lacks:
            message = f"Consumers in {locale.tag} are not told {' and '.join(lacks)}"
            yield Problem(spot, message, help="publish the policy on returns that comes with the program")
        else:
            yield Passed(spot)
