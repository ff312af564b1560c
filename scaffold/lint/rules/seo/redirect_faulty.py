"""SEO018 redirect-faulty."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("SEO018", Severity.ERROR, clauses=["2.3.3", "3.2.3"], source="Google redirects documentation")
def redirect_faulty(site: HtmlSite) -> Iterator[Outcome]:
    """A redirect runs in a circle, over another redirect, or to nothing; or a page links to a redirect.

    Passes:
        -- _redirects --
        /old/ /new/ 301
        -- new/index.html --
        <title>New</title>

    Fails:
        -- _redirects --
        /a/ /b/ 301
        /b/ /c/ 301
        -- c/index.html --
        <title>C</title>

        -- _redirects --
        /a/ /gone/ 301
        -- c/index.html --
        <title>C</title>
    """
    for source, target in site.redirects.items():
        if "*" in source or ":" in target:
            continue
        spot = Spot("_redirects", evidence=f"{source} {target}")
        fault = _fault(source, target, site)
        help = "write the last address of the way, which must be a page"
        yield Problem(spot, fault, help=help) if fault else Passed(spot)
    for page in site.pages if site.redirects else ():
        for link in page.links:
            if site.resolve(link.href, page).moved:
                message = f"The link {link.href} leads over a redirect"
                yield Problem(Spot(page.path, link.element), message, help="link the new address")


def _fault(source: str, target: str, site: HtmlSite) -> str:
    path = unquote(urlsplit(target).path).rstrip("/") or "/"
    if path == source.rstrip("/") and site.resolve(target).moved:
        return f"The redirect from {source} leads to itself"
    if path in site.redirects and site.resolve(target).moved:
        return f"The redirect from {source} leads to {target}, which is another redirect"
    return (
        f"The redirect from {source} leads to {target}, which is not there" if site.resolve(target).is_missing else ""
    )
