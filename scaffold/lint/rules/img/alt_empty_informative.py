"""IMG002 alt-empty-informative."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.alt import file_of, pictures
from scaffold.lint.element import Element
from scaffold.lint.facts import srcset_of
from scaffold.lint.kinds import types_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "IMG002", Severity.ERROR, clauses=["2.2.3", "3.2.3"], source="Google image documentation", wcag=["1.1.1", "2.4.4"]
)
def alt_empty_informative(page: HtmlPage) -> Iterator[Outcome]:
    """A picture that tells something has an empty alt text.

    So it is where the picture is all there is in a link, or where the page's data name it as the product's.

    Passes:
        <a href="/lamp/"><img src="lamp.jpg" alt="Trail Lamp 400"></a>

        <a href="/lamp/"><img src="lamp.jpg" alt=""> Trail Lamp 400</a>

    Fails:
        <a href="/lamp/"><img src="lamp.jpg" alt=""></a>

        <meta property="og:image" content="https://lumo.example/lamp.jpg"><img src="/lamp.jpg" alt="">
    """
    is_worth = any(not picture.get("alt").strip() for picture in page.all("img"))
    named = _named_in_data(page) if is_worth else set()
    for picture in pictures(page):
        if not picture.has("alt"):
            continue
        if picture.get("alt").strip() or picture.get("aria-label").strip() or picture.has("aria-labelledby"):
            yield Passed(picture)
            continue
        control = next((above for above in picture.ancestors if above.tag in ("a", "button")), None)
        is_alone = control is not None and not is_silent(picture) and not name_of(control, page)
        is_main = control is None and not named.isdisjoint(_files(picture))
        if is_alone:
            yield Problem(picture, "This picture is all there is in a link, and its alt text is empty", help=_HELP)
        elif is_main and not is_silent(picture):
            yield Problem(picture, "The page's data name this picture, and its alt text is empty", help=_HELP)
        elif control is not None:
            yield Passed(picture)


_HELP = "say in alt what the picture shows, or where the link leads"


def _files(picture: Element) -> set[str]:
    return {file_of(url) for url in (picture.get("src"), *(url for url, _ in srcset_of(picture)))} - {""}


def _named_in_data(page: HtmlPage) -> set[str]:
    found = {meta.get("content") for meta in page.metas("og:image")}
    for _, node in page.jsonld_nodes:
        if {"Product", "ProductGroup"} & set(types_of(node)):
            images = node.get("image")
            found.update(url for url in (images if isinstance(images, list) else [images]) if isinstance(url, str))
    return {file_of(url) for url in found} - {""}
