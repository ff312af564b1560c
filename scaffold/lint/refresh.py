"""The meta element that makes a page reload or move on (WHATWG HTML 4.2.5.3)."""

import re

from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage

_TIMED = re.compile(r"[\t\n\f\r ]*(\d*)(?:\.[\d.]*)?(?P<next>[;,\t\n\f\r ]|$)")
_LONGEST = 12


def first_refresh(page: HtmlPage) -> tuple[Element | None, int]:
    """The first meta element whose refresh is valid, and after how many seconds it acts."""
    for meta in page.having("http-equiv"):
        if meta.tag == "meta" and meta.attributes["http-equiv"].strip().lower() == "refresh":
            content = meta.get("content")
            timed = _TIMED.match(content)
            if timed and (timed[1] or content.lstrip().startswith(".")):
                return meta, int(timed[1][:_LONGEST] or 0)
    return None, 0
