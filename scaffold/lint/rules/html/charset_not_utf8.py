"""HTML002 charset-not-utf8."""

import re
from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Fix, Outcome, Passed, Problem

_DECLARATION = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([^\s"'/>;]+)""", re.IGNORECASE)
_READ_FOR_IT = 1024


@rule("HTML002", Severity.ERROR, clauses=["2.3.1", "3.2.3"], source="WHATWG HTML 4.2.5.4", fixable=True)
def charset_not_utf8(page: HtmlPage) -> Iterator[Outcome]:
    """A page is not UTF-8, or does not say so at its beginning.

    A browser looks for the encoding in the first 1024 bytes and guesses if it is not there; a wrong guess garbles every
    accent and every Chinese character.

    Passes:
        <!doctype html><meta charset="utf-8"><title>Käsemesser</title>

    Fails:
        <!doctype html><head><title>Käsemesser</title>

        <!doctype html><meta charset="iso-8859-1"><title>Cheese knife</title>
    """
    help = 'save the file as UTF-8 and write <meta charset="utf-8"> as the first element of head'
    if not page.is_clean:
        yield Problem(page, f"The bytes of the page are not all {page.encoding}", help=help)
        return
    declared = _DECLARATION.search(page.content[:_READ_FOR_IT])
    has_mark = page.content.startswith(b"\xef\xbb\xbf")
    name = declared[1].decode("ascii", "replace").lower() if declared else ""
    if name in ("utf-8", "utf8") or (not name and has_mark):
        yield Passed(page)
    elif name:
        yield Problem(page, f"The page declares the encoding {name}, not utf-8", help=help)
    else:
        head = page.first("head") if page.encoding == "utf-8" else None
        fix = Fix(put='\n<meta charset="utf-8">', element=head) if head else None
        yield Problem(page, "The first 1024 bytes of the page declare no encoding", help=help, fix=fix)
