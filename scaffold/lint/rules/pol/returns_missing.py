"""POL005 returns-missing."""

from collections.abc import Iterator

from scaffold.lint.policies.demand import written
from scaffold.lint.policies.statements import days_in, states
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot, Undetermined


@rule(
    "POL005",
    Severity.ERROR,
    clauses=["1.4.5", "5.2.7"],
    source="2011/83/EU Art. 6(1)(h), (i); Cal. Civ. Code 1723",
)
def returns_missing(site: HtmlSite) -> Iterator[Outcome]:
    """A language that the shop sells in has no page on returns, or it leaves out the period, the cost or the refund.

    “Contact us for returns” lets nobody decide; how long, who pays for sending back and when the money comes does.

    Passes:
        -- lamp/index.html --
        <html lang="en"><meta property="og:type" content="product"><title>Lamp</title>
        -- returns/index.html --
        <html lang="en"><title>Returns</title><p>Send it back within 30 days. You pay the postage. We refund in 14 days.

    Fails:
        -- lamp/index.html --
        <html lang="en"><meta property="og:type" content="product"><title>Lamp</title>
        -- returns/index.html --
        <html lang="en"><title>Returns</title><p>Contact us for returns.</p>
    """
    yield from written(site, "returns", _judged, "page on returns", "write one in this language")


def _judged(pages: tuple[HtmlPage, ...], language: str) -> Outcome:
    text = " ".join(page.text for page in pages)
    spot = Spot(pages[0].path)
    said = {"who pays": states("cost", text, language), "the refund": states("refund", text, language)}
    if None in said.values():
        return Undetermined(spot, f"the words for costs and refunds in {language} are not known here")
    lacks = [what for what, is_said in said.items() if not is_said]
    if not days_in(text):
        lacks.insert(0, "a period in days")
    if lacks:
        message = f"The page on returns in {language} says nothing of {' and of '.join(lacks)}"
        return Problem(spot, message, help="say how long, who pays for sending back, and when the money comes")
    return Passed(spot)
