"""POL027 guarantee-notice-missing."""

import re
from collections.abc import Iterator
from datetime import date

from scaffold.lint.languages import primary
from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.policies.withdrawal import GUARANTEE
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot, Undetermined
from scaffold.model.site import BusinessModel

_FROM = date(2026, 9, 27)
_NAMES = re.compile(r"guarantee[-_]?notice|legal[-_]?guarantee|garantie[-_]?legale|gewaehrleistung", re.IGNORECASE)


@rule(
    "POL027",
    Severity.ERROR,
    clauses=["1.4.2", "5.2.7"],
    source="2011/83/EU Art. 22a by (EU) 2024/825; Implementing Regulation (EU) 2025/1960",
)
def guarantee_notice_missing(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    """A shop for consumers in the European Union says nothing of the legal guarantee of conformity.

    Since 27 September 2026 the official notice must be shown unaltered, in the language of the page. Whether a picture
    is the official one cannot be told here: its file should be called guarantee-notice, and then a person must have
    looked. Words alone leave the question open.

    Passes:
        -- scaffold.toml --
        -- de-de/agb/index.html --
        <html lang="de-DE"><title>AGB</title><main><h2>Gesetzliche Gewährleistung</h2>
        <img src="/guarantee-notice-de.svg" alt="Hinweis der EU auf die gesetzliche Gewährleistung"></main>

    Fails:
        -- scaffold.toml --
        -- de-de/agb/index.html --
        <html lang="de-DE"><title>AGB</title><main>Es gilt chinesisches Recht.</main>
    """
    if profile.as_of < _FROM or profile.site.business_model is BusinessModel.B2B:
        return
    policies = policy_pages(site)
    for locale in profile.site.locales:
        pages = (*policies.find("terms", locale.tag), *policies.find("returns", locale.tag))
        if "eu" in profile.site.laws_of(locale) and pages:
            yield _judged(pages, primary(locale.tag))


def _judged(pages: tuple[HtmlPage, ...], language: str) -> Outcome:
    spot = Spot(pages[0].path)
    if any(_NAMES.search(image.get("src")) for page in pages for image in page.all("img", "source")):
        return Passed(spot)
    words = GUARANTEE.get(language)
    if words is None:
        return Undetermined(spot, f"the words for it in {language} are not known here")
    if re.search(words, folded(" ".join(page.text for page in pages))):
        return Undetermined(spot, "the guarantee is told in words; no file is named like the official notice")
    help = "tell of the guarantee and show the official notice, in a file called guarantee-notice"
    return Problem(spot, "Neither terms nor returns tell of the legal guarantee of conformity", help=help)
