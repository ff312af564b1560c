"""SEO020 url-hygiene."""

import posixpath
import re
import unicodedata
from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_SESSION = re.compile(r"[?&](?:sid|sessionid|phpsessid|jsessionid|osCsid)=|;jsessionid=", re.IGNORECASE)


@rule("SEO020", Severity.WARNING, clauses=["3.2.3"], source="Google URL structure documentation")
def url_hygiene(site: HtmlSite, *, longest: int = 115) -> Iterator[Outcome]:
    """An address is hard to read, to say or to type: capitals, underscores, spaces, a session, or too long.

    Passes:
        -- en/lamps/trail-lamp-400/index.html --
        <title>Lamp</title>

    Fails:
        -- Product_Detail.html --
        <title>Lamp</title>
    """
    for page in site.indexable:
        path = posixpath.splitext(page.path.removesuffix("index.html").removesuffix("index.htm"))[0].strip("/")
        why = _fault(path, longest)
        if why:
            yield Problem(
                Spot(page.path), f"The address of the page {why}", help="write it as trail-lamp-400, and redirect"
            )
        else:
            yield Passed(Spot(page.path))
        for link in page.links:
            if _SESSION.search(link.href):
                yield Problem(
                    Spot(page.path, link.element), "The link carries a session in its address", help="take it out"
                )


def _fault(path: str, longest: int) -> str:
    if path != path.lower():
        return "has capital letters"
    if " " in path or "_" in path:
        return "has a space or an underscore where a hyphen belongs"
    if "//" in path:
        return "has two slashes in a row"
    if not unicodedata.is_normalized("NFC", path):
        return "has letters that are written in two parts (not NFC)"
    return f"has {len(path)} characters, more than {longest}" if len(path) > longest else ""
