"""POL006 shipping-page-missing."""

from collections.abc import Iterator

from scaffold.lint.policies.demand import written
from scaffold.lint.policies.statements import days_in, states
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot, Undetermined


@rule(
    "POL006",
    Severity.ERROR,
    clauses=["7.1.3", "7.4.1", "7.4.6"],
    source="2011/83/EU Art. 6(1)(g), 8(3)",
)
def shipping_page_missing(site: HtmlSite) -> Iterator[Outcome]:
    """A language that the shop sells in has no page on shipping, or it leaves out how long or how much.

    Buyers abroad look for it first; the law of most markets wants both known before the order.

    Passes:
        -- lamp/index.html --
        <html lang="en"><meta property="og:type" content="product"><title>Lamp</title>
        -- shipping/index.html --
        <html lang="en"><title>Shipping</title><p>To Germany: 5 to 9 working days, €6.90, free above €80.</p>

    Fails:
        -- lamp/index.html --
        <html lang="en"><meta property="og:type" content="product"><title>Lamp</title>
        -- shipping/index.html --
        <html lang="en"><title>Shipping</title><p>We ship worldwide, fast and free.</p>
    """
    yield from written(site, "shipping", _judged, "page on shipping", "write one in this language")


def _judged(pages: tuple[HtmlPage, ...], language: str) -> Outcome:
    text = " ".join(page.text for page in pages)
    spot = Spot(pages[0].path)
    is_priced = states("price", text, language)
    if is_priced is None:
        return Undetermined(spot, f"the words for prices in {language} are not known here")
    lacks = [what for what, said in (("a time in days", days_in(text)), ("a price", is_priced)) if not said]
    if lacks:
        message = f"The page on shipping in {language} says nothing of {' and of '.join(lacks)}"
        return Problem(spot, message, help="say for each region how long it takes and what it costs")
    return Passed(spot)
