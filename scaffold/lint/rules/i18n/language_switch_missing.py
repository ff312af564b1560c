"""I18N015 language-switch-missing."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from scaffold.lint.languages import primary
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined


@rule(
    "I18N015",
    Severity.WARNING,
    clauses=["2.3.1"],
    source="W3C Internationalization: links to localized content",
)
def language_switch_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A page with translations has no link to them that a reader can follow.

    Passes:
        <link rel="alternate" hreflang="en" href="/a/"><link rel="alternate" hreflang="de" href="/de/a/">
        <html lang="en"><a href="/de/a/" hreflang="de" lang="de">Deutsch</a></html>

    Fails:
        <link rel="alternate" hreflang="en" href="/a/"><link rel="alternate" hreflang="de" href="/de/a/"><p>Lamp</p>
    """
    others = [
        link
        for link in page.links("alternate")
        if link.has("hreflang") and link.get("hreflang").lower() not in ("x-default", page.language.lower())
    ]
    if page.is_noindex or len({primary(link.get("hreflang")) for link in others} - {primary(page.language)}) < 1:
        return
    wanted = {_path(link.get("href")) for link in others}
    links = [link for link in page.all("a") if _path(link.get("href")) in wanted and link.has("href")]
    reached = {_path(link.get("href")) for link in links}
    if reached:
        yield Passed(links[0])
    elif page.all("select"):
        yield Undetermined(page.all("select")[0], "the choice of a language may be this field")
    else:
        yield Problem(
            page, "The page has translations and no link to them", help="link each by its own language's name"
        )


def _path(href: str) -> str:
    try:
        return unquote(urlsplit(href.strip()).path).rstrip("/")
    except ValueError:
        return href
