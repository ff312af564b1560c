"""IMG024 title-repeats-alt."""

from collections.abc import Iterator

from scaffold.lint.alt import described
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Fix, Outcome, Passed, Problem


@rule("IMG024", Severity.INFO, clauses=["3.2.3"], source="WHATWG HTML 3.2.6.2", fixable=True)
def title_repeats_alt(page: HtmlPage) -> Iterator[Outcome]:
    """The title of a picture says again what its alt text says, and some screen readers read both.

    Passes:
        <img src="lamp.jpg" alt="Lamp on a rock" title="Photo: Ann Quay">

    Fails:
        <img src="lamp.jpg" alt="Lamp on a rock" title="Lamp on a rock">
    """
    if not page.having("title"):
        return
    for picture, text in described(page):
        if not picture.get("title").strip():
            continue
        if folded(picture.get("title")) == folded(text):
            yield Problem(
                picture, f"The title “{text}” repeats the alt text", help="take the title away", fix=Fix("title")
            )
        else:
            yield Passed(picture)
