"""POL003 disclaimer-missing."""

from collections.abc import Iterator

from scaffold.lint.policies.demand import is_there, written
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome


@rule("POL003", Severity.ERROR, clauses=["5.4", "1.4.5"], source="T/CCPITCSC 109-2022, 1.4.5")
def disclaimer_missing(site: HtmlSite) -> Iterator[Outcome]:
    """A language that the shop sells in has no disclaimer.

    The standard asks for one everywhere. It informs (about links, pictures, translations); it cannot take away rights.

    Passes:
        -- lamp/index.html --
        <html lang="en"><meta property="og:type" content="product"><title>Lamp</title>
        -- disclaimer/index.html --
        <html lang="en"><title>Disclaimer</title>

    Fails:
        -- lamp/index.html --
        <html lang="en"><meta property="og:type" content="product"><title>Lamp</title>
    """
    help = "write a page or a section with this heading and link it in the footer"
    yield from written(site, "disclaimer", is_there, "disclaimer", help)
