"""I18N005 x-default-missing."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("I18N005", Severity.WARNING, clauses=["3.2.3"], source="Google localized versions documentation")
def x_default_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A page in several languages does not say which one is for everybody else.

    Passes:
        <link rel="alternate" hreflang="en" href="/a/"><link rel="alternate" hreflang="de" href="/de/a/">
        <link rel="alternate" hreflang="x-default" href="/a/">

    Fails:
        <link rel="alternate" hreflang="en" href="/a/"><link rel="alternate" hreflang="de" href="/de/a/">
    """
    alternates = [link for link in page.links("alternate") if link.get("hreflang").strip()]
    if len(alternates) < 2 or page.kind.name == "404":
        return
    defaults = [link for link in alternates if link.get("hreflang").strip().lower() == "x-default"]
    if not defaults:
        yield Problem(alternates[0], "No alternate is x-default", help="add one for readers of other languages")
    for extra in defaults[1:]:
        yield Problem(extra, "There is a second x-default", help="keep one")
    for link in defaults[:1]:
        yield Passed(link)
