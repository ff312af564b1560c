"""Rules and folders that tests of the linter share."""

from collections.abc import Iterator

from scaffold.lint.folder import TextFolder
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import LintReport, Outcome, Problem, RuleFinding, SourcePlace


def folder(**pages: str) -> TextFolder:
    """Pages by name, without their ending."""
    return TextFolder({f"{name}.html": text.encode() for name, text in pages.items()})


@rule("TST001", Severity.ERROR)
def broken_rule(page: HtmlPage) -> Iterator[Outcome]:
    """Breaks on every page."""
    yield Problem(page, f"{page.path} is {1 / 0}")


def finding(message: str = "The picture has no alt text", **changes: object) -> RuleFinding:
    """A finding about a picture."""
    one = RuleFinding(
        path="de/index.html",
        line=3,
        column=7,
        rule="IMG001",
        name="alt-missing",
        severity=Severity.ERROR,
        message=message,
        help="describe the picture in alt",
        clauses=("3.2.3",),
        source=SourcePlace("content/home/de.md"),
        excerpt='<img src="a.jpg">',
        fingerprint="0123456789abcdef",
    )
    return one._replace(**changes)  # type: ignore[arg-type]


def report(*findings: RuleFinding) -> LintReport:
    """A report on two pages."""
    return LintReport(pages=2, findings=findings)
