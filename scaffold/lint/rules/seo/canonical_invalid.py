"""SEO010 canonical-invalid."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from scaffold.lint.facts import PageFacts
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("SEO010", Severity.ERROR, clauses=["3.2.3"], source="Google canonical documentation")
def canonical_invalid(site: HtmlSite) -> Iterator[Outcome]:
    """A canonical link is not one whole https address of a page that may be shown, in the same language.

    A wrong one takes the page out of search results, in favour of the page it names.

    Passes:
        -- a/index.html --
        <html lang="en"><link rel="canonical" href="https://www.lumo.example/a/">
        -- b/index.html --
        <html lang="en"><link rel="canonical" href="https://www.lumo.example/a/">

    Fails:
        -- a/index.html --
        <html lang="en"><link rel="canonical" href="https://www.lumo.example/a/">
        -- de/index.html --
        <html lang="de"><link rel="canonical" href="https://www.lumo.example/a/">

        -- a/index.html --
        <link rel="canonical" href="/a/">

        -- a/index.html --
        <link rel="canonical" href="https://www.lumo.example/a/">
        -- b/index.html --
        <link rel="canonical" href="https://www.lumo.example/gone/">
    """
    for page in site.pages:
        if page.redirect:
            continue
        for extra in page.canonicals[1:]:
            yield Problem(Spot(page.path, extra.element), "The page has a second canonical link", help="keep one")
        for link in page.canonicals[:1]:
            fault = _form_fault(link.href) or _target_fault(link.href, page, site)
            spot = Spot(page.path, link.element)
            yield Problem(spot, fault, help=f"its own address is {site.url_of(page.path)}") if fault else Passed(spot)


def _form_fault(href: str) -> str:
    if not href:
        return "The canonical link is empty"
    try:
        parts = urlsplit(href)
    except ValueError:
        return f"The canonical link {href} is no address"
    if not parts.scheme or not parts.netloc:
        return f"The canonical link {href} is not a whole address"
    if parts.scheme != "https":
        return f"The canonical link {href} is not https"
    return f"The canonical link {href} has a fragment" if parts.fragment else ""


def _target_fault(href: str, page: PageFacts, site: HtmlSite) -> str:
    target = site.resolve(href, page)
    if not target.inside:
        return ""
    other = site.by_path.get(target.file)
    if other is None or target.moved:
        return f"The canonical link leads to {href}, which is not there"
    if other is page:
        return ""
    if other.is_noindex and not page.is_noindex:
        return f"The canonical link leads to {other.path}, which search engines may not show"
    if other.language.lower() != page.language.lower():
        return f"The canonical link leads to a page in another language ({other.language or 'none'})"
    if other.canonicals and site.resolve(other.canonicals[0].href, other).file != other.path:
        return f"The canonical link leads to {other.path}, which has another canonical address"
    return ""
