"""SEO034 title-repeated."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("SEO034", Severity.ERROR, clauses=["2.1.1", "3.2.3"], source="WHATWG HTML 4.2.2")
def title_repeated(page: HtmlPage) -> Iterator[Outcome]:
    """A page has two titles; nobody is shown the second.

    Two templates wrote one each; which of them counts is then an accident of their order.

    Passes:
        <title>Trail Lamp 400 – Lumo</title>

    Fails:
        <title>Lumo</title><title>Trail Lamp 400 – Lumo</title>
    """
    for title in page.titles[:1]:
        if len(page.titles) == 1:
            yield Passed(title)
    for title in page.titles[1:]:
        yield Problem(title, "The page has a second title, which nobody is shown", help="keep one title")
