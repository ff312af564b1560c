"""SVC005 after-sales-options-few."""

from collections.abc import Iterator

from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.serving import REMEDIES
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot, Undetermined


@rule("SVC005", Severity.WARNING, clauses=["5.9", "5.2.7"], source="T/CCPITCSC 109-2022, 5.2.7; (EU) 2019/771")
def after_sales_options_few(site: HtmlSite) -> Iterator[Outcome]:
    """The page on returns names fewer than two ways to set things right: refund, replacement, repair, part, credit.

    Passes:
        -- returns/index.html --
        <html lang="en"><title>Returns</title><main><p>We repair it, replace it or refund the price.</p></main>
        -- cup/index.html --
        <html lang="en"><h1>Cup</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Cup"}</script>

    Fails:
        -- returns/index.html --
        <html lang="en"><title>Returns</title><main><p>We refund the price within 14 days.</p></main>
        -- cup/index.html --
        <html lang="en"><h1>Cup</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Cup"}</script>
    """
    for language in policy_pages(site).selling:
        pages = policy_pages(site).find("returns", language)
        if not pages:
            continue
        spot = Spot(pages[0].path)
        found = {name for name, phrases in REMEDIES.items() if _names(phrases_in(pages), name, language)}
        if len(found) >= 2:
            yield Passed(spot)
        elif not REMEDIES["refund"].knows(language):
            yield Undetermined(spot, f"words for it are not known in {language}")
        else:
            yield Problem(
                spot,
                f"This page offers {found.pop() if found else 'no remedy'} only",
                help="say what a buyer gets when goods are faulty, on what condition and within what time",
            )


def phrases_in(pages: tuple[HtmlPage, ...]) -> str:
    """The texts of the pages together."""
    return " ".join(page.text for page in pages)


def _names(text: str, remedy: str, language: str) -> bool:
    return bool(REMEDIES[remedy].find_in(text, language))
