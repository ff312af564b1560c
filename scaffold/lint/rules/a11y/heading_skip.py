"""A11Y004 heading-skip."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.roles import role_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("A11Y004", Severity.WARNING, clauses=["2.3.1"], source="WCAG technique G141", wcag=["1.3.1"])
def heading_skip(page: HtmlPage) -> Iterator[Outcome]:
    """A heading skips a level, such as h2 and then h4.

    Headings are the table of contents of a screen reader; where a level is missing one looks for what is not there.

    Passes:
        <h1>Lamps</h1><h2>Sizes</h2><h3>Small</h3><h2>Care</h2>

    Fails:
        <h1>Lamps</h1><h3>Sizes</h3>
    """
    before = 0
    for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6"):
        if is_silent(heading) or role_of(heading) != "heading":
            continue
        written = heading.get("aria-level").strip()
        level = int(written) if written.isdecimal() and len(written) < 3 else int(heading.tag[1])
        if before and level > before + 1:
            help = f"make it h{before + 1}; its size is a matter of the style sheet"
            yield Problem(heading, f"This heading of level {level} follows one of level {before}", help=help)
        else:
            yield Passed(heading)
        before = level
