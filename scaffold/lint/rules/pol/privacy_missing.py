"""POL001 privacy-missing."""

from collections.abc import Iterator

from scaffold.lint.policies.demand import demanded
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.lint.words import display_width
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule(
    "POL001",
    Severity.ERROR,
    clauses=["5.4", "1.4.5"],
    source="(EU) 2016/679 Art. 12, 13; PIPL Art. 17; others per market",
)
def privacy_missing(site: HtmlSite, *, least_width: int = 600) -> Iterator[Outcome]:
    """A language that the shop sells in has no privacy notice, or one too short to say anything.

    Every order hands over a name and an address; the buyer must be able to read what happens to them. The width counts
    in half-width units: 600 are about 100 English words or 300 Japanese characters.

    Passes:
        -- lamp/index.html --
        <html lang="en"><meta property="og:type" content="product"><title>Lamp</title>
        -- privacy/index.html --
        <html lang="en"><title>Privacy notice</title><main>We keep your name and address for the time that the law asks
        for, to send your order and to answer you. Nobody else gets them but the carrier, the bank and our host. You may
        ask at any time what we hold about you, have it corrected or erased, object to its use, take it elsewhere, and
        complain to the authority. We store orders for ten years, messages for one, and logs for seven days. We use no
        cookies that need your consent. The controller is Lumo Ltd., 1 Pier, Bristol, privacy@lumo.example. Data goes to
        no country without an adequate level of protection, and no decision is made by a machine alone. Last change:
        March.</main>

    Fails:
        -- lamp/index.html --
        <html lang="en"><meta property="og:type" content="product"><title>Lamp</title>
    """
    for language, home, pages in demanded(policy_pages(site), "privacy"):
        width = max((display_width(page.text) for page in pages), default=0)
        if not pages:
            yield Problem(Spot(home), f"There is no privacy notice in {language}", help="write one in this language")
        elif width < least_width:
            message = f"The privacy notice in {language} is {width} wide, too short to say what the law asks for"
            yield Problem(Spot(pages[0].path), message, help="say who keeps what, why, how long, and the rights")
        else:
            yield Passed(Spot(pages[0].path))
