"""HTML001 doctype-missing."""

import re
from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Fix, Outcome, Passed, Problem

_BEFORE = re.compile(r"(?:\s+|<!--.*?-->|<\?xml[^>]*>)*", re.DOTALL)
_DOCTYPE = re.compile(r"""<!doctype\s+html\s*(?:system\s+(["'])about:legacy-compat\1\s*)?>""", re.IGNORECASE)
_OLD_DOCTYPE = re.compile(r"<!doctype\s", re.IGNORECASE)
_FIX = Fix(put="<!doctype html>\n")


@rule("HTML001", Severity.ERROR, clauses=["2.3.1"], source="WHATWG HTML 13.1.1", fixable=True)
def doctype_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A page does not begin with the doctype of HTML.

    Without it a browser goes back to the habits of 1998 (quirks mode), and sizes and layout differ between browsers.

    Passes:
        <!doctype html><title>Trail Lamp 400</title>

    Fails:
        <html><title>Trail Lamp 400</title></html>
    """
    start = _BEFORE.match(page.source)
    position = start.end() if start else 0
    if _DOCTYPE.match(page.source, position):
        yield Passed(page)
    elif _OLD_DOCTYPE.match(page.source, position):
        yield Problem(page, "The doctype is that of an older HTML", help="write <!doctype html> in its place")
    else:
        yield Problem(
            page, "The page does not begin with a doctype", help="write <!doctype html> as its first line", fix=_FIX
        )
