"""SEO002 title-length."""

import re
from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import display_width
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "SEO002",
    Severity.WARNING,
    clauses=["2.1.1", "3.2.3"],
    source="Google title-link documentation (it names no fixed limit)",
)
def title_length(page: HtmlPage, *, shortest: int = 10, longest: int = 60, brand_extra: int = 15) -> Iterator[Outcome]:
    """A page title is too short to tell, or longer than results show.

    Results cut a title to the width of the device; what stands behind is lost. Widths in half-width units: a wide East
    Asian character counts 2. A brand's name behind a dash or bar at the end may go `brand_extra` beyond.

    Passes:
        <title>Trail Lamp 400, rechargeable head torch – Lumo</title>

    Fails:
        <title>Lamp</title>

        <title>Trail Lamp 400, the rechargeable and waterproof head torch for night runs and for camps – Lumo</title>
    """
    if not page.title or page.is_noindex:
        return
    width = display_width(page.title)
    own = display_width(re.split(r"\s[–—|·-]\s(?=[^–—|·]*$)", page.title)[0])
    if width < shortest:
        yield Problem(page.titles[0], f"The title is {width} wide, less than {shortest}", help=_HELP)
    elif width > longest and (own > longest or width > longest + brand_extra):
        yield Problem(page.titles[0], f"The title is {width} wide, more than {longest}", help=_HELP)
    else:
        yield Passed(page.titles[0])


_HELP = "change the page's `seo.title`, or else its `title`"
