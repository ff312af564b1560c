"""HTML005 viewport-missing."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Fix, Outcome, Passed, Problem

_GOOD = "width=device-width, initial-scale=1"
_META = f'<meta name="viewport" content="{_GOOD}">'
_HELP = f"write {_META} into head"


@rule("HTML005", Severity.WARNING, clauses=["2.3.1", "3.2.3"], source="Google mobile-first documentation", fixable=True)
def viewport_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A page does not fit itself to the width of a telephone.

    Without the viewport's width the page is laid out for a desk and shrunk until nobody can read it.

    Passes:
        <meta name="viewport" content="width=device-width, initial-scale=1"><p>Lamp</p>

    Fails:
        <p>Lamp</p>

        <meta name="viewport" content="width=1024"><p>Lamp</p>
    """
    if not page.elements:
        return
    metas = page.metas("viewport")
    if not metas:
        fix = Fix(put=f"\n{_META}", element=page.first("head")) if page.first("head") else None
        yield Problem(page, "The page has no viewport meta element", help=_HELP, fix=fix)
    for extra in metas[1:]:
        yield Problem(extra, "The page has a second viewport meta element", help="keep one of them")
    for meta in metas[:1]:
        settings = meta.get("content").lower().replace(" ", "")
        if "width=device-width" in settings:
            yield Passed(meta)
        else:
            yield Problem(meta, "The viewport is not as wide as the device", help=_HELP, fix=Fix("content", _GOOD))
