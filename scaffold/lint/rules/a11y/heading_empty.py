"""A11Y027 heading-empty."""

from collections.abc import Iterator

from scaffold.lint.accessibility.exposed import with_role
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("A11Y027", Severity.ERROR, clauses=["2.3.1"], source="WCAG technique H42", wcag=["1.3.1"], act=["ffd0e9"])
def heading_empty(page: HtmlPage) -> Iterator[Outcome]:
    """A heading has no text, and stands in the screen reader's table of contents as nothing.

    Passes:
        <h2>Sizes</h2>

        <h1><img src="logo.svg" alt="Lumo"></h1>

    Fails:
        <h2></h2>

        <h1><img src="logo.svg" alt=""></h1>
    """
    for heading in with_role(page, "heading"):
        if name_of(heading, page):
            yield Passed(heading)
        else:
            yield Problem(heading, f"The <{heading.tag}> has no text", help="write the heading, or take it out")
