"""SEO027 open-graph-incomplete."""

from collections.abc import Iterator

from scaffold.lint.languages import primary
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_NEEDED = ("og:title", "og:type", "og:url", "og:image", "twitter:card")


@rule("SEO027", Severity.WARNING, clauses=["5.7", "3.1.2", "3.1.3", "3.2.3"], source="Open Graph protocol")
def open_graph_incomplete(page: HtmlPage) -> Iterator[Outcome]:
    """A page that is shared shows no picture, another address or another language.

    Passes:
        <html lang="en"><meta property="og:title" content="Lamp"><meta property="og:type" content="website">
        <meta property="og:url" content="https://lumo.example/"><meta name="twitter:card" content="summary">
        <meta property="og:image" content="https://lumo.example/a.jpg"></html>

    Fails:
        <html lang="en"><meta property="og:title" content="Lamp"></html>

        <title>Lamp</title>
    """
    is_shown = "noindex" not in page.robots and page.kind.name != "404" and page.first("title")
    if not is_shown and not any(page.metas(name) for name in _NEEDED):
        return
    missing = [name for name in _NEEDED if not page.meta(name)]
    if missing:
        place = next((page.metas(name)[0] for name in _NEEDED if page.metas(name)), page)
        yield Problem(place, f"The page has no {', '.join(missing)}", help="add them as meta elements")
        return
    why = _fault(page)
    yield Problem(page.metas("og:title")[0], why, help="make it agree") if why else Passed(page.metas("og:title")[0])


def _fault(page: HtmlPage) -> str:
    image, url, locale = page.meta("og:image"), page.meta("og:url"), page.meta("og:locale")
    canonical = next((link.get("href").strip() for link in page.links("canonical")), "")
    if not image.startswith(("http://", "https://")):
        return f"The og:image {image} is not an absolute address"
    if canonical and url.rstrip("/") != canonical.rstrip("/"):
        return f"The og:url {url} is not the canonical address {canonical}"
    if locale and page.language and primary(locale) != primary(page.language):
        return f"The og:locale {locale} is not the language of the page, {page.language}"
    return ""
