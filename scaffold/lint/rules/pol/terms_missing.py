"""POL004 terms-missing."""

from collections.abc import Iterator

from scaffold.lint.policies.demand import is_there, written
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome


@rule("POL004", Severity.ERROR, clauses=["1.4.5", "6.1.6"], source="2000/31/EC Art. 10; 2011/83/EU Art. 6")
def terms_missing(site: HtmlSite) -> Iterator[Outcome]:
    """A language that the shop sells in has no terms of sale.

    Who orders must be able to read, and keep, what both sides agree on.

    Passes:
        -- lamp/index.html --
        <html lang="en"><meta property="og:type" content="product"><title>Lamp</title>
        -- terms/index.html --
        <html lang="en"><title>Terms of sale</title>

    Fails:
        -- lamp/index.html --
        <html lang="en"><meta property="og:type" content="product"><title>Lamp</title>
    """
    help = "write the terms in this language and link them in the footer"
    yield from written(site, "terms", is_there, "page with terms of sale", help)
