"""I18N014 rtl-dir-missing."""

from collections.abc import Iterator

from scaffold.lint.languages import is_right_to_left
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Fix, Outcome, Passed, Problem


@rule(
    "I18N014",
    Severity.ERROR,
    clauses=["2.3.1"],
    source="W3C Internationalization: structural markup and right-to-left text",
    wcag=["1.3.2"],
    fixable=True,
)
def rtl_dir_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A page in Arabic, Hebrew, Persian or Urdu does not run from right to left.

    Passes:
        <html lang="ar" dir="rtl"><p>مصباح</p></html>

    Fails:
        <html lang="ar"><p>مصباح</p></html>
    """
    html = page.first("html")
    if html is None or not page.language:
        return
    direction = html.get("dir").strip().lower()
    if is_right_to_left(page.language):
        if direction == "rtl":
            yield Passed(html)
        else:
            message = f"The page is in {page.language} and has no dir=rtl"
            yield Problem(html, message, help="write dir=rtl on <html>", fix=Fix("dir", "rtl"))
    elif direction == "rtl":
        yield Problem(html, f"The page is in {page.language} and runs from right to left", help="take dir=rtl away")
